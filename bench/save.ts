import { join } from 'node:path'
import { openDatabase } from '../electron/backend/db/open.ts'
import { PROOF_KEY } from '../test/proofs/heavy-migrations.ts'
import { makeProofCase, proofBackend } from '../test/proofs/proof-backend.ts'
import { withScratchFolder } from '../test/proofs/scratch-folder.ts'
import { type Measurement, measurement, median, sideBySide } from './measure.ts'

const ROUNDS = 400
const WARM_UP = 40

/**
 * One edit saved through the contract, beside a bare insert and commit into a file with the same cipher, journal and
 * synchronous=FULL. What the app adds: checks, history, heads, projection, search index.
 */
export function benchSave(): Promise<Measurement> {
  return withScratchFolder(async (folder) => {
    const { client, close } = proofBackend(join(folder, 'app'))
    const inspectionId = await makeProofCase(client)
    const bare = await openDatabase({ file: join(folder, 'bare.db'), key: PROOF_KEY })
    if (!bare.ok) throw new Error(bare.error.type)
    const { connection } = bare.value
    connection.exec('create table bare (id text primary key, value text not null) strict')
    const insert = connection.prepare('insert into bare (id, value) values (?, ?)')
    const heads = new Map<string, string[]>()
    const text = (round: number): string => `${'Barnet forteller at hverdagen er rolig. '.repeat(12)}${round}`
    const times = await sideBySide(
      ROUNDS + WARM_UP,
      async (round) => {
        const recordId = `BV-${round % 40}`
        const receipt = await client.record.write({
          inspectionId,
          edits: [
            {
              recordKind: 'answer',
              recordId,
              compartment: 'childWelfare',
              field: 'assessment',
              value: text(round),
              parents: heads.get(recordId) ?? [],
            },
          ],
        })
        heads.set(recordId, receipt.fields[0]?.heads ?? [])
      },
      (round) => insert.run(`row-${round}`, text(round)),
    )
    connection.close()
    close()
    return measurement({
      what: 'one edit of 480 characters saved through the contract',
      yardstick: 'insert and commit, same cipher and FULL',
      ours: median(times.ours.slice(WARM_UP)),
      theirs: median(times.theirs.slice(WARM_UP)),
      limit: { ratio: 2 },
    })
  })
}
