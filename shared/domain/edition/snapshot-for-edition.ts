import type { Json } from '../../lib/canonical-json.ts'
import type { Stretch } from '../identity/identity-hit.ts'
import type { InspectionSnapshot } from '../inspection-snapshot.ts'
import { fieldDefinition, type RecordKind, recordKinds } from '../records.ts'
import type { ExemptionBasis } from '../vocabulary.ts'
import { type Edition, isRedacted, isRemovedFrom } from './edition.ts'
import { type Exemption, passagePlaces, PHOTO_FIELD, recordsOfKind } from './exempt-passages.ts'

/** What stands where something was taken out: «[Unntatt: offl. § 13 jf. bvl. § 13-1]». */
export type Marker = (bases: readonly ExemptionBasis[]) => string

/** Without a basis given, the one that child welfare's secrecy rests on is printed. */
const USUAL_BASIS: ExemptionBasis = 'bvl-13-1'

/** What goes with a photo that is exempt. Its title is kept apart: there the marker stands. */
const PHOTO_FIELDS = ['attachment', 'fileName', 'altText', 'caption', 'redactions'] as const

/**
 * The case as an edition may show it: exempt passages are replaced by a marker before anything is built from it, so that
 * text, bookmarks, structure, alternative texts, metadata and pixels of the report hold nothing of them. What says who
 * may read what is itself left out. Those who work on it see the case as it is.
 */
export function snapshotForEdition(
  snapshot: InspectionSnapshot,
  edition: Edition,
  marker: Marker,
): InspectionSnapshot {
  if (!isRedacted(edition)) return snapshot
  const removed = snapshot.exemption.filter((one) => isRemovedFrom(one, edition, snapshot.party))
  const byRecord = Map.groupBy(removed, (one) => `${one.recordKind}/${one.recordId}`)
  const redacted = recordKinds.map((kind) => {
    const records = recordsOfKind(snapshot, kind).map((record) => {
      const exemptions = byRecord.get(`${kind}/${String(record['id'])}`)
      return exemptions ? withoutExempt(kind, record, exemptions, marker) : record
    })
    return [kind, kind === 'inspection' ? records[0] : records] as const
  })
  return {
    ...(Object.fromEntries(redacted) as unknown as InspectionSnapshot),
    exemption: [],
    identityReview: [],
  }
}

function withoutExempt(
  kind: RecordKind,
  record: Readonly<Record<string, unknown>>,
  exemptions: readonly Exemption[],
  marker: Marker,
): Readonly<Record<string, unknown>> {
  let shown: Record<string, unknown> = { ...record }
  for (const [field, ofField] of Map.groupBy(exemptions, (one) => one.field ?? '')) {
    if (!fieldDefinition(kind, field)) continue
    shown[field] = withoutPassages((record[field] ?? null) as Json, ofField, marker)
  }
  const photo = exemptions.filter((one) => kind === 'source' && one.field === PHOTO_FIELD)
  if (photo.length > 0) {
    shown = { ...shown, ...Object.fromEntries(PHOTO_FIELDS.map((field) => [field, null])) }
    shown['title'] = marker(basesOf(photo))
  }
  return shown
}

function withoutPassages(value: Json, exemptions: readonly Exemption[], marker: Marker): Json {
  if (typeof value === 'string') return withoutStretches(value, exemptions, marker)
  if (typeof value === 'number') return exemptions.some((one) => one.passage === String(value)) ? null : value
  if (Array.isArray(value)) return value.map((item) => withoutPassages(item, exemptions, marker))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutPassages(inner, exemptions, marker)]),
  )
}

function withoutStretches(text: string, exemptions: readonly Exemption[], marker: Marker): string {
  let shown = text
  for (const { start, end, exemptions: here } of joinedPlaces(text, exemptions).toReversed()) {
    shown = `${shown.slice(0, start)}${marker(basesOf(here))}${shown.slice(end)}`
  }
  return shown
}

type ExemptPlace = Stretch & { readonly exemptions: readonly Exemption[] }

/** Where exemptions meet or overlap they become one place, with the bases of all. In order of place. */
export function joinedPlaces(text: string, exemptions: readonly Exemption[]): readonly ExemptPlace[] {
  const places = exemptions
    .flatMap((one) =>
      passagePlaces(text, one.passage ?? '').map((place) => ({ ...place, exemptions: [one] })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const joined: ExemptPlace[] = []
  for (const place of places) {
    const last = joined.at(-1)
    if (!last || place.start >= last.end) joined.push(place)
    else {
      joined[joined.length - 1] = {
        start: last.start,
        end: Math.max(last.end, place.end),
        exemptions: [...last.exemptions, ...place.exemptions],
      }
    }
  }
  return joined
}

function basesOf(exemptions: readonly Exemption[]): readonly ExemptionBasis[] {
  return [...new Set(exemptions.map((one) => one.basis ?? USUAL_BASIS))]
}
