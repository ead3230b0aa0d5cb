import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'

/** PLACEHOLDER while the feature is being built. */
export function recordHandlers(_context: BackendContext) {
  return {
    write: api.record.write.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    history: api.record.history.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    restore: api.record.restore.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    undo: api.record.undo.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    redo: api.record.redo.handler(() => {
      throw new ORPCError('Unexpected')
    }),
  }
}
