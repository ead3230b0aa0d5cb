import type { Json } from '../../lib/canonical-json.ts'
import type { Stretch } from '../identity/identity-hit.ts'
import type { InspectionSnapshot } from '../inspection-snapshot.ts'
import { type RecordKind, RecordKindName, type RecordOf } from '../records.ts'

export type Exemption = RecordOf<'exemption'>

/** Where a source's photo is named: exempting that takes the whole photo away. */
export const PHOTO_FIELD = 'attachment'

/** The record an exemption is about, or undefined when it is gone from the case. */
export function exemptRecord(
  snapshot: InspectionSnapshot,
  exemption: Pick<Exemption, 'recordKind' | 'recordId'>,
): Readonly<Record<string, unknown>> | undefined {
  const kind = RecordKindName.safeParse(exemption.recordKind)
  if (!kind.success) return undefined
  return recordsOfKind(snapshot, kind.data).find((record) => record['id'] === exemption.recordId)
}

/** The records of a kind, also of the one that a case has only one of. */
export function recordsOfKind(
  snapshot: InspectionSnapshot,
  kind: RecordKind,
): readonly Readonly<Record<string, unknown>>[] {
  return kind === 'inspection' ? [snapshot.inspection] : snapshot[kind]
}

/**
 * Exemptions whose words no longer stand in their field: the text has been changed since. They protect nothing, so
 * nothing is sent out before someone has looked. Those of removed records are no danger and are left alone.
 */
export function looseExemptions(snapshot: InspectionSnapshot): readonly Exemption[] {
  return snapshot.exemption.filter((exemption) => {
    const record = exemptRecord(snapshot, exemption)
    if (!record) return false
    const texts = textsIn((record[exemption.field ?? ''] ?? null) as Json)
    return !texts.some((text) => passagePlaces(text, exemption.passage ?? '').length > 0)
  })
}

/**
 * Every place where a passage stands in a text as whole words. All of them are exempt, not only the one that was marked:
 * the same words give the same secret away, and no count of places goes wrong when the text around is edited.
 */
export function passagePlaces(text: string, passage: string): readonly Stretch[] {
  const places: Stretch[] = []
  if (passage.trim() === '') return places
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
    const end = at + passage.length
    if (isWholeWords(text, at, end)) places.push({ start: at, end })
  }
  return places
}

/** A genitive s may follow («Emmas rom»): the name before it is no less a name. */
function isWholeWords(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 1), start)
  const after = text.slice(end, end + 2).replace(/^s(?![\p{L}\d])/u, '')
  const first = text.slice(start, start + 1)
  const last = text.slice(end - 1, end)
  const isCutBefore = /[\p{L}\d]/u.test(first) && /[\p{L}\d]/u.test(before)
  const isCutAfter = /[\p{L}\d]/u.test(last) && /^[\p{L}\d]/u.test(after)
  return !isCutBefore && !isCutAfter
}

/** The texts in a value: itself, the items of a list, the fields of an object. A number is the text it is printed as. */
export function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
