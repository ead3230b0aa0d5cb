import { z } from 'zod'
import {
  choice,
  count,
  date,
  type FieldDefinition,
  flag,
  longText,
  MAX_LONG_TEXT,
  MAX_SHORT_TEXT,
  references,
  shortText,
} from './field.ts'
import { IdentityKind } from './identity/identity-hit.ts'
import { type Compartment, Maalform, Sector } from './sector.ts'
import {
  Agreement,
  AnswerState,
  Closure,
  DepartmentOutcome,
  DutyHolder,
  ExemptionBasis,
  ExemptionScope,
  FactDirection,
  IdentityDecision,
  LegalReference,
  OwnerType,
  PlacementBasis,
  RedactionBox,
  ReportStatus,
  SourceType,
  TeamRole,
  VisitDayKind,
  VisitForm,
} from './vocabulary.ts'

/**
 * Every kind of record a case consists of, and its fields. This one table drives the journal's checks, the projection's
 * columns, the case format and the forms. A field is never renamed or retyped: the journal travels between versions.
 */
export const recordFields = {
  /** The supervision itself. One per case; its id is the case's id. */
  inspection: {
    title: shortText,
    visitForm: choice(VisitForm),
    programme: shortText,
    topics: choice(z.array(z.string().max(300)).max(50)),
    scope: longText,
    method: longText,
    institutionName: shortText,
    orgNumber: shortText,
    ownerType: choice(OwnerType),
    ownerName: shortText,
    address: shortText,
    hiddenAddress: flag,
    places: count,
    placementBases: choice(z.array(PlacementBasis)),
    acuteIntake: flag,
    schoolOnSite: flag,
    auditPeriodFrom: shortText,
    auditPeriodTo: shortText,
    noticeOn: date,
    unannouncedReason: longText,
    infoMeetingOn: date,
    summaryMeetingOn: date,
    coordination: longText,
    archiveResponsible: shortText,
    catalogueVersion: shortText,
    lawCheckedAt: date,
  },
  department: {
    name: shortText,
    approval: shortText,
    approvedOn: date,
    targetGroup: shortText,
    placementBases: choice(z.array(PlacementBasis)),
    places: count,
    position: count,
  },
  /** A supervised party: the one who owes duties, gets the report and answers. */
  party: {
    name: shortText,
    orgNumber: shortText,
    role: choice(DutyHolder),
    sectors: choice(z.array(Sector)),
    contact: shortText,
    address: shortText,
    caseNumber: shortText,
    maalform: choice(Maalform),
    notifiedOn: date,
    position: count,
  },
  teamMember: {
    name: shortText,
    role: choice(TeamRole),
    sectors: choice(z.array(Sector)),
    unit: shortText,
    impartial: flag,
    policeCertificateShown: flag,
    position: count,
  },
  visitDay: { date, kind: choice(VisitDayKind), place: shortText, note: shortText },
  /** Something that happened in the case: a letter, a meeting, an urgent notice. Makes the timeline. */
  event: { date, title: shortText, description: longText },
  /** Id: `REQUIREMENT` or `REQUIREMENT~DEPARTMENT`, see answer-id.ts. */
  answer: { state: choice(AnswerState), reason: longText, assessment: longText },
  /** A mandatory check under tilsynsforskriften that no requirement covers. Id: the check's id. */
  mandatoryCheck: { done: flag, note: longText },
  source: {
    type: choice(SourceType),
    title: shortText,
    date,
    function: shortText,
    pseudonym: shortText,
    notes: longText,
    collector: shortText,
    collectionBasis: shortText,
    sampleSize: count,
    sampleMethod: shortText,
    livingThere: count,
    informed: count,
    offered: count,
    talked: count,
    declined: count,
    attachment: choice(z.string().length(64)),
    fileName: shortText,
    altText: shortText,
    caption: shortText,
    redactions: choice(z.array(RedactionBox).max(100)),
  },
  /** `number` is given once and kept for life, also when the fact is removed. */
  fact: { number: shortText, text: longText, date, collector: shortText, sourceIds: references },
  /** Ties a fact to a requirement. Id: `FACT~REQUIREMENT`. Empty direction: not tied. */
  factLink: { direction: choice(FactDirection) },
  /** One authority's part. Id: the sector. */
  sectorPart: {
    introduction: longText,
    legalBasis: longText,
    factBase: longText,
    assessment: longText,
    conclusion: longText,
    followUp: longText,
    appeal: longText,
    comments: longText,
    caseNumber: shortText,
    maalform: choice(Maalform),
    addressees: references,
    status: choice(ReportStatus),
    preliminaryOn: date,
    commentDeadline: date,
    finalOn: date,
    correctionDeadline: date,
    approverName: shortText,
    approverTitle: shortText,
    /** Whose certificate is to sign this part, where it is another authority than the one that makes the report. */
    authorityName: shortText,
    authorityOrgNumber: shortText,
    agreement: choice(Agreement),
    agreementText: longText,
    closure: choice(Closure),
  },
  /** What a sector concludes for one department and one theme. */
  departmentConclusion: {
    departmentId: shortText,
    theme: shortText,
    outcome: choice(DepartmentOutcome),
    text: longText,
    position: count,
  },
  /** krav → fakta → vurdering → konsekvens → konklusjon. */
  lovbrudd: {
    title: shortText,
    controlQuestion: shortText,
    krav: longText,
    assessment: longText,
    consequence: longText,
    statement: longText,
    factIds: references,
    requirementIds: references,
    legalReferences: choice(z.array(LegalReference).max(50)),
    partyId: shortText,
    departmentId: shortText,
    outsideScope: flag,
    deadline: date,
    position: count,
    /** The same finding told to the children of the house, for their own page. */
    toldChildren: longText,
  },
  /** What a school owner must put right under one lovbrudd (Udir: korreksjonspunkt). */
  korreksjonspunkt: { lovbruddId: shortText, text: longText, deadline: date, position: count },
  /** The whole child's offer, in common. Id: `common`. */
  commonPart: {
    description: longText,
    childrensVoice: longText,
    jointAssessment: longText,
    quotedSectors: choice(z.array(Sector)),
    /** What the children said, told back to them: for their own page only, and never in their words. */
    toldChildren: longText,
    /** How children reach the authority: printed on their page. */
    childrensContact: shortText,
  },
  /**
   * A warning of the linter that is kept, and why; the reason is printed. Lies in the compartment of the part that was
   * judged. `target`: the field's address, `KIND/ID/FIELD`; `about`: what the rule found there (see lint/finding.ts).
   */
  lintOverride: {
    rule: choice(z.string().max(64)),
    target: choice(z.string().max(400)),
    about: choice(z.string().max(500)),
    reason: longText,
  },
  /**
   * Words of a field that are exempt from public access, wherever they stand in it. Lies in the compartment of the text.
   * `partyId`: the party it concerns, or the municipality whose child it is about.
   */
  exemption: {
    recordKind: choice(z.string().max(64)),
    recordId: choice(z.string().max(200)),
    field: choice(z.string().max(64)),
    passage: choice(z.string().max(MAX_LONG_TEXT)),
    basis: choice(ExemptionBasis),
    scope: choice(ExemptionScope),
    partyId: choice(z.string().max(100)),
  },
  /**
   * Something the identity detector found, and what was decided. Id: a hash of what it is and the text around it; the
   * text itself is not here. Always common: what one may read in a report, all who make it have decided on.
   */
  identityReview: {
    kind: choice(IdentityKind),
    decision: choice(IdentityDecision),
    reason: choice(z.string().max(MAX_SHORT_TEXT)),
  },
} as const satisfies Record<string, Record<string, FieldDefinition>>

