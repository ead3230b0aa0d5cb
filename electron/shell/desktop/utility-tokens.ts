import type { UtilityProcess, ForkOptions } from 'electron'
import { type TokenPort, tokenPatience } from '../../backend/signature/token/token-port.ts'
import { tokenEnvironment } from '../token-environment.ts'

type Utility = { readonly fork: (program: string, args: string[], options: ForkOptions) => UtilityProcess }

/**
 * Tokens in the desktop shell: the token process is Electron's utility process (the fuses bar Node's own children). On macOS
 * it runs in the helper that is made for loading libraries which others signed.
 *
 * A library that is not known is loaded only when a person says so in the app's own dialog, which no page can answer: asked
 * once for each library while the app runs.
 */
export function utilityTokens(
  utilityProcess: Utility,
  program: string,
  ask: (library: string) => Promise<boolean>,
): TokenPort {
  const allowed = new Set<string>()
  return {
    start: ({ message, exit }) => {
      const child = utilityProcess.fork(program, [], {
        serviceName: 'Samsyn smart cards',
        stdio: 'ignore',
        env: tokenEnvironment(process.env),
        allowLoadingUnsignedLibraries: true,
      })
      child.on('message', message)
      child.on('exit', exit)
      return { send: (asked) => child.postMessage(asked, []), kill: () => void child.kill() }
    },
    mayLoad: async (library) => {
      if (allowed.has(library)) return true
      if (!(await ask(library))) return false
      allowed.add(library)
      return true
    },
    patience: tokenPatience,
  }
}
