import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { type RecordKind, type RecordOf, recordFields, recordKinds } from '../../shared/domain/records.ts'
import type { Compartment } from '../../shared/domain/sector.ts'

/** A record with the given fields written and all others empty. */
export function record<K extends RecordKind>(
  kind: K,
  id: string,
  compartment: Compartment,
  fields: Partial<Omit<RecordOf<K>, 'id' | 'compartment'>> = {},
): RecordOf<K> {
  const empty = Object.fromEntries(Object.keys(recordFields[kind]).map((field) => [field, null]))
  return { id, compartment, ...empty, ...fields } as unknown as RecordOf<K>
}

/** A case with nothing in it but what is given. */
export function snapshot(parts: Partial<InspectionSnapshot> = {}): InspectionSnapshot {
  const empty = Object.fromEntries(recordKinds.map((kind) => [kind, []]))
  return {
    ...(empty as unknown as InspectionSnapshot),
    inspection: record('inspection', 'case-1', 'common'),
    ...parts,
  }
}
