import { catalogue, findRequirement, type MandatoryCheck } from '../../catalogue/catalogue.ts'
import { answerId, parseAnswerId } from '../answer-id.ts'
import { applicabilityOf, institutionProfile } from '../applicability.ts'
import { isWritten } from '../conclusion-rules.ts'
import type { RecordOf } from '../records.ts'
import { indexAnswers, requirementStatus } from '../requirement-status.ts'
import type { LintHit, LintRule } from './finding.ts'
import type { LintContext } from './lint-context.ts'

type Answer = RecordOf<'answer'>

const notExaminedWithoutReason: LintRule = {
  id: 'notExaminedWithoutReason',
  severity: 'error',
  check: (context) =>
    context.answers
      .filter((answer) => answer.state === 'notExamined' && !isWritten(answer.reason))
      .map((answer) => hit(answer, 'reason')),
}

const answerWithoutLovbrudd: LintRule = {
  id: 'answerWithoutLovbrudd',
  severity: 'error',
  check: (context) =>
    context.answers
      .filter((answer) => answer.state === 'lovbrudd' && !isConcluded(context, answer))
      .map((answer) => hit(answer, 'state')),
}

/** Guidance and policy are no law: such a requirement can be assessed, but is never a lovbrudd by itself. */
const guidanceCannotBeBreach: LintRule = {
  id: 'guidanceCannotBeBreach',
  severity: 'error',
  check: (context) =>
    context.answers
      .filter((answer) => answer.state === 'lovbrudd' && requirementOf(answer)?.canBeBreach === false)
      .map((answer) => hit(answer, 'state')),
}

const answerWithoutSource: LintRule = {
  id: 'answerWithoutAssessment',
  severity: 'warning',
  check: (context) =>
    context.answers
      .filter(
        (answer) =>
          answer.state === 'lovbrudd' && !isWritten(answer.assessment) && !isConcluded(context, answer),
      )
      .map((answer) => hit(answer, 'assessment')),
}

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

/** Rules about the answers of the checklist. */
export const answerRules: readonly LintRule[] = [
  notExaminedWithoutReason,
  answerWithoutLovbrudd,
  guidanceCannotBeBreach,
  answerWithoutSource,
  mandatoryUnanswered,
  mandatoryReminder,
]

function hit(answer: Answer, field: 'state' | 'reason' | 'assessment'): LintHit {
  return {
    target: { recordKind: 'answer', recordId: answer.id, field },
    args: { requirement: parseAnswerId(answer.id).requirementId },
  }
}

function requirementOf(answer: Answer): ReturnType<typeof findRequirement> {
  return findRequirement(parseAnswerId(answer.id).requirementId)
}

function isConcluded(context: LintContext, answer: Answer): boolean {
  const { requirementId } = parseAnswerId(answer.id)
  return context.snapshot.lovbrudd.some((one) => one.requirementIds?.includes(requirementId))
}

/** A visit whose form nobody has said counts as one on site: leaving the field empty is no way round the list. */
function isOnSiteChildWelfare(context: LintContext): boolean {
  const form = context.snapshot.inspection.visitForm
  return context.compartment === 'childWelfare' && form !== 'written' && form !== 'digital'
}

function openCheck(context: LintContext, check: MandatoryCheck): readonly LintHit[] {
  const open =
    check.requirements.length === 0 ? openByItself(context, check) : openRequirement(context, check)
  return open ? [{ ...open, args: { check: check.id, ...open.args } }] : []
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
