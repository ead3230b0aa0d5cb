import { locked, type OpenProfile, type Session } from '../open-profile.ts'
import type { Ports } from '../ports.ts'

/** The session, and the two ways it changes. */
export type SessionState = Session & {
  readonly open: (profile: OpenProfile) => void
  /** Closes the open profile's database and forgets its key. Nothing happens when already locked. */
  readonly lock: () => void
}

/** One session: at most one profile is open at a time. */
export function createSessionState(_ports: Ports): SessionState {
  let current: OpenProfile | null = null
  return {
    current: () => current,
    require: () => {
      if (!current) throw locked()
      return current
    },
    open: (profile) => {
      current = profile
    },
    lock: () => {
      current?.connection.close()
      current = null
    },
  }
}
