import { isWritten } from '../conclusion-rules.ts'
import type { LintHit, LintRule } from './finding.ts'
import type { LintContext } from './lint-context.ts'

/** Below this many children a number can point at one of them. */
const FEW_CHILDREN = 5

const factWithoutSource: LintRule = {
  id: 'factWithoutSource',
  severity: 'error',
  check: (context) =>
    context.facts
      .filter((fact) => !(fact.sourceIds ?? []).some((id) => context.sourceById.has(id)))
      .map((fact) => factHit(fact, 'sourceIds')),
}

const factWithoutText: LintRule = {
  id: 'factWithoutText',
  severity: 'error',
  check: (context) =>
    context.facts.filter((fact) => !isWritten(fact.text)).map((fact) => factHit(fact, 'text')),
}

const factNumberTwice: LintRule = {
  id: 'factNumberTwice',
  severity: 'warning',
  check: (context) => {
    const counts = new Map<string, number>()
    for (const { number } of context.snapshot.fact)
      if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1)
    return context.facts
      .filter((fact) => fact.number !== null && (counts.get(fact.number) ?? 0) > 1)
      .map((fact) => factHit(fact, 'number'))
  },
}

/** The children’s own account is a source like any other, and the one that is most easily left out. */
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

const fewChildren: LintRule = {
  id: 'fewChildren',
  severity: 'warning',
  check: (context) =>
    ownSources(context)
      .filter((source) => source.type === 'childTalk' && isFew(source.talked))
      .map((source) => sourceHit(source, 'talked')),
}

const photoWithoutAltText: LintRule = {
  id: 'photoWithoutAltText',
  severity: 'warning',
  check: (context) =>
    ownSources(context)
      .filter((source) => source.attachment !== null && source.type === 'photo' && !isWritten(source.altText))
      .map((source) => sourceHit(source, 'altText')),
}

/** Rules about facts and what they rest on. */
export const factRules: readonly LintRule[] = [
  factWithoutSource,
  factWithoutText,
  factNumberTwice,
  noChildsVoice,
  fewChildren,
  photoWithoutAltText,
]

/** The rules that also hold for facts and sources in the common part. */
export const commonFactRules: readonly LintRule[] = factRules.filter((rule) => rule.id !== 'noChildsVoice')

function ownSources(context: LintContext): LintContext['snapshot']['source'] {
  return context.snapshot.source.filter((source) => source.compartment === context.compartment)
}

function isFew(count: number | null): boolean {
  return count !== null && count > 0 && count < FEW_CHILDREN
}

function factHit(fact: LintContext['facts'][number], field: 'text' | 'sourceIds' | 'number'): LintHit {
  return { target: { recordKind: 'fact', recordId: fact.id, field }, args: { fact: fact.number ?? '' } }
}

function sourceHit(source: LintContext['snapshot']['source'][number], field: 'talked' | 'altText'): LintHit {
  return {
    target: { recordKind: 'source', recordId: source.id, field },
    args: { source: source.title ?? '' },
  }
}
