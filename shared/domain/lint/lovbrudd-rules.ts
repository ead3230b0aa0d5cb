import { findRequirement } from '../../catalogue/catalogue.ts'
import { parseAnswerId, parseFactLinkId } from '../answer-id.ts'
import { missingInLovbrudd, type LovbruddPart } from '../conclusion-rules.ts'
import type { FieldName, RecordOf } from '../records.ts'
import type { LintHit, LintRule } from './finding.ts'
import { type LintContext, nameOfLovbrudd, sectorOf } from './lint-context.ts'

type Lovbrudd = RecordOf<'lovbrudd'>

const fieldOfPart: Readonly<Record<LovbruddPart, FieldName<'lovbrudd'>>> = {
  krav: 'krav',
  facts: 'factIds',
  assessment: 'assessment',
  consequence: 'consequence',
  legalReferences: 'legalReferences',
  party: 'partyId',
}

/** A lovbrudd is krav, facts, vurdering, konsekvens, hjemmel and the party who owes the duty: nothing less. */
function missingPart(part: LovbruddPart, id: string): LintRule {
  return {
    id,
    severity: 'error',
    check: (context) =>
      context.lovbrudd
        .filter((one) => missingInLovbrudd(one, context.snapshot).includes(part))
        .map((one) => hit(context, one, fieldOfPart[part])),
  }
}

const withoutDeadline: LintRule = {
  id: 'lovbruddWithoutDeadline',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd
      .filter((one) => one.deadline === null && !hasPointWithDeadline(context, one))
      .map((one) => hit(context, one, 'deadline')),
}

/** A party that was never told of the supervision cannot have been examined: «ikke undersøkt», not a breach. */
const partyNeverNotified: LintRule = {
  id: 'partyNeverNotified',
  severity: 'error',
  check: (context) =>
    context.lovbrudd.flatMap((one) => {
      const party = context.snapshot.party.find((candidate) => candidate.id === one.partyId)
      if (!party || party.notifiedOn !== null) return []
      return [
        {
          target: { recordKind: 'party', recordId: party.id, field: 'notifiedOn' },
          args: { party: party.name ?? '', lovbrudd: nameOfLovbrudd(context, one) },
        },
      ]
    }),
}

/** Each authority concludes only where the law gives it the power. */
const notYoursToConclude: LintRule = {
  id: 'notYoursToConclude',
  severity: 'error',
  check: (context) =>
    forEachRequirement(context, (one, requirementId) => {
      const requirement = findRequirement(requirementId)
      return requirement && !requirement.concludedBy.includes(sectorOf(context))
        ? [hit(context, one, 'requirementIds', { requirement: requirementId })]
        : []
    }),
}

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
          args: { lovbrudd: nameOfLovbrudd(context, one), requirement: requirementId },
        },
      ]
    }),
}

const singleSource: LintRule = {
  id: 'singleSource',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd
      .filter((one) => sourcesOf(context, one).size === 1)
      .map((one) => hit(context, one, 'factIds')),
}

const nothingAgainst: LintRule = {
  id: 'nothingAgainst',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd
      .filter((one) => !hasFactAgainst(context, one))
      .map((one) => hit(context, one, 'factIds')),
}

/** School: what must be put right is told point by point in the pålegg (Udir, metodehåndbok). */
const withoutKorreksjonspunkt: LintRule = {
  id: 'schoolWithoutKorreksjonspunkt',
  severity: 'error',
  check: (context) =>
    context.compartment !== 'school'
      ? []
      : context.lovbrudd
          .filter(
            (one) =>
              !context.snapshot.korreksjonspunkt.some(
                (point) => point.lovbruddId === one.id && point.text?.trim(),
              ),
          )
          .map((one) => hit(context, one, 'title')),
}

/** Rules about what a part concludes to be lovbrudd. */
export const lovbruddRules: readonly LintRule[] = [
  missingPart('krav', 'lovbruddWithoutKrav'),
  missingPart('facts', 'lovbruddWithoutFact'),
  missingPart('assessment', 'lovbruddWithoutAssessment'),
  missingPart('consequence', 'lovbruddWithoutConsequence'),
  missingPart('legalReferences', 'lovbruddWithoutHjemmel'),
  missingPart('party', 'lovbruddWithoutParty'),
  withoutDeadline,
  partyNeverNotified,
  notYoursToConclude,
  lovbruddWithoutAnswer,
  withoutKorreksjonspunkt,
  singleSource,
  nothingAgainst,
]

function hit(
  context: LintContext,
  lovbrudd: Lovbrudd,
  field: FieldName<'lovbrudd'>,
  args: LintHit['args'] = {},
): LintHit {
  return {
    target: { recordKind: 'lovbrudd', recordId: lovbrudd.id, field },
    args: { lovbrudd: nameOfLovbrudd(context, lovbrudd), ...args },
  }
}

function forEachRequirement(
  context: LintContext,
  judge: (lovbrudd: Lovbrudd, requirementId: string) => readonly LintHit[],
): readonly LintHit[] {
  return context.lovbrudd.flatMap((one) => (one.requirementIds ?? []).flatMap((id) => judge(one, id)))
}

function hasPointWithDeadline(context: LintContext, lovbrudd: Lovbrudd): boolean {
  return context.snapshot.korreksjonspunkt.some(
    (point) => point.lovbruddId === lovbrudd.id && point.deadline !== null,
  )
}

function sourcesOf(context: LintContext, lovbrudd: Lovbrudd): ReadonlySet<string> {
  const factIds = lovbrudd.factIds ?? []
  return new Set(
    context.snapshot.fact
      .filter((fact) => factIds.includes(fact.id))
      .flatMap((fact) => fact.sourceIds ?? [])
      .filter((id) => context.sourceById.has(id)),
  )
}

function hasFactAgainst(context: LintContext, lovbrudd: Lovbrudd): boolean {
  const requirementIds = lovbrudd.requirementIds ?? []
  const factIds = lovbrudd.factIds ?? []
  return context.snapshot.factLink.some((link) => {
    const { factId, requirementId } = parseFactLinkId(link.id)
    return (
      link.direction === 'against' && (requirementIds.includes(requirementId) || factIds.includes(factId))
    )
  })
}
