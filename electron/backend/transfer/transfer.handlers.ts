import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'

/** PLACEHOLDER while the feature is being built. */
export function transferHandlers(_context: BackendContext) {
  return {
    exportCase: api.transfer.exportCase.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    importCase: api.transfer.importCase.handler(() => {
      throw new ORPCError('Unexpected')
    }),
  }
}
