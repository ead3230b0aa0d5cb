import type { RecordKind } from '../../../shared/domain/records.ts'

/** Which field of which record of which case. */
export type FieldAddress = {
  readonly inspectionId: string
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
}

/** The field's name within its case, `KIND/RECORD/FIELD`: the key of `InspectionView.heads`. */
export function addressKey(address: Omit<FieldAddress, 'inspectionId'>): string {
  return `${address.recordKind}/${address.recordId}/${address.field}`
}
