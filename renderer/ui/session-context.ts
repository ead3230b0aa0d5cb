import { createContext, useContext } from 'react'
import type { ProfileInfo, SessionStatus, Settings } from '../../shared/contract/session.ts'

/** The open profile and what can be done with it. */
export type OpenSession = {
  readonly profile: ProfileInfo
  readonly settings: Settings
  readonly status: SessionStatus
  /** Saves what is being typed, then closes the profile. */
  readonly lock: () => Promise<void>
  readonly saveSettings: (settings: Settings) => Promise<void>
  /** Has `flush` run before the profile locks. Gives back how to stop that. */
  readonly beforeLock: (flush: () => Promise<void>) => () => void
}

export const SessionContext = createContext<OpenSession | null>(null)

/** The open session. Only inside the session gate. */
export function useSession(): OpenSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession is for screens behind the session gate')
  return session
}
