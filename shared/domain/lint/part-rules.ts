import { isWritten } from '../conclusion-rules.ts'
import { dateWarnings } from '../date-warnings.ts'
import type { FieldName } from '../records.ts'
import { findSectorPart } from '../sector-part.ts'
import type { LintHit, LintRule } from './finding.ts'
import { type LintContext, sectorOf } from './lint-context.ts'

const datesOutOfOrder: LintRule = {
  id: 'datesOutOfOrder',
  severity: 'warning',
  check: (context) =>
    dateWarnings(context.snapshot)
      .filter((warning) => (warning.sector ?? 'common') === context.compartment)
      .map((warning) => ({ target: warning.target, args: { dateWarning: warning.name } })),
}

function unwritten(field: FieldName<'sectorPart'>, id: string): LintRule {
  return {
    id,
    severity: 'warning',
    check: (context) => {
      const value = findSectorPart(context.snapshot, sectorOf(context))?.[field] ?? null
      const written = Array.isArray(value) ? value.length > 0 : typeof value === 'string' && isWritten(value)
      return written ? [] : [partHit(context, field)]
    },
  }
}

/** School: a «nei» is notice of a pålegg, and the statement must be described and assessed in the final report. */
const commentsNotAssessed: LintRule = {
  id: 'commentsNotAssessed',
  severity: 'warning',
  check: (context) => {
    const part = findSectorPart(context.snapshot, sectorOf(context))
    return part?.status === 'final' && part.preliminaryOn !== null && !isWritten(part.comments)
      ? [partHit(context, 'comments')]
      : []
  },
}

/** Rules about one sector's part as a document. */
export const partRules: readonly LintRule[] = [
  unwritten('conclusion', 'conclusionNotWritten'),
  unwritten('assessment', 'assessmentNotWritten'),
  unwritten('addressees', 'withoutAddressee'),
  unwritten('caseNumber', 'withoutCaseNumber'),
  unwritten('approverName', 'withoutApprover'),
  unwritten('appeal', 'appealNotWritten'),
  commentsNotAssessed,
  datesOutOfOrder,
]

/** The date rule alone, for the common part. */
export const commonDateRules: readonly LintRule[] = [datesOutOfOrder]

function partHit(context: LintContext, field: FieldName<'sectorPart'>): LintHit {
  return { target: { recordKind: 'sectorPart', recordId: context.compartment, field } }
}
