import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'

/** PLACEHOLDER while the feature is being built. */
export function attachmentHandlers(_context: BackendContext) {
  return {
    add: api.attachment.add.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    info: api.attachment.info.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    read: api.attachment.read.handler(() => {
      throw new ORPCError('Unexpected')
    }),
  }
}
