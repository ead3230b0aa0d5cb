import { join } from 'node:path'
import { projectFolder, rendererFolder } from '../electron/shell/locations.ts'
import { isStale } from './staleness.ts'

/** What the built renderer is made from. */
const SOURCES = ['renderer', 'shared', 'vite.config.ts', 'package-lock.json']

/**
 * Builds the screens to dist/renderer, as they are used: a test runner's NODE_ENV would give React with its warnings, and
 * the names of our folders in it. Vite is loaded only when there is something to build.
 */
export async function buildRenderer(): Promise<void> {
  const { build } = await import('vite')
  const environment = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await build({
      root: join(projectFolder, 'renderer'),
      configFile: join(projectFolder, 'vite.config.ts'),
      logLevel: 'warn',
    })
  } finally {
    if (environment === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = environment
  }
}

/** True when a source is newer than the built page, or there is none. */
export function rendererIsStale(): boolean {
  return isStale(join(rendererFolder, 'index.html'), SOURCES)
}
