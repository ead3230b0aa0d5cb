import '@digdir/designsystemet-css'
import '@digdir/designsystemet-theme/digdir.css'
import '@fontsource-variable/inter'
import './ui/style/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app/app.tsx'

// The page may not make code from text (content security policy); zod would try before it falls back.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
