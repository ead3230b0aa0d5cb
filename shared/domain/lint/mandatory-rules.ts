import { catalogue, findRequirement, type MandatoryCheck } from '../../catalogue/catalogue.ts'
import { answerId } from '../answer-id.ts'
import { applicabilityOf, institutionProfile } from '../applicability.ts'
import { isWritten } from '../conclusion-rules.ts'
import { indexAnswers, requirementStatus } from '../requirement-status.ts'
import type { LintHit, LintRule } from './finding.ts'
import type { LintContext } from './lint-context.ts'

/** Checks that only the report's sending or planning can fulfil: reminded of, but closing comes before them. */
const remindedOnly: ReadonlySet<string> = new Set(['TF4-4', 'TF5'])

/** Tilsynsforskriften §§ 3, 4 and 6 prescribe what a visit to a child-welfare institution must check. */
const mandatoryUnanswered: LintRule = {
  id: 'mandatoryUnanswered',
  severity: 'error',
  check: (context) =>
    isOnSiteChildWelfare(context)
      ? catalogue.mandatoryChecks
          .filter((check) => !remindedOnly.has(check.id))
          .flatMap((check) => openCheck(context, check))
      : [],
}

/** The same for what only the sending of the report, or the office's plan, can fulfil. */
const mandatoryReminder: LintRule = {
  id: 'mandatoryReminder',
  severity: 'warning',
  check: (context) =>
    isOnSiteChildWelfare(context)
      ? catalogue.mandatoryChecks
          .filter((check) => remindedOnly.has(check.id))
          .flatMap((check) => openCheck(context, check))
      : [],
}

/** Rules about the checks that tilsynsforskriften prescribes. */
export const mandatoryRules: readonly LintRule[] = [mandatoryUnanswered, mandatoryReminder]

/** A visit whose form nobody has said counts as one on site: leaving the field empty is no way round the list. */
export function isOnSiteChildWelfare(context: LintContext): boolean {
  const form = context.snapshot.inspection.visitForm
  return context.compartment === 'childWelfare' && form !== 'written' && form !== 'digital'
}

function openCheck(context: LintContext, check: MandatoryCheck): readonly LintHit[] {
  const open =
    check.requirements.length === 0 ? openByItself(context, check) : openRequirement(context, check)
  return open ? [{ ...open, about: check.id, args: { check: check.id, ...open.args } }] : []
}

/** Answered by itself: done, or a note that says why not. */
function openByItself(context: LintContext, check: MandatoryCheck): LintHit | null {
  const record = context.snapshot.mandatoryCheck.find((one) => one.id === check.id)
  if (record?.done === true || isWritten(record?.note ?? null)) return null
  return {
    target: { recordKind: 'mandatoryCheck', recordId: check.id, field: 'done' },
    args: { count: 1 },
  }
}

function openRequirement(context: LintContext, check: MandatoryCheck): LintHit | null {
  const profile = institutionProfile(context.snapshot)
  const answers = indexAnswers(context.snapshot)
  const departmentIds = context.snapshot.department.map((one) => one.id)
  const open = check.requirements.filter((id) => {
    const requirement = findRequirement(id)
    // Another sector's answer is not waited for.
    if (requirement?.sector !== 'childWelfare' || !applicabilityOf(requirement, profile).applies) return false
    return !requirementStatus(id, answers, departmentIds).complete
  })
  const first = open[0]
  if (first === undefined) return null
  return {
    target: { recordKind: 'answer', recordId: answerId(first), field: 'state' },
    args: { count: open.length },
  }
}
