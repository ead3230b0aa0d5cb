import { canonicalJson, type Json } from '../../lib/canonical-json.ts'
import { type CaseFrame, caseFrame, isFrameField } from '../identity/case-frame.ts'
import { findIdentities } from '../identity/find-identities.ts'
import { blanked, type IdentityHit, type IdentityKind } from '../identity/identity-hit.ts'
import { isSmallGroup } from '../identity/small-group.ts'
import type { InspectionSnapshot } from '../inspection-snapshot.ts'
import type { RecordTarget } from '../record-target.ts'
import { fieldDefinition, readerKinds, type RecordKind, recordFields, recordKinds } from '../records.ts'
import type { Compartment } from '../sector.ts'
import { type Edition, isRedacted, isRemovedFrom } from './edition.ts'
import { recordsOfKind } from './exempt-passages.ts'
import { joinedPlaces } from './snapshot-for-edition.ts'

/** Characters of the text shown on either side of a find. */
const AROUND = 60

/** Something that may identify a person in what an edition prints. Its words are for the screen only, never kept. */
export type FoundIdentity = {
  /** The id of the record that holds the decision: a hash over kind, place, paragraph and edition. */
  readonly id: string
  readonly kind: IdentityKind
  /** The field it was typed in; null where the report itself put the words together. */
  readonly target: RecordTarget | null
  readonly compartment: Compartment
  readonly before: string
  readonly passage: string
  readonly after: string
  /** Why it may stand, once someone has decided so; null while nobody has. */
  readonly keptBecause: string | null
  /** Whether it may be decided that it stands. Who is named on the children's page may not. */
  readonly mayBeKept: boolean
}

export type ReviewInput = {
  readonly snapshot: InspectionSnapshot
  readonly edition: Edition
  readonly authority: string
  /** Every text the edition's report prints (`modelTexts`). */
  readonly printed: readonly string[]
  /** The children's page: nobody is named there, not even those who made it, and no children are counted. */
  readonly isForChildren?: boolean
  readonly sha256: (text: string) => string
}

/** Where a text is written for the children's page. */
const CHILDREN_FIELDS: ReadonlySet<string> = new Set(['toldChildren', 'childrensContact'])
const PERSONS: ReadonlySet<IdentityKind> = new Set(['name', 'birthNumber', 'birthDate', 'address'])

type Place = {
  readonly target: RecordTarget | null
  readonly compartment: Compartment
  readonly text: string
  readonly hit: IdentityHit
}

/**
 * What the detector finds in what an edition will print, with what was decided about each. Fields are searched where
 * they were typed, so that each find leads to its field; then the report itself, for what only stands there. A decision
 * for the public edition holds for every party too: what all may read, each may.
 */
