import type { RecordKind } from './records.ts'

/** A field to jump to. The record may not exist yet: jumping there is where it is first written. */
export type RecordTarget = {
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
}
