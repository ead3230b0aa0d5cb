import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'

/** PLACEHOLDER while the feature is being built. */
export function closingHandlers(_context: BackendContext) {
  return {
    close: api.closing.close.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    reopen: api.closing.reopen.handler(() => {
      throw new ORPCError('Unexpected')
    }),
  }
}
