import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { noteText } from './acknowledged-notes.ts'
import {
  makeProofCase,
  PROOF_PASSPHRASE,
  type ProofClient,
  proofBackend,
  unlockProofProfile,
} from './proof-backend.ts'
import type { Proof } from './proof.ts'
import { withScratchFolder } from './scratch-folder.ts'

const DISK_MEGABYTES = 12

/**
 * A full disk never loses text and is explained: notes are saved on a small disk until it is full; every refusal is the
 * named one; what was said to be saved is there; with room made, saving works again without a restart. Sabotage: the
 * refusals are taken for success. Needs to be root on Linux, to mount the small disk.
 */
export const proveFull: Proof = ({ n, sabotage }) =>
  withScratchFolder(async (folder) => {
    const totals = { acknowledged: 0, lost: 0, refusals: 0, wrongName: 0, recovered: 0, slowestRefusalMs: 0 }
    for (let run = 0; run < n; run += 1) {
      const disk = join(folder, `disk-${run}`)
      mkdirSync(disk)
      mount(disk)
      try {
        await fillDisk(disk, run, sabotage, totals)
      } finally {
        execFileSync('umount', ['-l', disk])
      }
    }
    const { lost, wrongName, recovered, refusals, slowestRefusalMs } = totals
    const held = lost === 0 && wrongName === 0 && recovered === n && refusals > 0 && slowestRefusalMs <= 2_000
    return { held, n, ...totals }
  })

type Totals = {
  acknowledged: number
  lost: number
  refusals: number
  wrongName: number
  recovered: number
  slowestRefusalMs: number
}

async function fillDisk(disk: string, run: number, sabotage: boolean, totals: Totals): Promise<void> {
  const ballast = join(disk, 'ballast')
  writeFileSync(ballast, Buffer.alloc(4 * 1_048_576))
  const { client, close } = proofBackend(join(disk, 'data'))
  const inspectionId = await makeProofCase(client)
  const acknowledged: number[] = []
  let refusedInARow = 0
  for (let number = 0; refusedInARow < 10; number += 1) {
    const startedAt = performance.now()
    const refusal = await save(client, inspectionId, run, number)
    if (refusal === null || sabotage) acknowledged.push(number)
    refusedInARow = refusal === null ? 0 : refusedInARow + 1
    if (refusal === null) continue
    totals.refusals += 1
    totals.slowestRefusalMs = Math.max(totals.slowestRefusalMs, Math.round(performance.now() - startedAt))
    if (refusal !== 'DiskFull') totals.wrongName += 1
  }
  if (!sabotage) await tryEverythingElse(client, totals)
  rmSync(ballast)
  const after = 1_000_000
  if ((await save(client, inspectionId, run, after)) === null) {
    totals.recovered += 1
    acknowledged.push(after)
  }
  close()
  const reopened = proofBackend(join(disk, 'data'))
  await unlockProofProfile(reopened.client)
  const { snapshot } = await reopened.client.inspection.view({ id: inspectionId })
  const kept = new Map(snapshot.source.map((source) => [source.id, source.notes]))
  totals.lost += acknowledged.filter((number) => kept.get(`note-${number}`) !== bigNote(run, number)).length
  totals.acknowledged += acknowledged.length
  reopened.close()
}

/** Photos and passphrases meet the full disk too; and a profile that is locked on a full disk can be opened on one. */
async function tryEverythingElse(client: ProofClient, totals: Totals): Promise<void> {
  const document = new File(['%PDF-1.7\n', Buffer.alloc(300_000, 'x'), '%%EOF'], 'brev.pdf')
  const refusals = [
    await refusalOf(client.attachment.add({ file: document, printable: null })),
    await refusalOf(
      client.session.changePassphrase({ current: PROOF_PASSPHRASE, next: `${PROOF_PASSPHRASE} ut` }),
    ),
  ]
  await client.session.lock()
  refusals.push(await refusalOf(unlockProofProfile(client)))
  totals.refusals += refusals.filter((name) => name !== null).length
  totals.wrongName += refusals.filter((name) => name !== null && name !== 'DiskFull').length
  if (refusals[1] === null)
    throw new Error('A passphrase was changed on a full disk: the proof fills it too little')
}

/** Saves one note. Null when it was saved; else the name of the refusal. */
function save(
  client: ProofClient,
  inspectionId: string,
  run: number,
  number: number,
): Promise<string | null> {
  return refusalOf(
    client.record.write({
      inspectionId,
      edits: [
        {
          recordKind: 'source',
          recordId: `note-${number}`,
          compartment: 'common',
          field: 'notes',
          value: bigNote(run, number),
          parents: [],
        },
      ],
    }),
  )
}

/** Null when a call was answered; else the name of its refusal. */
async function refusalOf(call: Promise<unknown>): Promise<string | null> {
  try {
    await call
    return null
  } catch (error) {
    return error instanceof ORPCError ? String(error.code) : 'thrown'
  }
}

function bigNote(run: number, number: number): string {
  return `${noteText(run, number)}${'Lang tekst fra samtalen. '.repeat(1_500)}`
}

function mount(disk: string): void {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MEGABYTES}m`, 'tmpfs', disk], { stdio: 'pipe' })
  } catch (error) {
    throw new Error('This proof must run as root on Linux, to mount a small disk.', { cause: error })
  }
}
