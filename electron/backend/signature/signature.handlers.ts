import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'

/** PLACEHOLDER while the feature is being built. */
export function signatureHandlers(_context: BackendContext) {
  return {
    identities: api.signature.identities.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    importKeyFile: api.signature.importKeyFile.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    sign: api.signature.sign.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    verify: api.signature.verify.handler(() => {
      throw new ORPCError('Unexpected')
    }),
  }
}
