import type { Generated } from 'kysely'
import type { RecordKind } from '../../../../shared/domain/records.ts'

/** Tables made by migration 0003-search. The index itself (`searchIndex`) is reached by prepared statements only. */
export type SearchTables = { readonly searchEntry: SearchEntryTable }

/** One row for each searchable field that has text. `rowid` is the row's number in the index. */
export type SearchEntryTable = {
  readonly rowid: Generated<number>
  readonly inspectionId: string
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
}
