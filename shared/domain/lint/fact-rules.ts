import { parseFactLinkId } from '../answer-id.ts'
import { isWritten } from '../conclusion-rules.ts'
import type { FieldName, RecordOf } from '../records.ts'
import type { LintHit, LintRule } from './finding.ts'

/** «Sources of each observation visible» (Udir, quality list, point 3). */
const factWithoutSource: LintRule = {
  id: 'factWithoutSource',
  severity: 'error',
  check: (context) =>
    context.facts
      .filter((fact) => !(fact.sourceIds ?? []).some((id) => context.sourceById.has(id)))
      .map((fact) => hit(fact, 'sourceIds')),
}

/** A numbered fact that says nothing. */
const factWithoutText: LintRule = {
  id: 'factWithoutText',
  severity: 'error',
  check: (context) => context.facts.filter((fact) => !isWritten(fact.text)).map((fact) => hit(fact, 'text')),
}

/** Two laptops gave the same number: a reader would not know which is meant. */
const factNumberTwice: LintRule = {
  id: 'factNumberTwice',
  severity: 'warning',
  check: (context) => {
    const counts = new Map<string, number>()
    for (const { number } of context.snapshot.fact)
      if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1)
    return context.facts
      .filter((fact) => fact.number !== null && (counts.get(fact.number) ?? 0) > 1)
      .map((fact) => hit(fact, 'text'))
  },
}

/** «Conclusion holds for … the material examined» (Udir): when was this so? Its own date, or a source's. */
const factWithoutDate: LintRule = {
  id: 'factWithoutDate',
  severity: 'warning',
  check: (context) =>
    context.facts
      .filter((fact) => fact.date === null)
      .filter((fact) => !(fact.sourceIds ?? []).some((id) => context.sourceById.get(id)?.date))
      .map((fact) => hit(fact, 'date')),
}

/** A fact that speaks for or against nothing: collected, and then forgotten or left out. */
const factNotUsed: LintRule = {
  id: 'factNotUsed',
  severity: 'warning',
  check: ({ snapshot, compartment }) => {
    const used = new Set([
      ...snapshot.factLink
        .filter((link) => link.direction !== null)
        .map((link) => parseFactLinkId(link.id).factId),
      ...snapshot.lovbrudd.flatMap((one) => one.factIds ?? []),
    ])
    return snapshot.fact
      .filter((fact) => fact.compartment === compartment && !used.has(fact.id))
      .map((fact) => hit(fact, 'text'))
  },
}

/**
 * The children’s own account is a source like any other, and the one that is most easily left out: «Har vi brukt barn
 * og unge som informasjonskilde der de kan bidra?» (Udir, quality list, point 3; barnekonvensjonen art. 12).
 */
const noChildsVoice: LintRule = {
  id: 'noChildsVoice',
  severity: 'warning',
  check: (context) => {
    const heard = context.facts.some((fact) =>
      (fact.sourceIds ?? []).some((id) => context.sourceById.get(id)?.type === 'childTalk'),
    )
    if (heard) return []
    return [{ target: { recordKind: 'sectorPart', recordId: context.compartment, field: 'factBase' } }]
  },
}

/** Rules about facts and what they rest on. */
export const factRules: readonly LintRule[] = [
  factWithoutSource,
  factWithoutText,
  factNumberTwice,
  factWithoutDate,
  factNotUsed,
  noChildsVoice,
]

/** The rules that also hold for facts in the common part, where `childrensVoiceNotWritten` asks for the children. */
export const commonFactRules: readonly LintRule[] = factRules.filter((rule) => rule !== noChildsVoice)

function hit(fact: RecordOf<'fact'>, field: FieldName<'fact'>): LintHit {
  return { target: { recordKind: 'fact', recordId: fact.id, field }, args: { fact: fact.number ?? '' } }
}
