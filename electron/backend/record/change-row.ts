import type BetterSqlite3 from 'better-sqlite3'
import type { Change } from '../../../shared/journal/change.ts'
import type { FieldChange } from '../../../shared/journal/field-state.ts'
import { prepared } from '../db/prepared.ts'
import type { ChangeTable } from '../db/tables/journal.ts'

/** A change as it lies in the table. */
export type ChangeRow = Omit<ChangeTable, 'position'>

/** The columns of a change, for `select`. */
export const CHANGE_COLUMNS =
  'id, inspectionId, recordKind, recordId, field, value, parents, author, device, seq, batch, wallTime, compartment, intent, undoes, previousHash, hash'

/** A change from its row. */
export function changeFromRow(row: ChangeRow): Change {
  return {
    ...row,
    value: JSON.parse(row.value) as Change['value'],
    parents: JSON.parse(row.parents) as string[],
  }
}

/** Adds a change to the journal. */
export function insertChange(connection: BetterSqlite3.Database, change: Change): void {
  prepared(
    connection,
    `insert into change (${CHANGE_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    change.id,
    change.inspectionId,
    change.recordKind,
    change.recordId,
    change.field,
    JSON.stringify(change.value),
    JSON.stringify(change.parents),
    change.author,
    change.device,
    change.seq,
    change.batch,
    change.wallTime,
    change.compartment,
    change.intent,
    change.undoes,
    change.previousHash,
    change.hash,
  )
}

/**
 * Every change of a field, found from its heads through their parents: each change of a field is a head or has led to
 * one, so no index over the fields is needed. In no particular order.
 */
export function fieldChanges(connection: BetterSqlite3.Database, heads: readonly string[]): FieldChange[] {
  const select = prepared<Pick<ChangeRow, 'id' | 'value' | 'parents'>>(
    connection,
    'select id, value, parents from change where id = ?',
  )
  const found = new Map<string, FieldChange>()
  const waiting = [...heads]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    const row = select.get(id)
    if (!row) continue
    const parents = JSON.parse(row.parents) as string[]
    found.set(id, { id, value: JSON.parse(row.value) as Change['value'], parents })
    waiting.push(...parents)
  }
  return [...found.values()]
}
