import type { Generated } from 'kysely'
import type { RecordKind } from '../../../../shared/domain/records.ts'

/** Tables made by migrations 0003-search and 0010-search-position. The index itself (`searchIndex`) is reached by prepared statements only. */
export type SearchTables = {
  readonly searchEntry: SearchEntryTable
  readonly searchPosition: SearchPositionTable
}

/** One row for each searchable field that has text. `rowid` is the row's number in the index. */
export type SearchEntryTable = {
  readonly rowid: Generated<number>
  readonly inspectionId: string
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
}

/** One row: how far into the journal (`change.position`) the index has come. */
export type SearchPositionTable = { readonly indexedTo: number }
