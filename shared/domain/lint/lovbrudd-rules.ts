import { findRequirement } from '../../catalogue/catalogue.ts'
import { applicabilityOf, institutionProfile } from '../applicability.ts'
import { isWritten, missingInLovbrudd, type LovbruddPart } from '../conclusion-rules.ts'
import type { FieldName, RecordOf } from '../records.ts'
import type { LintRule } from './finding.ts'
import { type LintContext, partOf } from './lint-context.ts'
import { forEachRequirement, lovbruddHit } from './lovbrudd-hit.ts'

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
        .map((one) => lovbruddHit(context, one, fieldOfPart[part])),
  }
}

/** The conclusion in one sentence: «[Virksomheten] sikrer ikke …», and then which law it breaks (VS23 6.1). */
const withoutStatement: LintRule = {
  id: 'lovbruddWithoutStatement',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd
      .filter((one) => !isWritten(one.statement))
      .map((one) => lovbruddHit(context, one, 'statement')),
}

/** A lovbrudd grows out of an answer in the checklist, so that krav and conclusion can be followed both ways. */
const withoutRequirement: LintRule = {
  id: 'lovbruddWithoutRequirement',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd
      .filter((one) => (one.requirementIds ?? []).length === 0)
      .map((one) => lovbruddHit(context, one, 'requirementIds')),
}

/** «Går kravene i alle kontrollspørsmålene frem av rapporten?» (Udir, quality list, point 2). */
const withoutControlQuestion: LintRule = {
  id: 'schoolWithoutControlQuestion',
  severity: 'warning',
  check: (context) =>
    context.compartment !== 'school'
      ? []
      : context.lovbrudd
          .filter((one) => !isWritten(one.controlQuestion))
          .map((one) => lovbruddHit(context, one, 'controlQuestion')),
}

/** The one who must put it right is told by when. School says it point by point, see `paaleggWithoutDeadline`. */
const withoutDeadline: LintRule = {
  id: 'lovbruddWithoutDeadline',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd
      .filter((one) => one.deadline === null && pointsOf(context, one).length === 0)
      .map((one) => lovbruddHit(context, one, 'deadline')),
}

/** A pålegg has a rettefrist, which is also the date to report back by (Udir, krav om tilbakemelding; KL § 30-4). */
const paaleggWithoutDeadline: LintRule = {
  id: 'paaleggWithoutDeadline',
  severity: 'error',
  check: (context) =>
    partOf(context)?.correctionDeadline
      ? []
      : context.lovbrudd
          .filter((one) => one.deadline === null)
          .flatMap((one) => pointsOf(context, one))
          .filter((point) => point.deadline === null)
          .map((point) => ({
            target: { recordKind: 'korreksjonspunkt', recordId: point.id, field: 'deadline' },
            args: { point: point.text?.trim().slice(0, 60) ?? '' },
          })),
}

/** School: what must be put right is told point by point in the pålegg (Udir, metodehåndbok). */
const withoutKorreksjonspunkt: LintRule = {
  id: 'schoolWithoutKorreksjonspunkt',
  severity: 'error',
  check: (context) =>
    context.compartment !== 'school'
      ? []
      : context.lovbrudd
          .filter((one) => pointsOf(context, one).length === 0)
          .map((one) => {
            const empty = context.snapshot.korreksjonspunkt.find((point) => point.lovbruddId === one.id)
            const found = lovbruddHit(context, one, 'title')
            return empty
              ? { ...found, target: { recordKind: 'korreksjonspunkt', recordId: empty.id, field: 'text' } }
              : found
          }),
}

/** What the notice did not name may be taken up, but the report must say that it was, and why (fvl. § 16). */
const outsideScopeUnexplained: LintRule = {
  id: 'outsideScopeUnexplained',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd
      .filter((one) => one.outsideScope === true && !SCOPE_WORDS.test(one.assessment ?? ''))
      .map((one) => lovbruddHit(context, one, 'assessment')),
}
const SCOPE_WORDS = /vars[le]l|utenfor|utanfor|omfang|tilsynets tema|temaet|tema for/iu

/** The institution's profile hides the requirement: either the profile or the lovbrudd is wrong. */
const requirementDoesNotApply: LintRule = {
  id: 'requirementDoesNotApply',
  severity: 'warning',
  check: (context) => {
    const profile = institutionProfile(context.snapshot)
    return forEachRequirement(context, (one, requirementId) => {
      const requirement = findRequirement(requirementId)
      return requirement && !applicabilityOf(requirement, profile).applies
        ? [lovbruddHit(context, one, 'requirementIds', { requirement: requirementId }, requirementId)]
        : []
    })
  },
}

/** One breach, one place: the same requirement twice for the same party and department would count it twice. */
const sameRequirementTwice: LintRule = {
  id: 'sameRequirementTwice',
  severity: 'warning',
  check: (context) =>
    forEachRequirement(context, (one, requirementId) => {
      const earlier = context.lovbrudd
        .slice(0, context.lovbrudd.indexOf(one))
        .some(
          (other) =>
            other.requirementIds?.includes(requirementId) &&
            other.partyId === one.partyId &&
            other.departmentId === one.departmentId,
        )
      return earlier
        ? [lovbruddHit(context, one, 'requirementIds', { requirement: requirementId }, requirementId)]
        : []
    }),
}

/** Rules about what a lovbrudd is built of. */
export const lovbruddRules: readonly LintRule[] = [
  missingPart('krav', 'lovbruddWithoutKrav'),
  missingPart('facts', 'lovbruddWithoutFact'),
  missingPart('assessment', 'lovbruddWithoutAssessment'),
  missingPart('consequence', 'lovbruddWithoutConsequence'),
  missingPart('legalReferences', 'lovbruddWithoutHjemmel'),
  missingPart('party', 'lovbruddWithoutParty'),
  withoutKorreksjonspunkt,
  paaleggWithoutDeadline,
  withoutStatement,
  withoutRequirement,
  withoutControlQuestion,
  withoutDeadline,
  outsideScopeUnexplained,
  requirementDoesNotApply,
  sameRequirementTwice,
]

/** The korreksjonspunkter of a lovbrudd that say something. */
function pointsOf(
  context: LintContext,
  lovbrudd: RecordOf<'lovbrudd'>,
): readonly RecordOf<'korreksjonspunkt'>[] {
  return context.snapshot.korreksjonspunkt.filter(
    (point) => point.lovbruddId === lovbrudd.id && isWritten(point.text),
  )
}
