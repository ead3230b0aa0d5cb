import type BetterSqlite3 from 'better-sqlite3'
import { fieldDefinition, type RecordKind } from '../../../shared/domain/records.ts'
import { fold } from '../../../shared/lib/fold.ts'
import type { Json } from '../../../shared/lib/canonical-json.ts'
import { prepared } from '../db/prepared.ts'

/** A field's current value, as it has just been put in the projection. */
export type IndexedField = {
  readonly inspectionId: string
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
  readonly value: Json
}

/**
 * Brings the search index up to date with one field. Called where the projection is written, inside its transaction,
 * so that what is saved is found. Fields that are not searched are passed over.
 */
export function indexChange(connection: BetterSqlite3.Database, change: IndexedField): void {
  if (!fieldDefinition(change.recordKind, change.field)?.searchable) return
  const folded = typeof change.value === 'string' ? fold(change.value) : ''
  const known = findEntry(connection, change)
  if (known !== undefined) prepared(connection, 'delete from searchIndex where rowid = ?').run(known)
  if (folded === '') return
  const row = known ?? addEntry(connection, change)
  prepared(connection, 'insert into searchIndex (rowid, folded) values (?, ?)').run(row, folded)
}

function findEntry(connection: BetterSqlite3.Database, change: IndexedField): number | undefined {
  return prepared<{ rowid: number }>(
    connection,
    'select rowid from searchEntry where inspectionId = ? and recordKind = ? and recordId = ? and field = ?',
  ).get(change.inspectionId, change.recordKind, change.recordId, change.field)?.rowid
}

function addEntry(connection: BetterSqlite3.Database, change: IndexedField): number | bigint {
  return prepared(
    connection,
    'insert into searchEntry (inspectionId, recordKind, recordId, field) values (?, ?, ?, ?)',
  ).run(change.inspectionId, change.recordKind, change.recordId, change.field).lastInsertRowid
}
