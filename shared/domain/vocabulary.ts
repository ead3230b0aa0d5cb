import { z } from 'zod'

/** How the supervision is carried out. Written and digital supervision happen (published reports § 3). */
export const VisitForm = z.enum(['announced', 'unannounced', 'written', 'digital'])
export type VisitForm = z.infer<typeof VisitForm>

/** Who owns the institution: decides legal basis, addressee and reaction (bvl. § 17-5). */
export const OwnerType = z.enum(['state', 'privateNonProfit', 'privateCommercial', 'municipal', 'oslo'])
export type OwnerType = z.infer<typeof OwnerType>

/** Legal bases for a stay (barnevernsloven as of 2026). They switch requirements on and off. */
export const PlacementBasis = z.enum(['3-2', '4-2', '4-4', '4-5', '5-3', '6-1', '6-2', '6-6'])
export type PlacementBasis = z.infer<typeof PlacementBasis>

/** Who owes a duty. The party who owes it is often not the institution. */
export const DutyHolder = z.enum([
  'institution',
  'owner',
  'responsibleMunicipality',
  'hostMunicipality',
  'municipality',
  'countyMunicipality',
  'healthTrust',
  'regionalHealthAuthority',
  'bufetat',
])
export type DutyHolder = z.infer<typeof DutyHolder>

export const TeamRole = z.enum(['leadAuditor', 'auditor', 'observer', 'approver'])
export type TeamRole = z.infer<typeof TeamRole>

/** What a day of the visit was used for. Days are a list, not a range. */
export const VisitDayKind = z.enum(['onSite', 'recordReview', 'digital', 'meeting'])
export type VisitDayKind = z.infer<typeof VisitDayKind>

/** The four states. Never a score; `notExamined` never looks like `noLovbrudd`. An answer without state is open. */
export const AnswerState = z.enum(['notExamined', 'notApplicable', 'noLovbrudd', 'lovbrudd'])
export type AnswerState = z.infer<typeof AnswerState>

export const SourceType = z.enum([
  'document',
  'recordSample',
  'protokoll',
  'interview',
  'childTalk',
  'walkThrough',
  'statistics',
  'photo',
])
export type SourceType = z.infer<typeof SourceType>

/** Whether a fact speaks for the requirement being met in the way assessed, or against it. */
export const FactDirection = z.enum(['supports', 'against'])
export type FactDirection = z.infer<typeof FactDirection>

export const ReportStatus = z.enum(['draft', 'preliminary', 'final'])
export type ReportStatus = z.infer<typeof ReportStatus>

export const DepartmentOutcome = z.enum(['lovbrudd', 'noLovbrudd', 'notExamined'])
export type DepartmentOutcome = z.infer<typeof DepartmentOutcome>

export const Agreement = z.enum(['agree', 'dissent'])
export type Agreement = z.infer<typeof Agreement>

/**
 * A reference to law. `printed` is the form that is read («§ 12 d og e»); the parsed parts stand beside it and may be
 * missing, because older acts are not in the catalogue and sources may be incomplete.
 */
export const LegalReference = z.object({
  actId: z.string().max(100).nullable(),
  actName: z.string().max(300),
  section: z.string().max(50).nullable(),
  part: z.string().max(200).nullable(),
  printed: z.string().max(500),
})
export type LegalReference = z.infer<typeof LegalReference>

/** A box over something that must not be seen, as fractions (0–1) of the picture's width and height. */
export const RedactionBox = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
})
export type RedactionBox = z.infer<typeof RedactionBox>

/** A closed sector part: frozen over `hash`, the SHA-256 of its content (see sector-part.ts). */
export const Closure = z.object({
  hash: z.string().length(64),
  at: z.iso.datetime(),
  by: z.string().max(200),
})
export type Closure = z.infer<typeof Closure>

/**
 * Why a passage is exempt from public access, as of 2026: offentleglova § 13 with the duty of secrecy that it rests on,
 * or another exemption that tilsyn meets (§ 24: tips from private persons, danger to persons; § 26: birth numbers).
 */
export const ExemptionBasis = z.enum([
  'bvl-13-1',
  'hpl-21',
  'hol-12-1',
  'sphl-6-1',
  'fvl-13-1',
  'fvl-13-2',
  'prskol-7-3',
  'offl-24-2',
  'offl-24-3',
  'offl-26-5',
])
export type ExemptionBasis = z.infer<typeof ExemptionBasis>

/**
 * Whose copies an exempt passage is removed from. `public`: the public's only. `otherParties`: also every party's but the
 * one it concerns. `otherMunicipalities`: also the copies of municipalities other than the child's own
 * (tilsynsforskriften § 4 fifth paragraph). Nothing chosen counts as `otherParties`.
 */
export const ExemptionScope = z.enum(['public', 'otherParties', 'otherMunicipalities'])
export type ExemptionScope = z.infer<typeof ExemptionScope>

/** What was decided about something that the identity detector found and that is not exempt. */
export const IdentityDecision = z.enum(['keep'])
export type IdentityDecision = z.infer<typeof IdentityDecision>
