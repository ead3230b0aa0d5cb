import { parseAnswerId } from '../answer-id.ts'
import { isWritten } from '../conclusion-rules.ts'
import type { LintHit, LintRule } from './finding.ts'
import { type LintContext, partOf } from './lint-context.ts'

/** The usual endings of a report without findings, in both languages, said of the whole supervision. */
const SAYS_NONE =
  /(?:ble|er|vart|blei)\s+(?:det\s+)?ikk(?:j)?e\s+(?:avdekke?t|avdekt|funnet|funne|påvist)\s+(?:noen\s+|nokon\s+)?(?:lovbrudd|lovbrot|brudd på regelverket|brot på regelverket)(?:\s+(?:under|ved|i)\s+(?:dette\s+)?tilsynet)?\s*(?:\.|$)/iu
/** The usual ending of a conclusion on a lovbrudd. */
const SAYS_BREACH = /dette er (?:et\s+|eit\s+)?(?:brudd|brot|lovbrudd|lovbrot)\b/iu

/** «Det ble ikke avdekket lovbrudd under tilsynet», in a part that concludes with lovbrudd. */
const conclusionSaysNone: LintRule = {
  id: 'conclusionSaysNone',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd.length > 0 && SAYS_NONE.test(partOf(context)?.conclusion ?? '')
      ? [conclusionHit(context)]
      : [],
}

/** «Dette er brudd på …», in a part where no lovbrudd is written. */
const conclusionSaysBreach: LintRule = {
  id: 'conclusionSaysBreach',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd.length === 0 && SAYS_BREACH.test(partOf(context)?.conclusion ?? '')
      ? [conclusionHit(context)]
      : [],
}

/** A department that is only «ikke lovbrudd», with an answer of its own that is lovbrudd. */
const departmentContradictsAnswer: LintRule = {
  id: 'departmentContradictsAnswer',
  severity: 'warning',
  check: (context) =>
    context.answers
      .filter((answer) => answer.state === 'lovbrudd')
      .flatMap((answer) => {
        const { requirementId, departmentId } = parseAnswerId(answer.id)
        const rows = context.snapshot.departmentConclusion.filter(
          (row) => row.compartment === context.compartment && row.departmentId === departmentId,
        )
        const [first] = rows
        if (!first || rows.some((row) => row.outcome !== 'noLovbrudd')) return []
        const department = context.snapshot.department.find((one) => one.id === departmentId)
        return [
          {
            target: { recordKind: 'departmentConclusion', recordId: first.id, field: 'outcome' },
            about: requirementId,
            args: { requirement: requirementId, department: department?.name ?? '' },
          },
        ]
      }),
}

/** Binary for each department (§ 2.5), and a reader must be able to follow why. */
const departmentWithoutOutcome: LintRule = {
  id: 'departmentWithoutOutcome',
  severity: 'warning',
  check: (context) =>
    context.snapshot.departmentConclusion
      .filter((row) => row.compartment === context.compartment)
      .filter((row) => row.outcome === null || !isWritten(row.text))
      .map((row) => ({
        target: {
          recordKind: 'departmentConclusion',
          recordId: row.id,
          field: row.outcome === null ? 'outcome' : 'text',
        },
        args: {
          department: context.snapshot.department.find((one) => one.id === row.departmentId)?.name ?? '',
        },
      })),
}

/** Rules about what a part concludes as a whole, held against its answers and its lovbrudd. */
export const conclusionRules: readonly LintRule[] = [
  conclusionSaysNone,
  conclusionSaysBreach,
  departmentContradictsAnswer,
  departmentWithoutOutcome,
]

function conclusionHit(context: LintContext): LintHit {
  return { target: { recordKind: 'sectorPart', recordId: context.compartment, field: 'conclusion' } }
}
