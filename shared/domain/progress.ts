import { ownRequirementsOfLane, type Requirement, themesOfLane } from '../catalogue/catalogue.ts'
import { type Applicability, applicabilityOf, institutionProfile } from './applicability.ts'
import type { InspectionSnapshot } from './inspection-snapshot.ts'
import { indexAnswers, type RequirementStatus, requirementStatus } from './requirement-status.ts'
import { type Lane, lanes } from './sector.ts'
import type { AnswerState } from './vocabulary.ts'

/** The parts of a case that progress is read from. */
export type ProgressSource = Pick<InspectionSnapshot, 'inspection' | 'department' | 'answer'>

/** A requirement in a case: whether it applies, and how far it has come. */
export type RequirementRow = {
  readonly requirement: Requirement
  readonly applicability: Applicability
  readonly status: RequirementStatus
}

/** How many of the applicable requirements are answered. Hidden ones are counted apart. Never a score. */
export type Progress = {
  readonly answered: number
  readonly applicable: number
  readonly hidden: number
  readonly states: Readonly<Record<AnswerState | 'open', number>>
}
export type ThemeProgress = Progress & { readonly themeId: string; readonly rows: readonly RequirementRow[] }
export type LaneProgress = Progress & { readonly lane: Lane; readonly themes: readonly ThemeProgress[] }

/** Progress of one lane, theme by theme, with its own requirements in order. */
export function laneProgress(snapshot: ProgressSource, lane: Lane): LaneProgress {
  const rows = laneRows(snapshot, lane)
  const themes = themesOfLane(lane).map((theme) => {
    const own = rows.filter((row) => row.requirement.theme === theme.id)
    return { themeId: theme.id, rows: own, ...countRows(own) }
  })
  return { lane, themes, ...countRows(rows) }
}

/** Progress of all four lanes. */
export function caseProgress(snapshot: ProgressSource): readonly LaneProgress[] {
  return lanes.map((lane) => laneProgress(snapshot, lane))
}

function laneRows(snapshot: ProgressSource, lane: Lane): readonly RequirementRow[] {
  const profile = institutionProfile(snapshot)
  const answers = indexAnswers(snapshot)
  const departmentIds = snapshot.department.map((one) => one.id)
  return ownRequirementsOfLane(lane).map((requirement) => ({
    requirement,
    applicability: applicabilityOf(requirement, profile),
    status: requirementStatus(requirement.id, answers, departmentIds),
  }))
}

function countRows(rows: readonly RequirementRow[]): Progress {
  const applicable = rows.filter((row) => row.applicability.applies)
  const states = { open: 0, notExamined: 0, notApplicable: 0, noLovbrudd: 0, lovbrudd: 0 }
  for (const row of applicable) states[row.status.state ?? 'open'] += 1
  return {
    answered: applicable.length - states.open,
    applicable: applicable.length,
    hidden: rows.length - applicable.length,
    states,
  }
}
