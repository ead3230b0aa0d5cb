import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'

/** PLACEHOLDER while the feature is being built. */
export function inspectionHandlers(_context: BackendContext) {
  return {
    list: api.inspection.list.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    create: api.inspection.create.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    view: api.inspection.view.handler(() => {
      throw new ORPCError('Unexpected')
    }),
  }
}
