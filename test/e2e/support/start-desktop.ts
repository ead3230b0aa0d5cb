import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { projectFolder } from '../../../electron/shell/locations.ts'
import { buildRenderer, rendererIsStale } from '../../../scripts/build-renderer.ts'
import { buildShells, shellsAreStale } from '../../../scripts/build-shells.ts'
import { createFakeElectron, EXPORTS, type FakeElectron } from '../../shell/electron/fake-electron.ts'
import { playPage } from './desktop-page.ts'

const MODULE = 'fake-electron:module'
const KEY = 'samsyn.fakeElectron'
let starts = 0

/** Builds what has changed since it was built. `npm test` has done it already. */
export async function buildDesktop(): Promise<void> {
  if (rendererIsStale()) await buildRenderer()
  if (shellsAreStale()) await buildShells()
}

/** Runs the built main program with `page` as its window. It keeps its profiles in `dataFolder`. */
export async function startDesktop(page: Page, folder: string, dataFolder: string): Promise<FakeElectron> {
  const electron = createFakeElectron(folder)
  electron.page = await playPage(page, electron)
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: `${MODULE}?${starts}`, shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url.startsWith(MODULE)
        ? { format: 'module', source: moduleSource(), shortCircuit: true }
        : next(url, context),
  })
  starts += 1
  Reflect.set(globalThis, Symbol.for(KEY), electron.module)
  process.env['SAMSYN_DATA'] = dataFolder
  try {
    await import(`${pathToFileURL(join(projectFolder, 'dist/main/main.js')).href}?start=${starts}`)
  } finally {
    hooks.deregister()
    delete process.env['SAMSYN_DATA']
  }
  return electron
}

function moduleSource(): string {
  return `const { ${EXPORTS.join(', ')} } = globalThis[Symbol.for('${KEY}')]; export { ${EXPORTS.join(', ')} }`
}
