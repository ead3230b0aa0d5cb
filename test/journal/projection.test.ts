import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { type OpenedDatabase, openDatabase } from '../../electron/backend/db/open.ts'
import { decodeColumn } from '../../electron/backend/db/projection-encoding.ts'
import { appendChanges } from '../../electron/backend/record/append-changes.ts'
import { readChanges } from '../../electron/backend/record/read-changes.ts'
import { rebuildProjection } from '../../electron/backend/record/rebuild-projection.ts'
import { fieldDefinition, recordFields, recordKinds } from '../../shared/domain/records.ts'
import type { Change } from '../../shared/journal/change.ts'
import { fieldState } from '../../shared/journal/field-state.ts'
import { setupBackend } from '../support/backend.ts'
import { aCase, edit, writeField } from '../support/edits.ts'
import { laptopJournals, PATIENCE, randomFields, RUNS, union } from './random-history.ts'

async function scratchDatabase(): Promise<OpenedDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-projection-'))
  const opened = await openDatabase({ file: join(folder, 'a.db'), key: randomBytes(32) })
  if (!opened.ok) throw new Error(opened.error.type)
  // These properties are about content; that it is durable is proved elsewhere.
  opened.value.connection.pragma('synchronous = off')
  onTestFinished(() => {
    opened.value.connection.close()
    rmSync(folder, { recursive: true })
  })
  return opened.value
}

test('the columns are the fields of the registry, no more and no fewer', async () => {
  const { connection } = await scratchDatabase()
  for (const kind of recordKinds) {
    const columns = connection.pragma(`table_info("${kind}")`) as { name: string; type: string }[]
    const types = Object.fromEntries(columns.map(({ name, type }) => [name, type.toLowerCase()]))
    const expected = Object.entries(recordFields[kind]).map(([field, definition]) => {
      const isNumber = ['boolean', 'number'].includes(definition.schema.def.type)
      return [field, isNumber ? 'integer' : 'text']
    })
    expect(types, kind).toEqual({
      inspectionId: 'text',
      id: 'text',
      compartment: 'text',
      removed: 'integer',
      ...Object.fromEntries(expected),
    })
  }
})

test('in whatever order and however often journals arrive, the tables show what the journal says', {
  timeout: PATIENCE,
}, async () => {
  const { connection } = await scratchDatabase()
  let run = 0
  fc.assert(
    fc.property(
      laptopJournals,
      fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }),
      (journals, order) => {
        run += 1
        const all = journals.reduce<Change[]>((sum, next) => union(sum, next), [])
        // Each run gets the file to itself: the same laptops would otherwise have written two histories.
        connection.exec('savepoint run')
        for (const laptop of order) {
          expect(appendChanges({ connection }, complete(journals[laptop] ?? [], all)).ok).toBe(true)
        }
        expect(
          readChanges({ connection }, 'case')
            .map((change) => change.id)
            .sort(),
        ).toEqual(all.map((change) => change.id).sort())
        for (const { recordKind, recordId, field } of randomFields) {
          const own = all.filter((change) => change.field === field)
          const row = connection
            .prepare<unknown[], { value: string | null }>(
              `select "${field}" as value from "${recordKind}" where id = ?`,
            )
            .get(recordId)
          const merge = fieldDefinition(recordKind, field)?.merge ?? 'replace'
          expect(decodeColumn(recordKind, field, row?.value ?? null)).toEqual(fieldState(own, merge).value)
        }
        connection.exec('rollback to run; release run')
      },
    ),
    { numRuns: RUNS },
  )
  expect(run).toBeGreaterThanOrEqual(RUNS)
})

/** A package carries each device's chain from its first change on, as a laptop that heard of it has it. */
function complete(journal: readonly Change[], all: readonly Change[]): Change[] {
  const upTo = new Map<string, number>()
  for (const change of journal) upTo.set(change.device, Math.max(upTo.get(change.device) ?? 0, change.seq))
  return all.filter((change) => change.seq <= (upTo.get(change.device) ?? 0))
}

test('a rebuild from the journal gives identical tables', { timeout: PATIENCE }, async () => {
  const { connection } = await scratchDatabase()
  const clearTables = sheetCleaner(connection)
  let cases = 0
  fc.assert(
    fc.property(laptopJournals, (journals) => {
      clearTables()
      connection.exec('savepoint run')
      for (const journal of journals) expect(appendChanges({ connection }, journal).ok).toBe(true)
      connection.exec('release run')
      const rebuilt = rebuildProjection({ connection })
      expect(rebuilt.differences).toEqual([])
      expect(rebuilt.changes).toBe(journals.reduce<Change[]>((sum, next) => union(sum, next), []).length)
      cases += rebuilt.inspections
    }),
    { numRuns: RUNS },
  )
  expect(cases).toBeGreaterThan(RUNS * 0.9)
})

/** The journal refuses to be emptied, rightly; this test lifts the refusal, once, to start each run on a clean sheet. */
function sheetCleaner(connection: OpenedDatabase['connection']): () => void {
  connection.exec('drop trigger change_refuses_delete')
  const deletions = ['change', 'head', ...recordKinds].map((table) =>
    connection.prepare(`delete from "${table}"`),
  )
  return connection.transaction(() => {
    for (const deletion of deletions) deletion.run()
  })
}

test('a rebuild says what differed, without the text, and puts it right', async () => {
  const { client, open } = await setupBackend()
  const id = await aCase(client)
  await writeField(client, id, edit('answer', 'BV-01', 'assessment', 'Hemmelig'))
  await writeField(client, id, edit('fact', 'f1', 'text', 'Tre ansatte'))
  const before = await client.inspection.view({ id })
  expect(rebuildProjection(open())).toEqual({ inspections: 1, changes: 6, differences: [] })
  const { connection } = open()
  connection.exec(
    `update answer set assessment = 'Tuklet'; delete from fact; delete from head where field = 'title'`,
  )
  expect(rebuildProjection(open()).differences).toEqual([
    { inspectionId: id, table: 'answer', row: 'BV-01', fault: 'different' },
    { inspectionId: id, table: 'head', row: expect.stringContaining('title') as string, fault: 'missing' },
    { inspectionId: id, table: 'fact', row: 'f1', fault: 'missing' },
  ])
  expect(await client.inspection.view({ id })).toEqual(before)
})

test('the journal is only added to', async () => {
  const { client, open } = await setupBackend()
  await aCase(client)
  expect(() => open().connection.exec(`update change set value = '"x"'`)).toThrow('only added to')
  expect(() => open().connection.exec('delete from change')).toThrow('only added to')
})
