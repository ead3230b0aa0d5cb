import { randomBytes } from 'node:crypto'
import type { LogEntry, Ports } from '../backend/ports.ts'
import { reachNetwork } from './node-network.ts'
import { createUuidV7 } from './uuid-v7.ts'

type Real = 'clock' | 'createId' | 'randomBytes' | 'network' | 'log'

/** The real time, chance and network, and whatever a shell decides for itself. */
export function createShellPorts(given: Omit<Ports, Real> & Partial<Pick<Ports, 'network' | 'log'>>): Ports {
  const clock = () => new Date()
  const bytes = (length: number) => new Uint8Array(randomBytes(length))
  return {
    clock,
    createId: createUuidV7(clock, bytes),
    randomBytes: bytes,
    network: reachNetwork,
    log: logToStandardError,
    ...given,
  }
}

/** One line of JSON per event: names and numbers only. */
function logToStandardError(entry: LogEntry): void {
  process.stderr.write(`${JSON.stringify(entry)}\n`)
}
