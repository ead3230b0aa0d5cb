import data from './data/catalogue.json' with { type: 'json' }
import type { Lane, Maalform, Sector } from '../domain/sector.ts'
import type { DutyHolder, OwnerType, PlacementBasis } from '../domain/vocabulary.ts'

/** A text in both written standards. */
export type LocalText = Readonly<Record<Maalform, string>>

/** An act, regulation, guideline or plan that the catalogue refers to. */
export type Act = {
  readonly id: string
  readonly kind: 'act' | 'regulation' | 'guideline' | 'policy'
  readonly shortName: LocalText
  readonly title: string
  readonly url?: string
}

/** Where a duty stands. Without `section` the whole act is meant. `inForceFrom`: since when it has this number. */
export type Basis = {
  readonly act: string
  readonly section?: string
  readonly part?: LocalText
  readonly inForceFrom?: string
  readonly role?: 'primary' | 'supporting'
}

export type Theme = {
  readonly id: string
  readonly sector: Lane
  readonly title: LocalText
  readonly order: number
}

/** What must be so in the institution for a requirement to apply. Empty: it always applies. */
export type AppliesWhen = {
  readonly placementBases?: readonly PlacementBasis[]
  readonly acuteIntake?: boolean
  readonly schoolOnSite?: boolean
  readonly ownerTypes?: readonly OwnerType[]
}

export type Evidence = {
  readonly documents: readonly LocalText[]
  readonly interviews: readonly LocalText[]
  readonly childTalk: readonly LocalText[]
  readonly walkThrough: readonly LocalText[]
}

/** Whether the section was read, whether it is a reading that it covers the situation, or whether it is only guidance. */
export type Certainty = 'read' | 'interpreted' | 'guidance'

/**
 * One requirement, in plain words of our own: never shown as if it were the statute. `sector` is the lane in which it is
 * met, `alsoShownIn` other lanes that see it, `concludedBy` whose authority may conclude, `dutyHolders` who owes it.
 */
export type Requirement = {
  readonly id: string
  readonly theme: string
  readonly sector: Lane
  readonly alsoShownIn?: readonly Lane[]
  readonly concludedBy: readonly Sector[]
  readonly dutyHolders: readonly DutyHolder[]
  readonly title: LocalText
  readonly requirement: LocalText
  readonly controlQuestion: LocalText
  readonly legalBasis: readonly Basis[]
  readonly guidance: readonly LocalText[]
  readonly evidence: Evidence
  readonly strategyGoals: readonly number[]
  readonly mandatoryUnder?: readonly string[]
  readonly timeLimits?: readonly string[]
  /** False: guidance or policy only, never a lovbrudd by itself. */
  readonly canBeBreach: boolean
  readonly certainty: Certainty
  readonly seeAlso?: readonly string[]
  readonly notes?: LocalText
  /** School: what a pålegg would demand. */
  readonly orderText?: LocalText
  /** Joint: what the three authorities ask together. */
  readonly jointQuestion?: LocalText
  readonly appliesWhen?: AppliesWhen
}

export type TimeLimit = {
  readonly id: string
  readonly label: LocalText
  readonly limit: {
    readonly value: number
    readonly unit: 'day' | 'workingDay' | 'week' | 'month' | 'perYear' | 'squareMetre'
  }
  readonly startsAt: LocalText
  readonly legalBasis: Basis
}

/** A check that tilsynsforskriften §§ 3–6 prescribes, and the requirements that cover it (none: answered by itself). */
export type MandatoryCheck = {
  readonly id: string
  readonly text: LocalText
  readonly requirements: readonly string[]
}

export type ChildTalkTheme = {
  readonly id: string
  readonly theme: LocalText
  readonly questions: readonly LocalText[]
  readonly legalBasis: readonly Basis[]
  readonly requirements: readonly string[]
}

export type StrategyGoal = { readonly id: number; readonly title: LocalText; readonly guarantee: LocalText }

/** The shipped content: what supervision looks for, and on what law. Dates are ISO dates. */
export type Catalogue = {
  readonly id: string
  readonly version: string
  readonly lawCheckedAt: string
  readonly acts: readonly Act[]
  readonly themes: readonly Theme[]
  readonly requirements: readonly Requirement[]
  readonly timeLimits: readonly TimeLimit[]
  readonly mandatoryChecks: readonly MandatoryCheck[]
  readonly childTalkThemes: readonly ChildTalkTheme[]
  readonly strategyGoals: readonly StrategyGoal[]
}

/** The catalogue this version ships. A test holds the file against the shape, so that the assertion is safe. */
export const catalogue: Catalogue = data as unknown as Catalogue

const requirementsById = new Map(catalogue.requirements.map((one) => [one.id, one]))
const themesById = new Map(catalogue.themes.map((one) => [one.id, one]))
const actsById = new Map(catalogue.acts.map((one) => [one.id, one]))
const timeLimitsById = new Map(catalogue.timeLimits.map((one) => [one.id, one]))

/** A requirement by its id («BV-01»), or undefined: a case may come from another version of the catalogue. */
export function findRequirement(id: string): Requirement | undefined {
  return requirementsById.get(id)
}

/** A theme by its id. */
export function findTheme(id: string): Theme | undefined {
  return themesById.get(id)
}

/** An act or source by its id. */
export function findAct(id: string): Act | undefined {
  return actsById.get(id)
}

/** A time limit by its id. */
export function findTimeLimit(id: string): TimeLimit | undefined {
  return timeLimitsById.get(id)
}

/** The themes of one lane, in their order. */
export function themesOfLane(lane: Lane): readonly Theme[] {
  return catalogue.themes.filter((theme) => theme.sector === lane).toSorted((a, b) => a.order - b.order)
}

/** The requirements met in one lane, theme by theme. Not those it only sees. */
export function ownRequirementsOfLane(lane: Lane): readonly Requirement[] {
  return themesOfLane(lane).flatMap((theme) =>
    catalogue.requirements.filter((one) => one.theme === theme.id && one.sector === lane),
  )
}

/**
 * Everything a lane sees: its own requirements theme by theme, then those of other lanes that are also shown here.
 * An answer to one of the latter is still written in its own lane.
 */
export function requirementsOfLane(lane: Lane): readonly Requirement[] {
  return [
    ...ownRequirementsOfLane(lane),
    ...catalogue.requirements.filter((one) => one.sector !== lane && one.alsoShownIn?.includes(lane)),
  ]
}

/** Mandatory checks that no requirement covers, so that they are answered by themselves. */
export const uncoveredMandatoryChecks: readonly MandatoryCheck[] = catalogue.mandatoryChecks.filter(
  (check) => check.requirements.length === 0,
)
