import { fileURLToPath } from 'node:url'
import type { Ports } from '../backend/ports.ts'
import { forkedTokens } from './forked-tokens.ts'
import { createShellPorts } from './shell-ports.ts'

type Chosen = 'dataFolder' | 'shell' | 'allowedKinds'
type Defaulted =
  | 'samplePassphrase'
  | 'log'
  | 'reportWorker'
  | 'fontFolder'
  | 'network'
  | 'token'
  | 'archivePlace'

/** What differs from shell to shell. */
export type ShellPorts = Pick<Ports, Chosen> & Partial<Pick<Ports, Defaulted>>

/** The ports of every shell that runs from the source tree. */
export function createNodePorts(given: ShellPorts): Ports {
  return createShellPorts({
    samplePassphrase: null,
    reportWorker: new URL('../backend/report/report-worker.ts', import.meta.url),
    fontFolder: fileURLToPath(new URL('../backend/report/fonts/', import.meta.url)),
    token: forkedTokens(given),
    ...given,
  })
}
