import type { FieldEdit } from '../contract/record.ts'
import type { RecordKind, RecordOf } from '../domain/records.ts'
import type { Compartment } from '../domain/sector.ts'

/** A record of the sample as plain data: only the fields that are written. */
export type SampleRecord = {
  readonly kind: RecordKind
  readonly id: string
  readonly compartment: Compartment
  readonly fields: Readonly<Record<string, unknown>>
}

/** A record of the sample; its fields are checked against its kind by the compiler. */
export function sampleRecord<K extends RecordKind>(
  kind: K,
  id: string,
  compartment: Compartment,
  fields: Partial<Omit<RecordOf<K>, 'id' | 'compartment'>>,
): SampleRecord {
  return { kind, id, compartment, fields }
}

/** The edits that write records for the first time. A record of the kind `inspection` gets the case's own id. */
export function firstEdits(records: readonly SampleRecord[], inspectionId: string): readonly FieldEdit[] {
  return records.flatMap((record) =>
    Object.entries(record.fields).map(([field, value]) => ({
      recordKind: record.kind,
      recordId: record.kind === 'inspection' ? inspectionId : record.id,
      field,
      value: value as FieldEdit['value'],
      parents: [],
      compartment: record.compartment,
    })),
  )
}
