import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { RecordKind } from '../../shared/domain/records.ts'
import { jointRecords } from '../../shared/sample/joint-records.ts'
import { SAMPLE_TITLE, sampleCase } from '../../shared/sample/sample-case.ts'
import type { SampleRecord } from '../../shared/sample/sample-record.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'

/** The attachment of the sample's one photo. */
export const GRANNESET_PHOTO = 'a'.repeat(64)

/**
 * The sample supervision as a finished case, with all three parts closed: an institution with three departments and six
 * parties. Made without a database, so that the same case can be changed into others.
 */
export function granneset(): InspectionSnapshot {
  const merged = new Map<string, SampleRecord>()
  for (const one of [...sampleCase(GRANNESET_PHOTO), ...jointRecords]) {
    const key = `${one.kind}/${one.id}`
    merged.set(key, { ...one, fields: { ...merged.get(key)?.fields, ...one.fields } })
  }
  const all = [...merged.values()]
  const ofKind = (kind: RecordKind) =>
    all.filter((one) => one.kind === kind).map((one) => record(kind, one.id, one.compartment, one.fields))
  const kinds = [...new Set(all.map((one) => one.kind))].filter((kind) => kind !== 'inspection')
  const whole = snapshot(Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])))
  const frame = all.find((one) => one.kind === 'inspection')
  return {
    ...whole,
    inspection: record('inspection', 'case', 'common', { ...frame?.fields, title: SAMPLE_TITLE }),
    sectorPart: whole.sectorPart.map((part, index) => ({
      ...part,
      closure: { hash: 'abc'.charAt(index).repeat(64), at: '2026-09-04T12:00:00Z', by: 'Åse Bakkeland' },
    })),
  }
}
