import type { Generated } from 'kysely'
import type { RecordKind } from '../../../../shared/domain/records.ts'
import type { Compartment } from '../../../../shared/domain/sector.ts'
import type { ChangeIntent } from '../../../../shared/journal/change.ts'

/** Tables made by migration 0001-journal. */
export type JournalTables = { readonly change: ChangeTable; readonly head: HeadTable }

/** One row for each change. `value` and `parents` are JSON. */
export type ChangeTable = {
  readonly position: Generated<number>
  readonly id: string
  readonly inspectionId: string
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
  readonly value: string
  readonly parents: string
  readonly author: string
  readonly device: string
  readonly seq: number
  readonly batch: string
  readonly wallTime: string
  readonly compartment: Compartment
  readonly intent: ChangeIntent
  readonly undoes: string | null
  readonly previousHash: string
  readonly hash: string
}

/** One row for each change that nobody replaced. More than one for a field: concurrent values. */
export type HeadTable = {
  readonly inspectionId: string
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
  readonly changeId: string
  readonly wallTime: string
}
