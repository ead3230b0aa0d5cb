import type BetterSqlite3 from 'better-sqlite3'
import { recordKinds } from '../../../shared/domain/records.ts'
import { headsOf } from '../../../shared/journal/field-state.ts'
import { prepared } from '../db/prepared.ts'
import type { OpenProfile } from '../open-profile.ts'
import { forgetSearchIndex } from '../search/search-index.ts'
import { projectState } from './append-changes.ts'
import { addressKey } from './field-address.ts'
import { addHead } from './field-store.ts'
import { readChanges } from './read-changes.ts'

/** A row that was not as the journal makes it: in which table, and which. Never the text in it. */
export type ProjectionDifference = {
  readonly inspectionId: string
  readonly table: string
  readonly row: string
  readonly fault: 'missing' | 'unknown' | 'different'
}

export type Rebuilt = {
  readonly inspections: number
  readonly changes: number
  readonly differences: readonly ProjectionDifference[]
}

/**
 * Builds the projection and the heads again from the journal, case by case, and says where they differed from what stood
 * there. What differed is put right; where nothing did, nothing is written.
 */
export function rebuildProjection(open: Pick<OpenProfile, 'connection'>): Rebuilt {
  const { connection } = open
  const inspectionIds = connection
    .prepare<[], string>('select distinct inspectionId from change order by inspectionId')
    .pluck()
    .all()
  const differences: ProjectionDifference[] = []
  let changes = 0
  for (const inspectionId of inspectionIds) {
    const rebuilt = rebuildCase(connection, inspectionId)
    changes += rebuilt.changes
    differences.push(...rebuilt.differences)
  }
  return { inspections: inspectionIds.length, changes, differences }
}

function rebuildCase(
  connection: BetterSqlite3.Database,
  inspectionId: string,
): { changes: number; differences: ProjectionDifference[] } {
  connection.exec('begin immediate')
  try {
    const before = dumpCase(connection, inspectionId)
    clearCase(connection, inspectionId)
    const changes = readChanges({ connection }, inspectionId)
    for (const fieldChanges of Map.groupBy(changes, addressKey).values()) {
      const first = fieldChanges[0]
      if (!first) continue
      for (const head of headsOf(fieldChanges)) addHead(connection, first, head.id, head.wallTime)
      projectState(connection, first, first.compartment, fieldChanges)
    }
    const differences = compareDumps(inspectionId, before, dumpCase(connection, inspectionId))
    if (differences.length > 0) forgetSearchIndex(connection)
    connection.exec(differences.length > 0 ? 'commit' : 'rollback')
    return { changes: changes.length, differences }
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback')
    throw error
  }
}

const tables: readonly string[] = ['head', ...recordKinds]

/** Every row of a case's projection and heads, as text, under `TABLE` and a key. */
function dumpCase(connection: BetterSqlite3.Database, inspectionId: string): Map<string, string> {
  const dump = new Map<string, string>()
  for (const table of tables) {
    const rows = prepared<Record<string, unknown>>(
      connection,
      `select * from "${table}" where inspectionId = ?`,
    ).all(inspectionId)
    for (const row of rows) dump.set(`${table} ${rowKey(table, row)}`, JSON.stringify(row))
  }
  return dump
}

function rowKey(table: string, row: Readonly<Record<string, unknown>>): string {
  const key = table === 'head' ? [row.recordKind, row.recordId, row.field, row.changeId] : [row.id]
  return key.join('/')
}

function clearCase(connection: BetterSqlite3.Database, inspectionId: string): void {
  for (const table of tables) {
    prepared(connection, `delete from "${table}" where inspectionId = ?`).run(inspectionId)
  }
}

function compareDumps(
  inspectionId: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ProjectionDifference[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].flatMap((key) => {
    if (before.get(key) === after.get(key)) return []
    const [table = '', ...rest] = key.split(' ')
    const fault = !before.has(key) ? 'missing' : !after.has(key) ? 'unknown' : 'different'
    return [{ inspectionId, table, row: rest.join(' '), fault }]
  })
}
