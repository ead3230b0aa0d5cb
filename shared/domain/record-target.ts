import { type RecordKind, RecordKindName } from './records.ts'

/** A field to jump to. The record may not exist yet: jumping there is where it is first written. */
export type RecordTarget = {
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
}

/** A field's address, `KIND/ID/FIELD`, as fields on screen and kept warnings carry it. Null: it is none. */
export function parseRecordTarget(address: string): RecordTarget | null {
  const [kind = '', recordId = '', field = ''] = address.split('/')
  const recordKind = RecordKindName.safeParse(kind)
  return recordKind.success && recordId !== '' && field !== ''
    ? { recordKind: recordKind.data, recordId, field }
    : null
}
