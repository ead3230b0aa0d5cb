import { api } from '../../api.ts'
import type { BackendContext } from '../../context.ts'
import { readTokenLibrary, writeTokenLibrary } from '../../session/settings.ts'
import { refusing } from '../with-signer.ts'
import { knownLibraries } from './known-libraries.ts'
import { listTokens } from './token-signer.ts'

/** Finding smart cards and other tokens. Needs an open profile: whoever is not let in loads no code. */
export function tokenHandlers({ ports, session }: BackendContext) {
  return {
    tokenLibraries: api.signature.tokenLibraries.handler(() => {
      const last = readTokenLibrary(session.require())
      const known = knownLibraries(process.platform)
      const all =
        last === null || known.some(({ path }) => path === last)
          ? known
          : [{ path: last, name: null }, ...known]
      return all.sort((a, b) => Number(b.path === last) - Number(a.path === last))
    }),
    tokens: api.signature.tokens.handler(async ({ input: { library } }) => {
      session.require()
      const tokens = await refusing(() => listTokens(library, ports))
      writeTokenLibrary(session.require(), library)
      return tokens
    }),
  }
}
