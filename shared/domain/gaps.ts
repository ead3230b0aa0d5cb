import { uncoveredMandatoryChecks } from '../catalogue/catalogue.ts'
import { answerId, parseAnswerId, parseFactLinkId } from './answer-id.ts'
import type { InspectionSnapshot } from './inspection-snapshot.ts'
import { type LaneProgress, laneProgress, type RequirementRow } from './progress.ts'
import type { RecordTarget } from './record-target.ts'
import { RecordKindName } from './records.ts'
import { type Lane, laneCompartment } from './sector.ts'

/** What is missing. `prescribed`: open although tilsynsforskriften demands that it is checked. */
export type GapKind = 'conflict' | 'prescribed' | 'open' | 'withoutSource'

/** A place in the case to go to, and everything that is missing there. */
export type Gap = {
  readonly kinds: readonly GapKind[]
  readonly lane: Lane
  readonly themeId: string | null
  readonly requirementId: string | null
  readonly target: RecordTarget
}

/** A field with two values that nobody has decided between. */
export type OpenConflict = { readonly recordKind: string; readonly recordId: string; readonly field: string }

export type GapSource = Pick<
  InspectionSnapshot,
  'inspection' | 'department' | 'answer' | 'mandatoryCheck' | 'fact' | 'factLink'
>

/**
 * What is missing in the given lanes, in the order in which one walks the checklist: lane by lane, theme by theme;
 * then the checks that no requirement covers; then conflicts outside the checklist. Hidden requirements have no gaps
 * but open conflicts.
 */
export function gapsOf(
  snapshot: GapSource,
  lanes: readonly Lane[],
  conflicts: readonly OpenConflict[],
): readonly Gap[] {
  const sourced = sourcedRequirements(snapshot)
  const conflicted = conflictsByRequirement(conflicts)
  const walked = lanes.flatMap((lane) =>
    rowsOf(laneProgress(snapshot, lane)).flatMap((row) => {
      const kinds = kindsOf(row, sourced, conflicted)
      return kinds.length > 0 ? [requirementGap(row, lane, kinds, conflicted)] : []
    }),
  )
  return [...walked, ...mandatoryCheckGaps(snapshot, lanes), ...otherConflicts(conflicts, lanes)]
}

/** Requirements that rest on at least one fact with a source. */
export function sourcedRequirements(snapshot: Pick<GapSource, 'fact' | 'factLink'>): ReadonlySet<string> {
  const withSource = new Set(
    snapshot.fact.filter((fact) => (fact.sourceIds ?? []).length > 0).map((fact) => fact.id),
  )
  return new Set(
    snapshot.factLink
      .filter((link) => link.direction !== null)
      .map((link) => parseFactLinkId(link.id))
      .filter((link) => withSource.has(link.factId))
      .map((link) => link.requirementId),
  )
}

function rowsOf(progress: LaneProgress): readonly RequirementRow[] {
  return progress.themes.flatMap((theme) => theme.rows)
}

function kindsOf(
  row: RequirementRow,
  sourced: ReadonlySet<string>,
  conflicted: ReadonlyMap<string, OpenConflict>,
): readonly GapKind[] {
  const { requirement, status, applicability } = row
  const kinds: GapKind[] = []
  if (conflicted.has(requirement.id)) kinds.push('conflict')
  if (!applicability.applies) return kinds
  if (!status.complete) {
    if ((requirement.mandatoryUnder ?? []).length > 0) kinds.push('prescribed')
    kinds.push('open')
  } else if (isConcluded(row) && !sourced.has(requirement.id)) kinds.push('withoutSource')
  return kinds
}

function isConcluded(row: RequirementRow): boolean {
  return row.status.state === 'lovbrudd' || row.status.state === 'noLovbrudd'
}

function requirementGap(
  row: RequirementRow,
  lane: Lane,
  kinds: readonly GapKind[],
  conflicted: ReadonlyMap<string, OpenConflict>,
): Gap {
  const conflict = conflicted.get(row.requirement.id)
  const openDepartment = row.status.departments.find((one) => one.state === null)
  const target: RecordTarget = conflict
    ? { recordKind: 'answer', recordId: conflict.recordId, field: conflict.field }
    : {
        recordKind: 'answer',
        recordId: answerId(row.requirement.id, openDepartment?.departmentId),
        field: 'state',
      }
  return { kinds, lane, themeId: row.requirement.theme, requirementId: row.requirement.id, target }
}

function conflictsByRequirement(conflicts: readonly OpenConflict[]): ReadonlyMap<string, OpenConflict> {
  return new Map(
    conflicts
      .filter((conflict) => conflict.recordKind === 'answer')
      .map((conflict) => [parseAnswerId(conflict.recordId).requirementId, conflict]),
  )
}

/** The prescribed checks belong to child welfare: tilsynsforskriften is its regulation. */
function mandatoryCheckGaps(snapshot: GapSource, lanes: readonly Lane[]): readonly Gap[] {
  if (!lanes.includes('childWelfare')) return []
  const done = new Set(snapshot.mandatoryCheck.filter((check) => check.done).map((check) => check.id))
  return uncoveredMandatoryChecks
    .filter((check) => !done.has(check.id))
    .map((check) => ({
      kinds: ['prescribed'],
      lane: 'childWelfare',
      themeId: null,
      requirementId: null,
      target: { recordKind: 'mandatoryCheck', recordId: check.id, field: 'done' },
    }))
}

function otherConflicts(conflicts: readonly OpenConflict[], lanes: readonly Lane[]): readonly Gap[] {
  return conflicts
    .filter((conflict) => conflict.recordKind !== 'answer')
    .map((conflict) => ({
      kinds: ['conflict'],
      lane: lanes.find((lane) => laneCompartment(lane) === conflict.recordId) ?? lanes[0] ?? 'joint',
      themeId: null,
      requirementId: null,
      target: {
        recordKind: RecordKindName.parse(conflict.recordKind),
        recordId: conflict.recordId,
        field: conflict.field,
      },
    }))
}
