import { ORPCError } from '@orpc/server'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'

/** PLACEHOLDER while the feature is being built. */
export function sessionHandlers(_context: BackendContext) {
  return {
    status: api.session.status.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    createProfile: api.session.createProfile.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    confirmRecoveryKey: api.session.confirmRecoveryKey.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    unlock: api.session.unlock.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    recover: api.session.recover.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    changePassphrase: api.session.changePassphrase.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    lock: api.session.lock.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    touch: api.session.touch.handler(() => {
      throw new ORPCError('Unexpected')
    }),
    saveSettings: api.session.saveSettings.handler(() => {
      throw new ORPCError('Unexpected')
    }),
  }
}
