import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { jointRecords } from '../../shared/sample/joint-records.ts'
import { sampleCase } from '../../shared/sample/sample-case.ts'
import { record, snapshot } from './snapshot-builder.ts'

/** The sample as a case: what the backend's projection would make of it. */
export function sampleSnapshot(): InspectionSnapshot {
  const lists: Record<string, unknown[]> = {}
  const joint = new Map(jointRecords.map((one) => [`${one.kind}/${one.id}`, one.fields]))
  for (const { kind, id, compartment, fields } of [
    ...sampleCase('a'.repeat(64)),
    ...jointRecords.filter((one) => one.kind === 'commonPart'),
  ])
    (lists[kind] ??= []).push(record(kind, id, compartment, { ...fields, ...joint.get(`${kind}/${id}`) }))
  const [inspection] = lists.inspection as InspectionSnapshot['inspection'][]
  return snapshot({ ...lists, ...(inspection && { inspection }) })
}
