import type BetterSqlite3 from 'better-sqlite3'
import { fieldDefinition } from '../../../shared/domain/records.ts'
import { fold } from '../../../shared/lib/fold.ts'
import { prepared } from '../db/prepared.ts'
import { inTransaction } from '../db/transaction.ts'
import type { FieldAddress } from '../record/field-address.ts'

/**
 * Brings the search index up to date with the journal: every field that was written since it was last brought up to date
 * gets its present text. Called before each search, so that what is saved is found, and no save waits for the index.
 */
export function updateSearchIndex(connection: BetterSqlite3.Database): void {
  const { written, indexed } = positions(connection)
  if (written === indexed) return
  inTransaction(connection, () => {
    for (const address of writtenSince(connection, indexed)) indexField(connection, address)
    prepared(connection, 'update "searchPosition" set "indexedTo" = ?').run(written)
  })
}

/** Has every field put into the index anew at the next search: for when the projection was put right. */
export function forgetSearchIndex(connection: BetterSqlite3.Database): void {
  prepared(connection, 'update searchPosition set indexedTo = 0').run()
}

function positions(connection: BetterSqlite3.Database): { written: number; indexed: number } {
  const row = prepared<{ written: number | null; indexed: number }>(
    connection,
    'select (select max(position) from change) as written, indexedTo as indexed from searchPosition',
  ).get()
  if (!row) throw new Error('The search index has lost its place')
  return { written: row.written ?? 0, indexed: row.indexed }
}

/** Searched fields written after a position, in the order in which each was written first. */
function writtenSince(connection: BetterSqlite3.Database, position: number): readonly FieldAddress[] {
  return prepared<FieldAddress>(
    connection,
    `select inspectionId, recordKind, recordId, field from change where position > ?
     group by inspectionId, recordKind, recordId, field order by min(position)`,
  )
    .all(position)
    .filter(({ recordKind, field }) => fieldDefinition(recordKind, field)?.searchable)
}

function indexField(connection: BetterSqlite3.Database, address: FieldAddress): void {
  const text = readText(connection, address)
  const folded = text === null ? '' : fold(text)
  const known = findEntry(connection, address)
  if (known !== undefined) prepared(connection, 'delete from searchIndex where rowid = ?').run(known)
  if (folded === '') return
  const row = known ?? addEntry(connection, address)
  prepared(connection, 'insert into searchIndex (rowid, folded) values (?, ?)').run(row, folded)
}

function readText(connection: BetterSqlite3.Database, address: FieldAddress): string | null {
  // Kind and field come from the registry: only searchable fields come here.
  const row = prepared<{ text: string | null }>(
    connection,
    `select "${address.field}" as text from "${address.recordKind}" where inspectionId = ? and id = ?`,
  ).get(address.inspectionId, address.recordId)
  return row?.text ?? null
}

function findEntry(connection: BetterSqlite3.Database, address: FieldAddress): number | undefined {
  return prepared<{ rowid: number }>(
    connection,
    'select rowid from searchEntry where inspectionId = ? and recordKind = ? and recordId = ? and field = ?',
  ).get(address.inspectionId, address.recordKind, address.recordId, address.field)?.rowid
}

function addEntry(connection: BetterSqlite3.Database, address: FieldAddress): number | bigint {
  return prepared(
    connection,
    'insert into searchEntry (inspectionId, recordKind, recordId, field) values (?, ?, ?, ?)',
  ).run(address.inspectionId, address.recordKind, address.recordId, address.field).lastInsertRowid
}
