import type { Change } from '../../../shared/journal/change.ts'
import { prepared } from '../db/prepared.ts'
import type { OpenProfile } from '../open-profile.ts'
import { CHANGE_COLUMNS, type ChangeRow, changeFromRow } from './change-row.ts'
import type { FieldAddress } from './field-address.ts'

/** A case's whole journal, device by device in the order of their chains. */
export function readChanges(open: Pick<OpenProfile, 'connection'>, inspectionId: string): Change[] {
  return prepared<ChangeRow>(
    open.connection,
    `select ${CHANGE_COLUMNS} from change where inspectionId = ? order by device, seq`,
  )
    .all(inspectionId)
    .map(changeFromRow)
}

/** Which changes history is asked for: of a case, of a record, or of a field. */
export type HistoryQuery = Pick<FieldAddress, 'inspectionId'> & {
  readonly recordKind?: string | undefined
  readonly recordId?: string | undefined
  readonly field?: string | undefined
  readonly limit: number
}

/** Changes, the newest first by the clock they were written by (then by id). The order is for reading only. */
export function readHistory(open: Pick<OpenProfile, 'connection'>, query: HistoryQuery): Change[] {
  const { inspectionId, recordKind = null, recordId = null, field = null, limit } = query
  return prepared<ChangeRow>(
    open.connection,
    `select ${CHANGE_COLUMNS} from change
     where inspectionId = ? and recordKind = coalesce(?, recordKind)
       and recordId = coalesce(?, recordId) and field = coalesce(?, field)
     order by wallTime desc, id desc limit ?`,
  )
    .all(inspectionId, recordKind, recordId, field, limit)
    .map(changeFromRow)
}
