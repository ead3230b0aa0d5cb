import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'

/** PLACEHOLDER while the feature is being built. */
export function searchHandlers(_context: BackendContext) {
  return {
    query: api.search.query.handler(() => {
      throw new ORPCError('Unexpected')
    }),
  }
}
