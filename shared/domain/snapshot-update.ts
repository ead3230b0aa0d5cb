import type { Json } from '../lib/canonical-json.ts'
import type { InspectionSnapshot } from './inspection-snapshot.ts'
import { REMOVED, type RecordKind, recordFields } from './records.ts'
import type { Compartment } from './sector.ts'

type LooseRecord = { readonly id: string; readonly compartment: Compartment } & Readonly<
  Record<string, unknown>
>

/** A record with nothing written in it yet. */
export function emptyRecord(kind: RecordKind, id: string, compartment: Compartment): LooseRecord {
  const fields = Object.fromEntries(Object.keys(recordFields[kind]).map((field) => [field, null]))
  return { id, compartment, ...fields }
}

/**
 * The snapshot after one field got a value: the record is made if it is new, and left out when it is removed.
 * Everything untouched keeps its identity, so that screens redraw only what changed.
 */
export function withFieldValue(
  snapshot: InspectionSnapshot,
  edit: {
    readonly recordKind: RecordKind
    readonly recordId: string
    readonly compartment: Compartment
    readonly field: string
    readonly value: Json
  },
): InspectionSnapshot {
  if (edit.recordKind === 'inspection') {
    return { ...snapshot, inspection: { ...snapshot.inspection, [edit.field]: edit.value } }
  }
  const records = snapshot[edit.recordKind] as readonly LooseRecord[]
  return { ...snapshot, [edit.recordKind]: inOrder(updated(records, edit), edit.field) }
}

function updated(
  records: readonly LooseRecord[],
  edit: {
    readonly recordKind: RecordKind
    readonly recordId: string
    readonly compartment: Compartment
    readonly field: string
    readonly value: Json
  },
): readonly LooseRecord[] {
  const at = records.findIndex((record) => record.id === edit.recordId)
  if (edit.field === REMOVED)
    return edit.value === true ? records.filter((_, index) => index !== at) : records
  const before = records[at] ?? emptyRecord(edit.recordKind, edit.recordId, edit.compartment)
  const after = { ...before, [edit.field]: edit.value }
  return at < 0 ? [...records, after] : records.with(at, after)
}

/** Lists are in order of `position`, then id: the same order as the backend's. */
function inOrder(records: readonly LooseRecord[], changedField: string): readonly LooseRecord[] {
  if (changedField !== 'position' && isOrdered(records)) return records
  return records.toSorted(compareRecords)
}

function isOrdered(records: readonly LooseRecord[]): boolean {
  return records.every(
    (record, index) => index === 0 || compareRecords(records[index - 1] as LooseRecord, record) <= 0,
  )
}

/** Compares two records for their place in a list. */
export function compareRecords(
  a: { readonly id: string; readonly position?: unknown },
  b: { readonly id: string; readonly position?: unknown },
): number {
  const byPosition = positionOf(a) - positionOf(b)
  if (byPosition !== 0) return byPosition
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function positionOf(record: { readonly position?: unknown }): number {
  return typeof record.position === 'number' ? record.position : 0
}
