import { canonicalJson, type Json } from '../lib/canonical-json.ts'
import { parseFactLinkId } from './answer-id.ts'
import type { InspectionSnapshot } from './inspection-snapshot.ts'
import { readerKinds, REMOVED, type RecordKind, recordKinds } from './records.ts'
import type { Compartment, Maalform, Sector } from './sector.ts'
import type { Closure } from './vocabulary.ts'

type AnyRecord = { readonly id: string; readonly compartment: Compartment } & Readonly<
  Record<string, unknown>
>

/**
 * Fields of the sector part that are not its content: the closing itself, and what the sector says about the joint
 * assessment, which is written after all parts are closed.
 */
const outsideContent: ReadonlySet<string> = new Set(['closure', 'agreement', 'agreementText'])

/**
 * Whether a change is to the content of a sector's part, so that a closed part must be opened again by it.
 * Common facts that the part cites are held by the hash instead, see `sectorPartContent`.
 */
export function contentBelongsToPart(
  change: { readonly recordKind: RecordKind; readonly field: string; readonly compartment: Compartment },
  sector: Sector,
): boolean {
  if (change.compartment !== sector || readerKinds.has(change.recordKind)) return false
  return !(change.recordKind === 'sectorPart' && outsideContent.has(change.field))
}

/**
 * The content of a sector's part as plain data: every record in its compartment, and the common facts with their
 * sources that it rests on. Empty fields are left out, so that a field added by a later version changes no hash.
 */
export function sectorPartContent(snapshot: InspectionSnapshot, sector: Sector): Json {
  const cited = citedCommonRecords(snapshot, sector)
  const content: Record<string, Json> = {}
  for (const kind of recordKinds) {
    if (readerKinds.has(kind)) continue
    const records = recordsOf(snapshot, kind).filter(
      (record) => record.compartment === sector || cited.has(`${kind}/${record.id}`),
    )
    if (records.length > 0)
      content[kind] = Object.fromEntries(records.map((record) => [record.id, fieldsOf(kind, record)]))
  }
  return { inspection: snapshot.inspection.id, sector, content }
}

/** The hash a part is closed over: SHA-256 (hex) of its content as canonical JSON. `sha256` is handed in. */
export function sectorPartHash(
  snapshot: InspectionSnapshot,
  sector: Sector,
  sha256: (text: string) => string,
): string {
  return sha256(canonicalJson(sectorPartContent(snapshot, sector)))
}

/** A sector's part, if anything is written in it. Its id is the sector. */
export function findSectorPart(
  snapshot: Pick<InspectionSnapshot, 'sectorPart'>,
  sector: Sector,
): InspectionSnapshot['sectorPart'][number] | undefined {
  return snapshot.sectorPart.find((part) => part.id === sector)
}

/** The written standard a part's report is in; null where none is chosen, and for reports that are no sector's own. */
export function maalformOfPart(
  snapshot: Pick<InspectionSnapshot, 'sectorPart'>,
  reportPart: string,
): Maalform | null {
  return snapshot.sectorPart.find((part) => part.id === reportPart)?.maalform ?? null
}

/** How a part is closed, or null while it is open. */
export function closureOf(snapshot: Pick<InspectionSnapshot, 'sectorPart'>, sector: Sector): Closure | null {
  return findSectorPart(snapshot, sector)?.closure ?? null
}

function citedCommonRecords(snapshot: InspectionSnapshot, sector: Sector): ReadonlySet<string> {
  const factIds = new Set([
    ...snapshot.lovbrudd.filter((one) => one.compartment === sector).flatMap((one) => one.factIds ?? []),
    ...snapshot.factLink
      .filter((link) => link.compartment === sector && link.direction !== null)
      .map((link) => parseFactLinkId(link.id).factId),
  ])
  const sourceIds = snapshot.fact
    .filter((fact) => factIds.has(fact.id) || fact.compartment === sector)
    .flatMap((fact) => fact.sourceIds ?? [])
  return new Set([...[...factIds].map((id) => `fact/${id}`), ...sourceIds.map((id) => `source/${id}`)])
}

function recordsOf(snapshot: InspectionSnapshot, kind: RecordKind): readonly AnyRecord[] {
  const records = snapshot[kind]
  return (Array.isArray(records) ? records : []) as readonly AnyRecord[]
}

function fieldsOf(kind: RecordKind, record: AnyRecord): Json {
  const fields = Object.entries(record).filter(
    ([name, value]) =>
      name !== 'id' &&
      name !== 'compartment' &&
      name !== REMOVED &&
      value !== null &&
      !(kind === 'sectorPart' && outsideContent.has(name)),
  )
  return Object.fromEntries(fields) as Json
}
