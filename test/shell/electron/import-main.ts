import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { EXPORTS, type FakeElectron } from './fake-electron.ts'

const MODULE = 'fake-electron:module'
const KEY = 'samsyn.fakeElectron'
let starts = 0

/** Runs a built main program from its first line, with a stand-in where it imports Electron. */
export async function importMain(file: string, electron: FakeElectron): Promise<void> {
  starts += 1
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
  Reflect.set(globalThis, Symbol.for(KEY), electron.module)
  try {
    await import(`${pathToFileURL(file).href}?start=${starts}`)
  } finally {
    hooks.deregister()
  }
}

function moduleSource(): string {
  return `const { ${EXPORTS.join(', ')} } = globalThis[Symbol.for('${KEY}')]; export { ${EXPORTS.join(', ')} }`
}
