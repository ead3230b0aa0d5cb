import { createHash } from 'node:crypto'
import type { LogEntry, Ports } from '../../electron/backend/ports.ts'
import { forkedTokens } from '../../electron/shell/forked-tokens.ts'

/** A clock that a test sets. It stands still until told otherwise. */
export type TestClock = { (): Date; set: (iso: string) => void; advance: (milliseconds: number) => void }

/** A clock that stands at a moment of the visit. */
export function testClock(start = '2026-03-10T09:00:00.000Z'): TestClock {
  let now = new Date(start).getTime()
  const clock = () => new Date(now)
  return Object.assign(clock, {
    set: (iso: string) => {
      now = new Date(iso).getTime()
    },
    advance: (milliseconds: number) => {
      now += milliseconds
    },
  })
}

/** Ids that are the same each run and sort in the order they are made. `series` keeps two laptops apart. */
export function countingIds(series: string): () => string {
  let count = 0
  return () => {
    count += 1
    return `${String(count).padStart(6, '0')}-${series}`
  }
}

/** Bytes that are the same each run: never for anything but tests. */
export function repeatableBytes(seed: string): (length: number) => Uint8Array {
  let call = 0
  return (length) => {
    call += 1
    const bytes = Buffer.alloc(length)
    for (let at = 0; at < length; at += 32) {
      createHash('sha256').update(`${seed}/${call}/${at}`).digest().copy(bytes, at)
    }
    return bytes
  }
}

/** Ports for a test: nothing in them differs from run to run but the folder. */
export function testPorts(
  dataFolder: string,
  series: string,
  clock: () => Date,
  log: (entry: LogEntry) => void,
): Ports {
  return {
    clock,
    createId: countingIds(series),
    randomBytes: repeatableBytes(series),
    dataFolder,
    shell: 'commandLine',
    allowedKinds: ['training', 'real'],
    samplePassphrase: null,
    reportWorker: new URL('../../electron/backend/report/report-worker.ts', import.meta.url),
    fontFolder: new URL('../../electron/backend/report/fonts/', import.meta.url).pathname,
    network: async () => ({ failed: 'unreachable' }),
    token: forkedTokens({ shell: 'commandLine', allowedKinds: [] }),
    log,
  }
}
