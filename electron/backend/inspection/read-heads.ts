import type BetterSqlite3 from 'better-sqlite3'
import type { InspectionView } from '../../../shared/contract/inspection.ts'
import type { RecordKind } from '../../../shared/domain/records.ts'
import { prepared } from '../db/prepared.ts'
import { type ChangeRow, changeFromRow, CHANGE_COLUMNS } from '../record/change-row.ts'
import { addressKey, type FieldAddress } from '../record/field-address.ts'
import { readFieldState } from '../record/field-store.ts'

/** For each written field of a case: the ids of its heads, in order, and when the last of them was saved. */
export function readCaseHeads(
  connection: BetterSqlite3.Database,
  inspectionId: string,
): InspectionView['heads'] {
  const heads: Record<string, { ids: string[]; savedAt: string }> = {}
  const rows = prepared<HeadRow>(
    connection,
    'select recordKind, recordId, field, changeId, wallTime from head where inspectionId = ?',
  ).all(inspectionId)
  for (const row of rows) {
    const known = heads[addressKey(row)]
    if (known) {
      known.ids.push(row.changeId)
      if (row.wallTime > known.savedAt) known.savedAt = row.wallTime
    } else heads[addressKey(row)] = { ids: [row.changeId], savedAt: row.wallTime }
  }
  return heads
}

/** Fields with two or more values that nobody has decided between. Texts that meet by paragraph are not among them. */
export function readConflicts(
  connection: BetterSqlite3.Database,
  inspectionId: string,
): InspectionView['conflicts'] {
  return divided(connection, inspectionId).flatMap((address) => {
    const state = readFieldState(connection, address)
    if (state.status !== 'conflict') return []
    const values = state.heads.flatMap((id) => readValue(connection, id))
    const { recordKind, recordId, field } = address
    return [{ recordKind, recordId, field, values }]
  })
}

type HeadRow = {
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
  readonly changeId: string
  readonly wallTime: string
}

/** Fields with more than one head. */
function divided(connection: BetterSqlite3.Database, inspectionId: string): FieldAddress[] {
  return prepared<FieldAddress>(
    connection,
    `select inspectionId, recordKind, recordId, field from head where inspectionId = ?
     group by inspectionId, recordKind, recordId, field having count(*) > 1`,
  ).all(inspectionId)
}

function readValue(
  connection: BetterSqlite3.Database,
  changeId: string,
): InspectionView['conflicts'][number]['values'] {
  const row = prepared<ChangeRow>(connection, `select ${CHANGE_COLUMNS} from change where id = ?`).get(
    changeId,
  )
  if (!row) return []
  const { value, author, wallTime } = changeFromRow(row)
  return [{ changeId, value, author, wallTime }]
}
