import { fileURLToPath } from 'node:url'

/** The source tree's root, for the shells that run from it. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url))
/** Where `scripts/build.ts` puts the built renderer. */
export const rendererFolder = fileURLToPath(new URL('../../dist/renderer/', import.meta.url))
/** Sample data for trying the app out. */
export const sampleDataFolder = fileURLToPath(new URL('../../.data/', import.meta.url))
