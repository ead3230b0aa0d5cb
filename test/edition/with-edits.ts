import type { FieldEdit } from '../../shared/contract/record.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { RecordKind } from '../../shared/domain/records.ts'
import { record } from '../domain/snapshot-builder.ts'

/** A case with some fields written, as the projection would show it. Records that are not there are made. */
export function withEdits(whole: InspectionSnapshot, edits: readonly FieldEdit[]): InspectionSnapshot {
  const byRecord = Map.groupBy(edits, (edit) => `${edit.recordKind}/${edit.recordId}`)
  const changed: Record<string, unknown> = { ...whole }
  for (const [first, ...rest] of byRecord.values()) {
    if (!first) continue
    const { recordKind, recordId, compartment } = first
    const values = Object.fromEntries([first, ...rest].map(({ field, value }) => [field, value]))
    if (recordKind === 'inspection') changed['inspection'] = { ...whole.inspection, ...values }
    else changed[recordKind] = written(changed[recordKind], recordKind, recordId, compartment, values)
  }
  return changed as InspectionSnapshot
}

function written(
  list: unknown,
  kind: Exclude<RecordKind, 'inspection'>,
  id: string,
  compartment: FieldEdit['compartment'],
  values: Readonly<Record<string, unknown>>,
): readonly unknown[] {
  const records = list as readonly { readonly id: string }[]
  return records.some((one) => one.id === id)
    ? records.map((one) => (one.id === id ? { ...one, ...values } : one))
    : [...records, record(kind, id, compartment, values as never)]
}
