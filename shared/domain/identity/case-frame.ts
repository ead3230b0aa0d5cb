import type { InspectionSnapshot } from '../inspection-snapshot.ts'
import type { RecordKind } from '../records.ts'
import type { Stretch } from './identity-hit.ts'
import { isGivenName } from './person-names.ts'

/** What a case may openly name: the authority, the team, the parties, the institution; and how few children live there. */
export type CaseFrame = {
  readonly phrases: readonly string[]
  readonly livingThere: number | null
}

/** Fields where the frame itself is written. They name whom they are meant to name. */
const frameFields: Partial<Record<RecordKind, ReadonlySet<string>>> = {
  inspection: new Set(['institutionName', 'orgNumber', 'ownerName', 'address', 'archiveResponsible']),
  department: new Set(['name']),
  party: new Set(['name', 'orgNumber', 'contact', 'address', 'caseNumber']),
  teamMember: new Set(['name', 'unit']),
  sectorPart: new Set(['approverName', 'approverTitle', 'authorityName', 'authorityOrgNumber', 'caseNumber']),
  source: new Set(['collector']),
  fact: new Set(['collector']),
}

/** Shortest phrase that is taken as a name of its own: shorter ones would hide too much. */
const SHORTEST = 3

/** Whether a field is part of the case's frame. Only numbers and dates of birth are looked for there. */
export function isFrameField(recordKind: RecordKind, field: string): boolean {
  return frameFields[recordKind]?.has(field) === true
}

/**
 * Gathers the frame of a case. `authority`: the one that makes the report. Without persons it names enterprises and places
 * only.
 */
export function caseFrame(
  snapshot: InspectionSnapshot,
  authority: string,
  { withPersons = true }: { readonly withPersons?: boolean } = {},
): CaseFrame {
  const { inspection } = snapshot
  const phrases = [
    authority,
    inspection.institutionName,
    inspection.ownerName,
    inspection.archiveResponsible,
    inspection.hiddenAddress === true ? null : inspection.address,
    ...snapshot.department.map((one) => one.name),
    ...snapshot.party.flatMap((one) => [one.name, one.address]),
    ...snapshot.teamMember.map((one) => one.unit),
    ...snapshot.sectorPart.map((one) => one.authorityName),
    ...(withPersons ? personsOf(snapshot) : []),
  ]
  const written = phrases.flatMap((phrase) => (phrase ?? '').split(/\n|;/u)).map((phrase) => phrase.trim())
  const counts = snapshot.source.flatMap(({ livingThere }) => (livingThere === null ? [] : [livingThere]))
  return {
    phrases: [...new Set(written)].filter(isWholeName).toSorted(longestFirst),
    livingThere: counts.length > 0 ? Math.min(...counts) : null,
  }
}

/** Those who took part, and those who are to be reached. */
function personsOf(snapshot: InspectionSnapshot): readonly (string | null)[] {
  return [
    ...snapshot.party.map((one) => one.contact),
    ...snapshot.teamMember.map((one) => one.name),
    ...snapshot.sectorPart.map((one) => one.approverName),
    ...snapshot.source.map((one) => one.collector),
    ...snapshot.fact.map((one) => one.collector),
  ]
}

/** Where a text says a phrase of the frame, also in the genitive. Only the whole phrase: a first name alone may be a child's. */
export function framePlaces(text: string, frame: CaseFrame): readonly Stretch[] {
  return frame.phrases.flatMap((phrase) =>
    occurrences(text, phrase).filter(({ start, end }) => {
      const rest = text.slice(end, end + 2).replace(/^s(?![\p{L}\d])/u, '')
      return !/[\p{L}\d]$/u.test(text.slice(0, start)) && !/^[\p{L}\d]/u.test(rest)
    }),
  )
}

function occurrences(text: string, phrase: string): readonly Stretch[] {
  const places: Stretch[] = []
  const inText = text.toLowerCase()
  const sought = phrase.toLowerCase()
  // Lower case may change the length of a text (İ): then offsets would be wrong, and nothing is taken as known.
  if (inText.length !== text.length) return []
  for (let at = inText.indexOf(sought); at >= 0; at = inText.indexOf(sought, at + 1)) {
    places.push({ start: at, end: at + sought.length })
  }
  return places
}

/** A first name alone («Kari» as a collector) is not known: a child may have it too. */
function isWholeName(phrase: string): boolean {
  return phrase.length >= SHORTEST && !isGivenName(phrase)
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length
}
