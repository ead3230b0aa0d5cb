import { findAct } from '../../catalogue/catalogue.ts'
import { findActIndex, sectionExists, textDateOf } from '../../catalogue/law-index.ts'
import { formatNorwegianDate } from '../../lib/norwegian-date.ts'
import { printLegalReference, sectionsOf } from '../legal-reference.ts'
import type { RecordOf } from '../records.ts'
import type { LegalReference } from '../vocabulary.ts'
import type { LintHit, LintRule } from './finding.ts'
import { actOf, awaitsInForce, isNotInForce, judgedOn, numberedSince } from './law-in-force.ts'
import type { LintContext } from './lint-context.ts'
import { lovbruddHit } from './lovbrudd-hit.ts'

/** One reference of one lovbrudd, with the act it means and the sections it names. */
type Cited = {
  readonly lovbrudd: RecordOf<'lovbrudd'>
  readonly reference: LegalReference
  readonly actId: string | null
  readonly sections: readonly string[]
}

/**
 * Nobody can break a law that does not apply yet (Grl. § 97; design: law is data with validity dates). A warning, since
 * what was in force before may have had the same name (fastlegeforskriften until 2026, kommuneloven until 2019).
 */
const hjemmelNotInForce: LintRule = {
  id: 'hjemmelNotInForce',
  severity: 'warning',
  check: (context) => {
    const date = judgedOn(context)
    if (date === null) return []
    return cited(context)
      .filter(({ actId }) => actId !== null && isNotInForce(actId, date))
      .map((one) => hit(context, one, { date: formatNorwegianDate(date) }))
  },
}

/** An act that was decided but not put in force when the index was made (the forvaltningslov of 2025). */
const hjemmelAwaitsInForce: LintRule = {
  id: 'hjemmelAwaitsInForce',
  severity: 'warning',
  check: (context) => {
    const date = judgedOn(context)
    if (date === null) return []
    return cited(context).flatMap((one) =>
      one.actId !== null && awaitsInForce(one.actId, date)
        ? [hit(context, one, { date: formatNorwegianDate(textDateOf(one.actId) ?? '') })]
        : [],
    )
  },
}

/** A section that got its number after the visit: the duty then stood elsewhere, or was another (bvl. chapter 10). */
const hjemmelLaterThanVisit: LintRule = {
  id: 'hjemmelLaterThanVisit',
  severity: 'warning',
  check: (context) => {
    const date = judgedOn(context)
    if (date === null) return []
    return cited(context).flatMap((one) => {
      const { actId, sections } = one
      if (actId === null || isNotInForce(actId, date)) return []
      const since = sections.map((section) => numberedSince(actId, section)).find((day) => day && day > date)
      return since
        ? [hit(context, one, { since: formatNorwegianDate(since), date: formatNorwegianDate(date) })]
        : []
    })
  },
}

/** A dead link into the law: the act is known, the section is not in its text. */
const hjemmelUnknownSection: LintRule = {
  id: 'hjemmelUnknownSection',
  severity: 'warning',
  check: (context) =>
    cited(context).flatMap((one) => {
      const { actId, sections } = one
      const missing = sections.find((section) => actId !== null && sectionExists(actId, section) === false)
      return missing === undefined || actId === null
        ? []
        : [hit(context, one, { section: missing, date: formatNorwegianDate(textDateOf(actId) ?? '') })]
    }),
}

/** An act that neither the catalogue nor the index holds cannot be checked here (older acts in older reports). */
const hjemmelUnknownAct: LintRule = {
  id: 'hjemmelUnknownAct',
  severity: 'warning',
  check: (context) =>
    cited(context)
      .filter(({ actId }) => actId === null || (!findActIndex(actId) && !findAct(actId)))
      .map((one) => hit(context, one)),
}

/** Guidance is never a legal basis on its own: «Har vi vist til lov og forskrift?» (Udir, quality list, point 2). */
const hjemmelOnlyGuidance: LintRule = {
  id: 'hjemmelOnlyGuidance',
  severity: 'error',
  check: (context) =>
    context.lovbrudd
      .filter((one) => {
        const references = one.legalReferences ?? []
        return references.length > 0 && references.every(isGuidance)
      })
      .map((one) => lovbruddHit(context, one, 'legalReferences')),
}

/** Rules about the law a lovbrudd rests on. */
export const lawRules: readonly LintRule[] = [
  hjemmelNotInForce,
  hjemmelAwaitsInForce,
  hjemmelLaterThanVisit,
  hjemmelUnknownSection,
  hjemmelUnknownAct,
  hjemmelOnlyGuidance,
]

function cited(context: LintContext): readonly Cited[] {
  return context.lovbrudd.flatMap((lovbrudd) =>
    (lovbrudd.legalReferences ?? []).map((reference) => ({
      lovbrudd,
      reference,
      actId: actOf(reference),
      sections: sectionsOf(reference),
    })),
  )
}

function hit(context: LintContext, { lovbrudd, reference }: Cited, args: LintHit['args'] = {}): LintHit {
  const printed = printLegalReference(reference)
  return lovbruddHit(context, lovbrudd, 'legalReferences', { reference: printed, ...args }, printed)
}

function isGuidance(reference: LegalReference): boolean {
  const kind = findAct(actOf(reference) ?? '')?.kind
  return kind === 'guideline' || kind === 'policy'
}
