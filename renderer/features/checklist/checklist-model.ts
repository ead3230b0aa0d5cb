import {
  catalogue,
  findRequirement,
  type MandatoryCheck,
  ownRequirementsOfLane,
  type Requirement,
} from '../../../shared/catalogue/catalogue.ts'
import { parseAnswerId } from '../../../shared/domain/answer-id.ts'
import { applicabilityOf, institutionProfile } from '../../../shared/domain/applicability.ts'
import type { Gap } from '../../../shared/domain/gaps.ts'
import {
  laneProgress,
  type LaneProgress,
  type ProgressSource,
  type RequirementRow,
} from '../../../shared/domain/progress.ts'
import { indexAnswers, requirementStatus } from '../../../shared/domain/requirement-status.ts'
import { type Lane, lanes } from '../../../shared/domain/sector.ts'
import type { AnswerState } from '../../../shared/domain/vocabulary.ts'
import { fold } from '../../../shared/lib/fold.ts'
import { hasWords } from './requirement-words.ts'

/** The address of the prescribed checks that no requirement covers, among the requirements'. */
export const PRESCRIBED = 'paakrevd'

/** Which requirements the list shows. */
export type ChecklistFilter = {
  /** Also those that do not apply to this institution. */
  readonly hiddenToo: boolean
  readonly openOnly: boolean
  readonly mandatoryOnly: boolean
  readonly state: AnswerState | null
  readonly goal: number | null
  readonly text: string
}

export const noFilter: ChecklistFilter = {
  hiddenToo: false,
  openOnly: false,
  mandatoryOnly: false,
  state: null,
  goal: null,
  text: '',
}

/** Rows under one theme; `themeId` null gathers what another lane answers but this one also sees. */
export type RowGroup = { readonly themeId: string | null; readonly rows: readonly RequirementRow[] }

/** The lane's themes, then what it sees of other lanes. */
export function groupsOfLane(snapshot: ProgressSource, progress: LaneProgress): readonly RowGroup[] {
  const own: readonly RowGroup[] = progress.themes.map(({ themeId, rows }) => ({ themeId, rows }))
  const seen = alsoShownIn(progress.lane)
  return seen.length === 0 ? own : [...own, { themeId: null, rows: rowsFor(snapshot, seen) }]
}

function alsoShownIn(lane: Lane): readonly Requirement[] {
  return catalogue.requirements.filter((one) => one.sector !== lane && one.alsoShownIn?.includes(lane))
}

function rowsFor(snapshot: ProgressSource, requirements: readonly Requirement[]): readonly RequirementRow[] {
  const profile = institutionProfile(snapshot)
  const answers = indexAnswers(snapshot)
  const departmentIds = snapshot.department.map((one) => one.id)
  return requirements.map((requirement) => ({
    requirement,
    applicability: applicabilityOf(requirement, profile),
    status: requirementStatus(requirement.id, answers, departmentIds),
  }))
}

/** What is left after filtering, without empty groups. Hidden requirements are left out unless asked for. */
export function filterGroups(groups: readonly RowGroup[], filter: ChecklistFilter): readonly RowGroup[] {
  const text = fold(filter.text.trim())
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter(
        (row) => passes(row, filter) && (text === '' || hasWords(row.requirement, text)),
      ),
    }))
    .filter((group) => group.rows.length > 0)
}

function passes(row: RequirementRow, filter: ChecklistFilter): boolean {
  const { requirement, applicability, status } = row
  if (!applicability.applies && !filter.hiddenToo) return false
  if (filter.openOnly && status.complete) return false
  if (filter.mandatoryOnly && (requirement.mandatoryUnder ?? []).length === 0) return false
  if (filter.state !== null && status.state !== filter.state) return false
  return filter.goal === null || requirement.strategyGoals.includes(filter.goal)
}

/** Requirements of the lane that do not apply here, with what hides them. */
export function hiddenRows(groups: readonly RowGroup[]): readonly RequirementRow[] {
  return groups.flatMap((group) => group.rows.filter((row) => !row.applicability.applies))
}

/**
 * The neighbour in a list, `step` 1 or -1. From outside the list one enters at its beginning or its end; at the ends
 * one stays (null).
 */
export function neighbour(ids: readonly string[], current: string | null, step: 1 | -1): string | null {
  const at = current === null ? -1 : ids.indexOf(current)
  if (at < 0) return (step === 1 ? ids[0] : ids.at(-1)) ?? null
  return ids[at + step] ?? null
}

/** The place of a gap in the checklist: a requirement (and department), or the prescribed checks. Null: another screen. */
export function gapPlace(gap: Gap): { readonly id: string; readonly departmentId: string | null } | null {
  if (gap.requirementId !== null) {
    return { id: gap.requirementId, departmentId: parseAnswerId(gap.target.recordId).departmentId }
  }
  return gap.target.recordKind === 'mandatoryCheck' ? { id: PRESCRIBED, departmentId: null } : null
}

/**
 * The next gap from where one stands, walking `order` (places in the order of the screen) and around its end.
 * Null when nothing is missing.
 */
export function nextGap(
  gapPlaces: readonly string[],
  order: readonly string[],
  current: string | null,
  step: 1 | -1,
): string | null {
  const missing = new Set(gapPlaces)
  const at = current === null ? -1 : order.indexOf(current)
  const walk = step === 1 ? [...order.slice(at + 1), ...order.slice(0, at + 1)] : around(order, at)
  return walk.find((place) => missing.has(place)) ?? null
}

function around(order: readonly string[], at: number): readonly string[] {
  const before = at < 0 ? [] : order.slice(0, at)
  const from = at < 0 ? order : order.slice(at)
  return [...before.toReversed(), ...from.toReversed()]
}

/** The prescribed checks a requirement covers. */
export function checksOf(requirement: Requirement): readonly MandatoryCheck[] {
  const ids = requirement.mandatoryUnder ?? []
  return catalogue.mandatoryChecks.filter((check) => ids.includes(check.id))
}

/** The lane to be in for a requirement: the wished one if the requirement is shown there, else the requirement's own. */
export function laneFor(requirementId: string | undefined, wished: Lane): Lane {
  if (requirementId === PRESCRIBED) return 'childWelfare'
  const requirement = requirementId === undefined ? undefined : findRequirement(requirementId)
  if (!requirement || requirement.sector === wished) return wished
  return requirement.alsoShownIn?.includes(wished) ? wished : requirement.sector
}

/** The first requirement of a lane that applies here. */
export function firstOfLane(lane: Lane, snapshot: ProgressSource): string | null {
  const [group] = filterGroups(groupsOfLane(snapshot, laneProgress(snapshot, lane)), noFilter)
  return group?.rows[0]?.requirement.id ?? null
}

/** The next gap in this lane; when the lane has none, in the lanes after it. */
export function gapFrom(
  gaps: readonly Gap[],
  lane: Lane,
  currentId: string | null,
  direction: 1 | -1,
): Gap | null {
  const from = lanes.indexOf(lane)
  for (const each of [...lanes.slice(from), ...lanes.slice(0, from)]) {
    const here = gaps.filter((gap) => gap.lane === each)
    const places = here.flatMap((gap) => gapPlace(gap)?.id ?? [])
    const place = nextGap(places, orderOfLane(each), each === lane ? currentId : null, direction)
    const gap = here.find((one) => gapPlace(one)?.id === place)
    if (place !== null && gap) return gap
  }
  return null
}

function orderOfLane(lane: Lane): readonly string[] {
  const ids = ownRequirementsOfLane(lane).map((one) => one.id)
  return lane === 'childWelfare' ? [...ids, PRESCRIBED] : ids
}
