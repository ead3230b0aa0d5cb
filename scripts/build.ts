import { buildRenderer } from './build-renderer.ts'
import { buildShells } from './build-shells.ts'

/** `npm run build`: everything that is packaged, under dist/. */
await Promise.all([buildRenderer(), buildShells()])
