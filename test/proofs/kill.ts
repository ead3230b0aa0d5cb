import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { findAcknowledged, type Findings } from './acknowledged-notes.ts'
import { bundleWriter, runAndKill } from './interrupted-writer.ts'
import { makeProofCase, proofBackend, unlockProofProfile } from './proof-backend.ts'
import type { Proof } from './proof.ts'
import { withScratchFolder } from './scratch-folder.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * What says «Lagret» survives a crash: the program is killed at a random moment while it saves, again and again on the same
 * file; each time every note that was said to be saved is looked for. Sabotage: it is said before it is saved.
 */
export const proveKill: Proof = ({ n, sabotage }) =>
  withScratchFolder(async (folder) => {
    const program = await bundleWriter()
    const lines = Math.max(1, Math.min(availableParallelism(), n))
    const results = await Promise.all(
      Array.from({ length: lines }, (_, line) =>
        killLoop(program, join(folder, String(line)), shareOf(n, lines, line), sabotage, line),
      ),
    )
    const total = results.reduce(added)
    return { held: total.lost + total.torn + total.bad === 0 && total.acknowledged > 0, n, ...total }
  })

type Total = Findings & { acknowledged: number }

async function killLoop(
  program: string,
  folder: string,
  n: number,
  sabotage: boolean,
  seed: number,
): Promise<Total> {
  const first = proofBackend(folder)
  let inspectionId = await makeProofCase(first.client)
  const random = seededRandom(1_000 + seed)
  let total: Total = { lost: 0, torn: 0, bad: 0, acknowledged: 0 }
  first.close()
  for (let round = 0; round < n; round += 1) {
    const way = sabotage ? 'ackFirst' : 'app'
    const acknowledged = await runAndKill({
      program,
      folder,
      inspectionId,
      round,
      way,
      killAfter: random() * 120,
    })
    const findings = await findAcknowledged(folder, inspectionId, round, acknowledged.slice(-LOOKED_FOR))
    total = added(total, { ...findings, acknowledged: acknowledged.length })
    if (round % 25 === 24) inspectionId = await nextCase(folder)
  }
  return total
}

/** History is read newest first, this many at a time; a writer makes fewer within its time. */
const LOOKED_FOR = 900

/** A fresh case now and then keeps reading fast; the file goes on growing. */
async function nextCase(folder: string): Promise<string> {
  const { client, close } = proofBackend(folder)
  await unlockProofProfile(client)
  const { id } = await client.inspection.create({ title: 'Neste prøvesak' })
  close()
  return id
}

function added(a: Total, b: Total): Total {
  return {
    lost: a.lost + b.lost,
    torn: a.torn + b.torn,
    bad: a.bad + b.bad,
    acknowledged: a.acknowledged + b.acknowledged,
  }
}

function shareOf(n: number, lines: number, line: number): number {
  return Math.floor(n / lines) + (line < n % lines ? 1 : 0)
}
