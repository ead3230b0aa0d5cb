import { findRequirement } from '../../catalogue/catalogue.ts'
import type { RecordOf } from '../records.ts'
import { citedFactNumbers } from './fact-citation.ts'
import type { LintHit, LintRule } from './finding.ts'
import { partOf } from './lint-context.ts'
import { forEachRequirement, lovbruddHit } from './lovbrudd-hit.ts'
import { textsIn } from './part-texts.ts'

/** Texts that refer to facts by number. */
const CITING = [
  'lovbrudd/krav',
  'lovbrudd/assessment',
  'lovbrudd/consequence',
  'lovbrudd/statement',
  'sectorPart/factBase',
  'sectorPart/assessment',
  'sectorPart/conclusion',
  'answer/assessment',
  'departmentConclusion/text',
  'commonPart/description',
  'commonPart/childrensVoice',
  'commonPart/jointAssessment',
]

/** A fact that was removed is no ground for a conclusion: the report would stand on nothing there. */
const deadFactLink: LintRule = {
  id: 'deadFactLink',
  severity: 'error',
  check: (context) => {
    const ids = idsOf(context.snapshot.fact)
    return context.lovbrudd.flatMap((one) =>
      (one.factIds ?? [])
        .filter((id) => !ids.has(id))
        .map((id) => lovbruddHit(context, one, 'factIds', {}, id)),
    )
  },
}

/** A requirement that this version of the catalogue lacks cannot be checked, nor printed by its name. */
const deadRequirementLink: LintRule = {
  id: 'deadRequirementLink',
  severity: 'warning',
  check: (context) =>
    forEachRequirement(context, (one, requirementId) =>
      findRequirement(requirementId)
        ? []
        : [lovbruddHit(context, one, 'requirementIds', { requirement: requirementId }, requirementId)],
    ),
}

/** One of several sources of a fact was removed. Where all were, `factWithoutSource` says so. */
const deadSourceLink: LintRule = {
  id: 'deadSourceLink',
  severity: 'warning',
  check: (context) =>
    context.facts.flatMap((fact) => {
      const ids = fact.sourceIds ?? []
      const dead = ids.filter((id) => !context.sourceById.has(id))
      return dead.length === ids.length
        ? []
        : dead.map((id) => ({
            target: { recordKind: 'fact', recordId: fact.id, field: 'sourceIds' } as const,
            about: id,
            args: { fact: fact.number ?? '' },
          }))
    }),
}

/** A lovbrudd at a department that is no longer in the case. */
const deadDepartmentLink: LintRule = {
  id: 'deadDepartmentLink',
  severity: 'warning',
  check: (context) => {
    const ids = idsOf(context.snapshot.department)
    return context.lovbrudd
      .filter((one) => one.departmentId !== null && !ids.has(one.departmentId))
      .map((one) => lovbruddHit(context, one, 'departmentId'))
  },
}

/** A recipient that is no longer a party of the case: the report would go to nobody. */
const deadAddressee: LintRule = {
  id: 'deadAddressee',
  severity: 'warning',
  check: (context) => {
    const ids = idsOf(context.snapshot.party)
    return (partOf(context)?.addressees ?? [])
      .filter((id) => !ids.has(id))
      .map(
        (id): LintHit => ({
          target: { recordKind: 'sectorPart', recordId: context.compartment, field: 'addressees' },
          about: id,
        }),
      )
  },
}

/** «(B9)» in a text, and no fact has that number: the reader looks for it in vain. */
const citesUnknownFact: LintRule = {
  id: 'citesUnknownFact',
  severity: 'warning',
  check: (context) => {
    const numbers = new Set(context.snapshot.fact.map((fact) => fact.number))
    return textsIn(context, CITING).flatMap(({ target, text }) =>
      citedFactNumbers(text)
        .filter((number) => !numbers.has(number))
        .map((number) => ({ target, about: number, args: { fact: number } })),
    )
  },
}

/** Rules about references to what is gone. Those that a common part can have are in `commonLinkRules`. */
export const linkRules: readonly LintRule[] = [
  deadFactLink,
  deadRequirementLink,
  deadSourceLink,
  deadDepartmentLink,
  deadAddressee,
  citesUnknownFact,
]

export const commonLinkRules: readonly LintRule[] = [deadSourceLink, citesUnknownFact]

function idsOf(records: readonly Pick<RecordOf<'fact'>, 'id'>[]): ReadonlySet<string> {
  return new Set(records.map((record) => record.id))
}
