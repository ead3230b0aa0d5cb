import type { Ports } from './ports.ts'
import type { SessionState } from './session/session-state.ts'

/** What every handler is given. */
export type BackendContext = {
  readonly ports: Ports
  readonly session: SessionState
}
