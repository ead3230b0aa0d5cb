import { parseFactLinkId } from '../answer-id.ts'
import { isWritten } from '../conclusion-rules.ts'
import type { RecordOf } from '../records.ts'
import { mentionedFactNumbers } from './fact-citation.ts'
import type { LintRule } from './finding.ts'
import type { LintContext } from './lint-context.ts'
import { lovbruddHit } from './lovbrudd-hit.ts'
import { shareRepeated } from './repetition.ts'

type Lovbrudd = RecordOf<'lovbrudd'>

/** From this share on, an assessment says nothing that the facts do not say already. */
const REPEATED = 0.8

/** «Har vi innhentet opplysninger fra relevante og representative kilder?» (Udir, quality list, point 3). */
const singleSource: LintRule = {
  id: 'singleSource',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd.flatMap((one) => {
      const [source, ...others] = sourcesOf(context, one)
      return source && others.length === 0 ? [lovbruddHit(context, one, 'factIds', {}, source)] : []
    }),
}

/** Observations that do not support the conclusion are shown too (Udir, quality list, point 3). */
const nothingAgainst: LintRule = {
  id: 'nothingAgainst',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd
      .filter((one) => !hasFactAgainst(context, one))
      .map((one) => lovbruddHit(context, one, 'factIds')),
}

/** The assessment holds the facts against the requirement, and says which (child-welfare-and-process § 8, 9). */
const assessmentCitesNoFact: LintRule = {
  id: 'assessmentCitesNoFact',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd
      .filter((one) => {
        const numbers = factsOf(context, one).flatMap((fact) => fact.number ?? [])
        const { assessment } = one
        if (!isWritten(assessment) || numbers.length === 0) return false
        const mentioned = mentionedFactNumbers(assessment)
        return !numbers.some((number) => mentioned.has(number))
      })
      .map((one) => lovbruddHit(context, one, 'assessment')),
}

/** «No new facts in the assessment chapter»: what is assessed stands among the facts first (§ 2.5, kap. 3 and 4). */
const assessmentCitesOtherFact: LintRule = {
  id: 'assessmentCitesOtherFact',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd.flatMap((one) => {
      const mentioned = mentionedFactNumbers(one.assessment ?? '')
      return context.snapshot.fact
        .filter((fact) => fact.number !== null && mentioned.has(fact.number))
        .filter((fact) => !one.factIds?.includes(fact.id))
        .map((fact) => lovbruddHit(context, one, 'factIds', { fact: fact.number ?? '' }, fact.id))
    }),
}

/** An assessment that only tells the facts again has not assessed them («tilsynsmyndighetens vurderinger», VS23 6.1). */
const assessmentRepeatsFacts: LintRule = {
  id: 'assessmentRepeatsFacts',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd
      .filter((one) => {
        const facts = factsOf(context, one).map((fact) => fact.text ?? '')
        return shareRepeated(one.assessment ?? '', facts) >= REPEATED
      })
      .map((one) => lovbruddHit(context, one, 'assessment')),
}

/** «Pasienter/brukere skal være synlige gjennom hele rapporten» (VS23 6.1): a consequence is one for somebody. */
const consequenceWithoutChildren: LintRule = {
  id: 'consequenceWithoutChildren',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd
      .filter((one) => isWritten(one.consequence) && !CHILDREN.test(one.consequence))
      .map((one) => lovbruddHit(context, one, 'consequence')),
}
const CHILDREN =
  /barn|elev|ungdom|pasient|bruk[ae]r|jente|gutt|gut(?:en|ane)|beboer|bebuar|mindreårig|\bunge/iu

/** Rules about how a lovbrudd is reasoned. */
export const reasoningRules: readonly LintRule[] = [
  singleSource,
  nothingAgainst,
  assessmentCitesNoFact,
  assessmentCitesOtherFact,
  assessmentRepeatsFacts,
  consequenceWithoutChildren,
]

function factsOf(context: LintContext, lovbrudd: Lovbrudd): readonly RecordOf<'fact'>[] {
  return context.snapshot.fact.filter((fact) => lovbrudd.factIds?.includes(fact.id))
}

function sourcesOf(context: LintContext, lovbrudd: Lovbrudd): readonly string[] {
  const ids = factsOf(context, lovbrudd).flatMap((fact) => fact.sourceIds ?? [])
  return [...new Set(ids.filter((id) => context.sourceById.has(id)))]
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
