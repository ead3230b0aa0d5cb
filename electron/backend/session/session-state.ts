import { defaultSettings } from '../../../shared/contract/session.ts'
import { locked, type OpenProfile, type Session } from '../open-profile.ts'
import type { Ports } from '../ports.ts'

/** The session, and the ways it changes. */
export type SessionState = Session & {
  /** Makes a profile the open one; the one that was open is locked. */
  readonly open: (profile: OpenProfile, terms?: Partial<OpeningTerms>) => void
  /** Closes the open profile's database, and with it the last copy of its key. Nothing happens when already locked. */
  readonly lock: () => void
  /** A person is at the keyboard: the automatic lock starts counting anew. */
  readonly touch: () => void
  readonly setAutoLock: (minutes: number) => void
}

export type OpeningTerms = {
  readonly autoLockMinutes: number
  /** Lets go of the profile, so that another program may open it. */
  readonly release: () => void
}

/** The screen locks first and flushes its text; the backend follows, also when the screen is gone. */
const GRACE_MILLISECONDS = 15_000
const WATCH_MILLISECONDS = 5_000

/** One session: at most one profile is open at a time. The command line has no automatic lock: it ends by itself. */
export function createSessionState(ports: Pick<Ports, 'clock' | 'shell' | 'log'>): SessionState {
  let current: OpenProfile | null = null
  let terms: OpeningTerms = { autoLockMinutes: defaultSettings.autoLockMinutes, release: () => {} }
  let lastTouch = 0
  let watch: NodeJS.Timeout | undefined

  function lock(): void {
    clearInterval(watch)
    const closing = current
    current = null
    closing?.connection.close()
    if (closing) terms.release()
  }

  function lockWhenIdle(): void {
    if (!current || ports.shell === 'commandLine') return
    const idle = ports.clock().getTime() - lastTouch
    if (idle <= terms.autoLockMinutes * 60_000 + GRACE_MILLISECONDS) return
    ports.log({ event: 'session.autoLock' })
    lock()
  }

  function touch(): void {
    lockWhenIdle()
    lastTouch = ports.clock().getTime()
  }

  return {
    current: () => {
      lockWhenIdle()
      return current
    },
    require: () => {
      lockWhenIdle()
      if (!current) throw locked()
      return current
    },
    open: (profile, given = {}) => {
      lock()
      terms = { autoLockMinutes: defaultSettings.autoLockMinutes, release: () => {}, ...given }
      current = profile
      lastTouch = ports.clock().getTime()
      watch = setInterval(lockWhenIdle, WATCH_MILLISECONDS).unref()
    },
    lock,
    touch,
    setAutoLock: (autoLockMinutes) => {
      terms = { ...terms, autoLockMinutes }
    },
  }
}
