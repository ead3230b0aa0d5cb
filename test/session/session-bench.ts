import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createBackend } from '../../electron/backend/create-backend.ts'
import type { LogEntry, Ports } from '../../electron/backend/ports.ts'
import { forkedTokens } from '../../electron/shell/forked-tokens.ts'
import { createUuidV7 } from '../../electron/shell/uuid-v7.ts'

export const PASSPHRASE = 'grevling under brua ved elva'

export const trainingProfile = {
  kind: 'training' as const,
  name: 'Kari Øvelse',
  authority: 'Statsforvalteren i Nordfjell',
  sectors: ['childWelfare' as const],
  passphrase: PASSPHRASE,
}

/** A folder for one test, and a backend in it whose clock the test owns. */
export function createSessionBench(given: Partial<Ports> = {}, passphraseCost = 1_024) {
  const dataFolder = given.dataFolder ?? mkdtempSync(join(tmpdir(), 'samsyn-session-'))
  const log: LogEntry[] = []
  let now = Date.UTC(2026, 10, 24, 9)
  const clock = () => new Date(now)
  const ports: Ports = {
    clock,
    createId: createUuidV7(clock, randomBytes),
    randomBytes,
    dataFolder,
    shell: 'desktop',
    allowedKinds: ['training', 'real'],
    samplePassphrase: null,
    reportWorker: new URL('file:///nowhere'),
    fontFolder: '',
    network: async () => ({ failed: 'unreachable' }),
    token: forkedTokens({ shell: 'commandLine', allowedKinds: [] }),
    log: (entry) => log.push(entry),
    ...given,
  }
  const backend = createBackend(ports, { passphraseCost })
  return {
    dataFolder,
    log,
    backend,
    client: createRouterClient(backend.router),
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

export type SessionBench = ReturnType<typeof createSessionBench>

/** Makes a profile and confirms its recovery key: it is open afterwards. */
export async function makeProfile({ client }: SessionBench, wanted = {}) {
  const made = await client.session.createProfile({ ...trainingProfile, ...wanted })
  await client.session.confirmRecoveryKey({ profileId: made.profile.id, recoveryKey: made.recoveryKey })
  return { id: made.profile.id, recoveryKey: made.recoveryKey }
}

/** The name a call was refused with; fails the test when it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error)
  }
  throw new Error('The call was not refused')
}
