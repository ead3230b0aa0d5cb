import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { LogEntry, Ports } from '../backend/ports.ts'
import { reachNetwork } from './node-network.ts'
import { createUuidV7 } from './uuid-v7.ts'

/** What differs from shell to shell. */
export type ShellPorts = Pick<Ports, 'dataFolder' | 'shell' | 'allowedKinds'> &
  Partial<
    Pick<Ports, 'samplePassphrase' | 'log' | 'reportWorker' | 'fontFolder' | 'network' | 'archivePlace'>
  >

/** The real time, chance and places, for every shell that runs from the source tree. */
export function createNodePorts(given: ShellPorts): Ports {
  const clock = () => new Date()
  const bytes = (length: number) => new Uint8Array(randomBytes(length))
  return {
    clock,
    createId: createUuidV7(clock, bytes),
    randomBytes: bytes,
    samplePassphrase: null,
    reportWorker: new URL('../backend/report/report-worker.ts', import.meta.url),
    fontFolder: fileURLToPath(new URL('../backend/report/fonts/', import.meta.url)),
    network: reachNetwork,
    log: logToStandardError,
    ...given,
  }
}

/** One line of JSON per event: names and numbers only. */
function logToStandardError(entry: LogEntry): void {
  process.stderr.write(`${JSON.stringify(entry)}\n`)
}