export function reviewIdentities(input: ReviewInput): readonly FoundIdentity[] {
  if (!isRedacted(input.edition)) return []
  const frame = caseFrame(input.snapshot, input.authority, { withPersons: input.isForChildren !== true })
  const inFields = fieldPlaces(input, frame)
  const known = new Set(inFields.map(passageOf))
  const inReport = input.printed.flatMap((text) =>
    findIdentities(text, frame)
      .map((hit): Place => ({ target: null, compartment: 'common', text, hit }))
      .filter((place) => !known.has(passageOf(place))),
  )
  const found = [...inFields, ...countPlaces(input), ...inReport].map((place) => describe(place, input))
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** Finds in typed fields that are printed. What the edition takes out anyway is not looked at. */
function fieldPlaces(input: ReviewInput, frame: CaseFrame): readonly Place[] {
  const printed = input.printed.join('\n')
  return textFields(input.snapshot).flatMap(({ target, compartment, text }) => {
    const shown = blanked(text, exemptPlaces(input, target, text))
    const inFrame = isFrameField(target.recordKind, target.field)
    return findIdentities(shown, frame, { inFrame })
      .map((hit): Place => ({ target, compartment, text, hit }))
      .filter((place) => printed.includes(passageOf(place)))
  })
}

type TextField = {
  readonly target: RecordTarget
  readonly compartment: Compartment
  readonly text: string
}

function textFields(snapshot: InspectionSnapshot): readonly TextField[] {
  return recordKinds
    .filter((kind) => !readerKinds.has(kind))
    .flatMap((kind) => recordsOfKind(snapshot, kind).flatMap((record) => textsOfRecord(kind, record)))
}

function textsOfRecord(kind: RecordKind, record: Readonly<Record<string, unknown>>): readonly TextField[] {
  return Object.keys(recordFields[kind]).flatMap((field) => {
    const text = record[field]
    if (typeof text !== 'string' || !fieldDefinition(kind, field)?.searchable) return []
    const target = { recordKind: kind, recordId: String(record['id']), field }
    return [{ target, compartment: record['compartment'] as Compartment, text }]
  })
}

function exemptPlaces(input: ReviewInput, target: RecordTarget, text: string) {
  const { snapshot, edition } = input
  const here = snapshot.exemption.filter(
    (one) =>
      one.recordKind === target.recordKind &&
      one.recordId === target.recordId &&
      one.field === target.field &&
      isRemovedFrom(one, edition, snapshot.party),
  )
  return joinedPlaces(text, here)
}

/** Talks with children where a number is so small that it may point someone out: the first such number of each. */
function countPlaces(input: ReviewInput): readonly Place[] {
  const { snapshot, edition } = input
  if (input.isForChildren) return []
  return snapshot.source.flatMap((source): readonly Place[] => {
    if (source.type !== 'childTalk' || !mayBePrinted(source.title, source.id, input)) return []
    const field = (['livingThere', 'talked', 'declined', 'offered', 'informed'] as const).find((name) =>
      isSmallGroup(source[name]),
    )
    if (!field) return []
    const text = String(source[field])
    const target = { recordKind: 'source', recordId: source.id, field } as const
    const isExempt = snapshot.exemption.some(
      (one) =>
        one.recordId === source.id &&
        one.field === field &&
        one.passage === text &&
        isRemovedFrom(one, edition, snapshot.party),
    )
    const hit = { kind: 'smallGroup', start: 0, end: text.length } as const
    return isExempt ? [] : [{ target, compartment: source.compartment, text, hit }]
  })
}

/** A talk whose title is nowhere in the report is not in it. Without a title, or with an exempt one, it may be. */
function mayBePrinted(title: string | null, sourceId: string, { snapshot, printed }: ReviewInput): boolean {
  const isExempt = snapshot.exemption.some((one) => one.recordId === sourceId && one.field === 'title')
  return title === null || isExempt || printed.some((text) => text.includes(title))
}

function passageOf({ text, hit }: Place): string {
  return text.slice(hit.start, hit.end)
}

function describe(place: Place, input: ReviewInput): FoundIdentity {
  const { text, hit, target, compartment } = place
  const mayBeKept = !(input.isForChildren && isPersonToldOf(place))
  const [id, publicId] = [input.edition, { name: 'public' } as const].map((edition) =>
    input.sha256(canonicalJson(addressOf(place, input.snapshot.inspection.id, edition))),
  ) as [string, string]
  const decided = input.snapshot.identityReview.find(
    (one) => mayBeKept && (one.id === id || one.id === publicId) && one.decision === 'keep',
  )
  return {
    id,
    kind: hit.kind,
    target,
    compartment,
    before: text.slice(Math.max(0, hit.start - AROUND), hit.start),
    passage: passageOf(place),
    after: text.slice(hit.end, hit.end + AROUND),
    keptBecause: decided ? (decided.reason ?? '') : null,
    mayBeKept,
  }
}

/** A person in a text for the children. How an office is reached may stand there: a telephone number, an address of mail. */
function isPersonToldOf({ target, hit }: Place): boolean {
  return target !== null && CHILDREN_FIELDS.has(target.field) && PERSONS.has(hit.kind)
}

/**
 * What a decision is about. The whole paragraph is in it, so that a name cannot be found again by hashing all names, and
 * so that a sentence that is written anew is looked at anew.
 */
function addressOf(place: Place, inspectionId: string, edition: Edition): Json {
  const { text, hit, target } = place
  const from = text.lastIndexOf('\n', hit.start - 1) + 1
  const after = text.indexOf('\n', hit.end)
  return {
    inspectionId,
    edition: edition.name === 'party' ? edition.partyId : edition.name,
    kind: hit.kind,
    field: target ? `${target.recordKind}/${target.recordId}/${target.field}` : 'report',
    paragraph: text.slice(from, after < 0 ? text.length : after),
    at: hit.start - from,
  }
}
