import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { CHANGE_COLUMNS } from '../electron/backend/record/change-row.ts'
import { makeProofCase, type ProofClient, proofBackend } from '../test/proofs/proof-backend.ts'
import { withScratchFolder } from '../test/proofs/scratch-folder.ts'
import { type Measurement, measurement, median, sideBySide } from './measure.ts'

const ROUNDS = 1_000
/** Until the program's code is compiled and the write-ahead log has been round once. */
const WARM_UP = 500

/**
 * One edit saved through the contract, beside a bare insert and commit of the same text into the same file: a row with the
 * columns and keys of the journal's, the least that keeps an edit and who made it. What the app adds: checks, the hash
 * chain, heads, the projection.
 */
export function benchSave(): Promise<Measurement> {
  return withScratchFolder(async (folder) => {
    const { client, session, close } = proofBackend(join(folder, 'app'))
    const inspectionId = await makeProofCase(client)
    const times = await sideBySide(
      ROUNDS + WARM_UP,
      saveThrough(client, inspectionId),
      insertBarely(session.require().connection),
    )
    close()
    return measurement({
      what: 'one edit of 480 characters saved through the contract',
      yardstick: 'insert and commit of one bare row with the same text, same file, cipher and FULL',
      ours: median(times.ours.slice(WARM_UP)),
      theirs: median(times.theirs.slice(WARM_UP)),
      limit: { ratio: 2 },
    })
  })
}

function text(round: number): string {
  return `${'Barnet forteller at hverdagen er rolig. '.repeat(12)}${round}`
}

/** Writes an assessment anew as the screen does: upon the heads that the save before it answered. */
function saveThrough(client: ProofClient, inspectionId: string): (round: number) => Promise<void> {
  const heads = new Map<string, string[]>()
  return async (round) => {
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
  }
}

function insertBarely(connection: BetterSqlite3.Database): (round: number) => void {
  const journal = connection.prepare<[], { sql: string }>(
    `select sql from sqlite_master where name = 'change'`,
  )
  connection.exec((journal.get()?.sql ?? '').replace('"change"', '"bare"'))
  const columns = CHANGE_COLUMNS.split(', ')
  const insert = connection.prepare(
    `insert into bare (${CHANGE_COLUMNS}) values (${columns.map((column) => `@${column}`).join(', ')})`,
  )
  const row = connection.prepare<[], Record<string, unknown>>('select * from change limit 1').get()
  return (round) => {
    insert.run({ ...row, id: `bare-${round}`, seq: round, value: text(round) })
  }
}