export type RecordKind = keyof typeof recordFields
export type FieldName<K extends RecordKind> = keyof (typeof recordFields)[K] & string
export type FieldValue<K extends RecordKind, F extends FieldName<K>> = (typeof recordFields)[K][F] extends {
  schema: infer S extends z.ZodType
}
  ? z.infer<S>
  : never

/** A record as the screens and reports see it: the current value of each field, `null` where nothing is written. */
export type RecordOf<K extends RecordKind> = {
  readonly id: string
  readonly compartment: Compartment
} & { readonly [F in FieldName<K>]: FieldValue<K, F> | null }

export const recordKinds = Object.keys(recordFields) as RecordKind[]
export const RecordKindName = z.enum(recordKinds as [RecordKind, ...RecordKind[]])

/** Kinds that always live in the common part, whoever writes them. */
export const commonKinds: ReadonlySet<RecordKind> = new Set([
  'inspection',
  'department',
  'party',
  'teamMember',
  'visitDay',
  'event',
  'commonPart',
  'identityReview',
])

/** Kinds that say who may read what. They are no content of a part: writing them opens no closed part again. */
export const readerKinds: ReadonlySet<RecordKind> = new Set(['exemption', 'identityReview'])

/**
 * `removed` is a field every record has beside its own: true takes the record out of screens and reports, and writing
 * false brings it back. Nothing is ever deleted from the journal.
 */
export const REMOVED = 'removed'
const removedField: FieldDefinition = { schema: z.boolean(), merge: 'replace', searchable: false }

/** The definition of a field, or undefined if the kind has no such field. */
export function fieldDefinition(kind: RecordKind, field: string): FieldDefinition | undefined {
  if (field === REMOVED) return removedField
  const fields: Record<string, FieldDefinition> = recordFields[kind]
  return Object.hasOwn(fields, field) ? fields[field] : undefined
}
