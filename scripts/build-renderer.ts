import { join } from 'node:path'
import { projectFolder, rendererFolder } from '../electron/shell/locations.ts'
import { isStale } from './staleness.ts'

/** What the built renderer is made from. */
const SOURCES = ['renderer', 'shared', 'vite.config.ts', 'package-lock.json']

/** Builds the screens to dist/renderer. Vite is loaded only when there is something to build. */
export async function buildRenderer(): Promise<void> {
  const { build } = await import('vite')
  await build({
    root: join(projectFolder, 'renderer'),
    configFile: join(projectFolder, 'vite.config.ts'),
    logLevel: 'warn',
  })
}

/** True when a source is newer than the built page, or there is none. */
export function rendererIsStale(): boolean {
  return isStale(join(rendererFolder, 'index.html'), SOURCES)
}
