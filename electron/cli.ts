import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { projectFolder } from './shell/locations.ts'

// An office runs many commands in a row: what was compiled for one is there for the next, half a second sooner.
enableCompileCache(join(projectFolder, '.cache', 'node'))
await import('./cli/program.ts')
