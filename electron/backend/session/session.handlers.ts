import { defaultSettings } from '../../../shared/contract/session.ts'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import { keyHandlers } from './key.handlers.ts'
import { standardCost } from './passphrase-key.ts'
import { listProfiles } from './profile-folder.ts'
import { readSettings, writeSettings } from './settings.ts'

export type SessionOptions = {
  /** scrypt's N for new wraps. Lower than the standard in tests only, where stretching would be all the time there is. */
  readonly passphraseCost?: number
}

/** Profiles, keys and the lock: everything before and around the work itself. */
export function sessionHandlers(context: BackendContext, options: SessionOptions = {}) {
  const { ports, session } = context

  return {
    ...keyHandlers(context, options.passphraseCost ?? standardCost),
    status: api.session.status.handler(async () => {
      const profiles = await listProfiles(ports.dataFolder)
      // Asked for last: the profile may have locked itself while the folder was read.
      const open = session.current()
      return {
        profiles,
        open: open?.profile ?? null,
        settings: open ? readSettings(open) : defaultSettings,
        shell: ports.shell,
        allowedKinds: [...ports.allowedKinds],
        samplePassphrase: ports.samplePassphrase,
      }
    }),
    lock: api.session.lock.handler(() => {
      session.lock()
      return null
    }),
    touch: api.session.touch.handler(() => {
      session.touch()
      return null
    }),
    saveSettings: api.session.saveSettings.handler(({ input }) => {
      writeSettings(session.require(), input)
      session.setAutoLock(input.autoLockMinutes)
      return input
    }),
  }
}
