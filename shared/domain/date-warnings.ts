import { parseNorwegianDate } from '../lib/norwegian-date.ts'
import type { InspectionSnapshot } from './inspection-snapshot.ts'
import type { RecordTarget } from './record-target.ts'
import type { RecordOf } from './records.ts'
import type { Sector } from './sector.ts'

/** What looks wrong among a case's dates. Each has a sentence: `vocabulary.dateWarning.NAME`. */
export type DateWarningName =
  | 'noticeAfterVisit'
  | 'noticeUnannounced'
  | 'visitAfterPreliminary'
  | 'preliminaryAfterComments'
  | 'commentsAfterFinal'
  | 'preliminaryAfterFinal'
  | 'visitAfterFinal'
  | 'finalAfterCorrection'
  | 'visitSpansYears'
  | 'auditPeriodReversed'
  | 'infoAfterSummary'
  | 'lovbruddDeadlineBeforeVisit'
  | 'factAfterFinal'
  | 'shortComments'

export type DateWarning = {
  readonly name: DateWarningName
  /** The sector whose part the warning is about, or null for the common part. */
  readonly sector: Sector | null
  /** The date to look at first. */
  readonly target: RecordTarget
}

export type DatedCase = Pick<
  InspectionSnapshot,
  'inspection' | 'visitDay' | 'sectorPart' | 'lovbrudd' | 'fact'
>

/** Days two visit days may lie apart before the year looks misprinted. Seven weeks have been seen in real cases. */
const LONGEST_VISIT_DAYS = 90
/** School: the preliminary report is notice under fvl. § 16, with at least two weeks to answer. */
const SHORTEST_SCHOOL_COMMENT_DAYS = 14

/**
 * Dates that contradict each other. Every date may be missing, and dates in published reports do contradict each other:
 * a person is warned, nothing is corrected or refused. Order: common part, then sector by sector.
 */
export function dateWarnings(snapshot: DatedCase): readonly DateWarning[] {
  return [...commonWarnings(snapshot), ...snapshot.sectorPart.flatMap((part) => partWarnings(snapshot, part))]
}

function commonWarnings(snapshot: DatedCase): readonly DateWarning[] {
  const { inspection } = snapshot
  const { first, last } = visitRange(snapshot)
  const at = (field: string): RecordTarget => ({
    recordKind: 'inspection',
    recordId: inspection.id,
    field,
  })
  return found([
    [isAfter(inspection.noticeOn, first), 'noticeAfterVisit', at('noticeOn')],
    [
      inspection.visitForm === 'unannounced' && inspection.noticeOn !== null,
      'noticeUnannounced',
      at('noticeOn'),
    ],
    [daysBetween(first, last) > LONGEST_VISIT_DAYS, 'visitSpansYears', lastVisitTarget(snapshot)],
    [
      isAfter(isoDateOf(inspection.auditPeriodFrom), isoDateOf(inspection.auditPeriodTo)),
      'auditPeriodReversed',
      at('auditPeriodTo'),
    ],
    [
      isAfter(inspection.infoMeetingOn, inspection.summaryMeetingOn),
      'infoAfterSummary',
      at('summaryMeetingOn'),
    ],
  ]).map((warning) => ({ ...warning, sector: null }))
}

function partWarnings(snapshot: DatedCase, part: RecordOf<'sectorPart'>): readonly DateWarning[] {
  const sector = part.id as Sector
  const { preliminaryOn, commentDeadline, finalOn, correctionDeadline } = part
  const { last } = visitRange(snapshot)
  const at = (field: string): RecordTarget => ({ recordKind: 'sectorPart', recordId: part.id, field })
  const early = snapshot.lovbrudd.find((one) => one.compartment === sector && isAfter(last, one.deadline))
  const late = snapshot.fact.find((one) => one.compartment === sector && isAfter(one.date, finalOn))
  return found([
    [isAfter(last, preliminaryOn), 'visitAfterPreliminary', at('preliminaryOn')],
    [isAfter(preliminaryOn, commentDeadline), 'preliminaryAfterComments', at('commentDeadline')],
    [isAfter(commentDeadline, finalOn), 'commentsAfterFinal', at('finalOn')],
    [isAfter(preliminaryOn, finalOn), 'preliminaryAfterFinal', at('finalOn')],
    [isAfter(last, finalOn), 'visitAfterFinal', at('finalOn')],
    [isAfter(finalOn, correctionDeadline), 'finalAfterCorrection', at('correctionDeadline')],
    [
      sector === 'school' && isTooShort(preliminaryOn, commentDeadline),
      'shortComments',
      at('commentDeadline'),
    ],
    [
      early !== undefined,
      'lovbruddDeadlineBeforeVisit',
      { recordKind: 'lovbrudd', recordId: early?.id ?? '', field: 'deadline' },
    ],
    [late !== undefined, 'factAfterFinal', { recordKind: 'fact', recordId: late?.id ?? '', field: 'date' }],
  ]).map((warning) => ({ ...warning, sector }))
}

function found(
  checks: readonly (readonly [boolean, DateWarningName, RecordTarget])[],
): readonly { readonly name: DateWarningName; readonly target: RecordTarget }[] {
  return checks.filter(([isWrong]) => isWrong).map(([, name, target]) => ({ name, target }))
}

/** The first and last visit day, whatever order they were entered in. */
export function visitRange(snapshot: Pick<InspectionSnapshot, 'visitDay'>): {
  readonly first: string | null
  readonly last: string | null
} {
  const days = snapshot.visitDay.flatMap((day) => (day.date === null ? [] : [day.date])).sort()
  return { first: days[0] ?? null, last: days.at(-1) ?? null }
}

function lastVisitTarget(snapshot: DatedCase): RecordTarget {
  const { last } = visitRange(snapshot)
  const day = snapshot.visitDay.find((one) => one.date === last)
  return { recordKind: 'visitDay', recordId: day?.id ?? '', field: 'date' }
}

function isTooShort(from: string | null, to: string | null): boolean {
  if (from === null || to === null || to < from) return false
  return daysBetween(from, to) < SHORTEST_SCHOOL_COMMENT_DAYS
}

/** ISO dates compare as text. A missing date contradicts nothing. */
function isAfter(first: string | null, second: string | null): boolean {
  return first !== null && second !== null && first > second
}

function daysBetween(from: string | null, to: string | null): number {
  if (from === null || to === null) return 0
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** The audit period is free text («våren 2026», «2026-01»): only whole dates are compared. */
function isoDateOf(text: string | null): string | null {
  return text === null ? null : parseNorwegianDate(text)
}
