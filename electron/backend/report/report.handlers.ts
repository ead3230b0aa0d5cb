import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'

/** PLACEHOLDER while the feature is being built. */
export function reportHandlers(_context: BackendContext) {
  return {
    render: api.report.render.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    list: api.report.list.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    read: api.report.read.handler(() => {
      throw new ORPCError('Unexpected')
    }),
  }
}
