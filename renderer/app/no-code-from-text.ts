import { z } from 'zod'

// The page may not make code from text (content security policy). zod tries when a schema is made, before it falls back: so
// this comes before anything that makes one.
z.config({ jitless: true })
