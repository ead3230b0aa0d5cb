import { randomBytes } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { createBackend } from '../../electron/backend/create-backend.ts'
import type { LogEntry, Ports } from '../../electron/backend/ports.ts'
import { forkedTokens } from '../../electron/shell/forked-tokens.ts'
import { createUuidV7 } from '../../electron/shell/uuid-v7.ts'

/** The passphrase of profiles that proofs make and throw away. */
export const PROOF_PASSPHRASE = 'fem blå elefanter danser stille'

/** The lowest cost the key file accepts: proofs are about saving, and open a profile thousands of times. */
const CHEAP_COST = 1_024

function proofPorts(dataFolder: string, log: (entry: LogEntry) => void): Ports {
  const clock = () => new Date()
  return {
    clock,
    createId: createUuidV7(clock, randomBytes),
    randomBytes,
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

/** The app's backend on a folder, as the shells make it, and a client that calls it in this process. */
export function proofBackend(dataFolder: string, log: (entry: LogEntry) => void = () => {}) {
  const backend = createBackend(proofPorts(dataFolder, log), { passphraseCost: CHEAP_COST })
  return { client: createRouterClient(backend.router), session: backend.session, close: backend.close }
}

export type ProofClient = ReturnType<typeof proofBackend>['client']

/** Makes a profile and a case in it. Gives the case's id. */
export async function makeProofCase(client: ProofClient): Promise<string> {
  const { profile, recoveryKey } = await client.session.createProfile({
    kind: 'training',
    name: 'Prøve',
    authority: 'Statsforvalteren i Prøvefylket',
    sectors: ['childWelfare', 'health', 'school'],
    passphrase: PROOF_PASSPHRASE,
  })
  await client.session.confirmRecoveryKey({ profileId: profile.id, recoveryKey })
  await unlockProofProfile(client)
  const { id } = await client.inspection.create({ title: 'Prøvesak' })
  return id
}

/** Opens the folder's only profile. */
export async function unlockProofProfile(client: ProofClient): Promise<void> {
  const { profiles, open } = await client.session.status()
  const profile = profiles[0]
  if (!profile) throw new Error('There is no profile in the folder')
  if (open?.id !== profile.id)
    await client.session.unlock({ profileId: profile.id, passphrase: PROOF_PASSPHRASE })
}
