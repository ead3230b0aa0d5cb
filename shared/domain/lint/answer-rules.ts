import { findRequirement } from '../../catalogue/catalogue.ts'
import { answerId, parseAnswerId, parseFactLinkId } from '../answer-id.ts'
import { isWritten } from '../conclusion-rules.ts'
import type { RecordOf } from '../records.ts'
import { laneProgress } from '../progress.ts'
import type { LintHit, LintRule } from './finding.ts'
import { isOnSiteChildWelfare } from './mandatory-rules.ts'
import { type LintContext, nameOfLovbrudd } from './lint-context.ts'
import { forEachRequirement } from './lovbrudd-hit.ts'

type Answer = RecordOf<'answer'>

/** «Ikke undersøkt» must never look like «i orden»: it says why (child-welfare-and-process § 8, 7 and 8). */
const notExaminedWithoutReason: LintRule = {
  id: 'notExaminedWithoutReason',
  severity: 'error',
  check: (context) =>
    context.answers
      .filter((answer) => answer.state === 'notExamined' && !isWritten(answer.reason))
      .map((answer) => hit(answer, 'reason')),
}

/** «Ikke aktuelt» takes a requirement out of the supervision: a reader must see why. */
const notApplicableWithoutReason: LintRule = {
  id: 'notApplicableWithoutReason',
  severity: 'warning',
  check: (context) =>
    context.answers
      .filter((answer) => answer.state === 'notApplicable' && !isWritten(answer.reason))
      .map((answer) => hit(answer, 'reason')),
}

/** A report without breach tells too why the practice is lawful (Udir, «tilsynsrapport – ikke brudd»). */
const noLovbruddWithoutAssessment: LintRule = {
  id: 'noLovbruddWithoutAssessment',
  severity: 'warning',
  check: (context) =>
    context.answers
      .filter((answer) => answer.state === 'noLovbrudd' && !isWritten(answer.assessment))
      .map((answer) => hit(answer, 'assessment')),
}

/** An answer whose every fact speaks against it: the state is wrong, or the facts are. */
const allFactsAgainst: LintRule = {
  id: 'allFactsAgainst',
  severity: 'warning',
  check: (context) => {
    const factIds = new Set(context.snapshot.fact.map((fact) => fact.id))
    const ties = context.snapshot.factLink
      .map((link) => ({ ...parseFactLinkId(link.id), direction: link.direction }))
      .filter((tie) => tie.direction !== null && factIds.has(tie.factId))
    return context.answers
      .filter((answer) => answer.state === 'noLovbrudd' || answer.state === 'lovbrudd')
      .filter((answer) => {
        const own = ties.filter((tie) => tie.requirementId === answer.id)
        return own.length > 0 && own.every((tie) => tie.direction === 'against')
      })
      .map((answer) => hit(answer, 'state'))
  },
}

/** All control questions are answered (Udir). Those that tilsynsforskriften prescribes are asked for one by one. */
const requirementsOpen: LintRule = {
  id: 'requirementsOpen',
  severity: 'warning',
  check: (context) => {
    const lane = context.compartment === 'common' ? 'joint' : context.compartment
    const open = laneProgress(context.snapshot, lane)
      .themes.flatMap((theme) => theme.rows)
      .filter((row) => row.applicability.applies && !row.status.complete)
      .filter((row) => !isOnSiteChildWelfare(context) || (row.requirement.mandatoryUnder ?? []).length === 0)
    const [first] = open
    if (!first) return []
    return [
      {
        target: { recordKind: 'answer', recordId: answerId(first.requirement.id), field: 'state' },
        about: String(open.length),
        args: { count: open.length },
      },
    ]
  },
}

/** The state says lovbrudd, and no lovbrudd is written: the conclusion would contradict the checklist. */
const answerWithoutLovbrudd: LintRule = {
  id: 'answerWithoutLovbrudd',
  severity: 'error',
  check: (context) =>
    context.answers
      .filter((answer) => answer.state === 'lovbrudd' && !isConcluded(context, answer))
      .map((answer) => hit(answer, 'state')),
}

/** The other way: a lovbrudd is written, and the checklist says something else. */
const lovbruddWithoutAnswer: LintRule = {
  id: 'lovbruddWithoutAnswer',
  severity: 'error',
  check: (context) =>
    forEachRequirement(context, (one, requirementId) => {
      const answered = context.snapshot.answer.some(
        (answer) => parseAnswerId(answer.id).requirementId === requirementId && answer.state === 'lovbrudd',
      )
      if (answered || !findRequirement(requirementId)) return []
      return [
        {
          target: { recordKind: 'answer', recordId: requirementId, field: 'state' },
          about: one.id,
          args: { lovbrudd: nameOfLovbrudd(context, one), requirement: requirementId },
        },
      ]
    }),
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

/** Lovbrudd with nothing assessed, neither here nor in a lovbrudd. */
const answerWithoutAssessment: LintRule = {
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

/** Rules about the answers of the checklist. */
export const answerRules: readonly LintRule[] = [
  notExaminedWithoutReason,
  answerWithoutLovbrudd,
  guidanceCannotBeBreach,
  answerWithoutAssessment,
  notApplicableWithoutReason,
  noLovbruddWithoutAssessment,
  allFactsAgainst,
  lovbruddWithoutAnswer,
  requirementsOpen,
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
