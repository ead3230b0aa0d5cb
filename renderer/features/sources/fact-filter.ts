import { findRequirement } from '../../../shared/catalogue/catalogue.ts'
import { compareFacts } from '../../../shared/domain/fact-order.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { type Compartment, laneCompartment } from '../../../shared/domain/sector.ts'
import type { SourceType } from '../../../shared/domain/vocabulary.ts'
import { fold } from '../../../shared/lib/fold.ts'
import type { FactTie } from '../../case/facts/fact-ties.ts'

type Fact = InspectionSnapshot['fact'][number]
type Source = InspectionSnapshot['source'][number]

/** Which facts or sources are shown. `lane`: whose they are, or whose requirement they serve. */
export type CollectionFilter = {
  readonly lane: Compartment | null
  readonly type: SourceType | null
  readonly requirementId: string | null
  readonly singleSource: boolean
  readonly against: boolean
  readonly withoutSource: boolean
  readonly text: string
}

export const noCollectionFilter: CollectionFilter = {
  lane: null,
  type: null,
  requirementId: null,
  singleSource: false,
  against: false,
  withoutSource: false,
  text: '',
}

/** The facts that pass, in order of number. Sources that were removed do not count as sources. */
export function filterFacts(
  facts: readonly Fact[],
  ties: ReadonlyMap<string, readonly FactTie[]>,
  sources: readonly Source[],
  filter: CollectionFilter,
): readonly Fact[] {
  const types = new Map(sources.map((source) => [source.id, source.type]))
  const words = fold(filter.text.trim()).split(/\s+/u).filter(Boolean)
  return facts
    .filter((fact) => {
      const own = ties.get(fact.id) ?? []
      const known = (fact.sourceIds ?? []).filter((id) => types.has(id))
      return (
        passesSources(known, types, filter) &&
        passesTies(fact.compartment, own, filter) &&
        hasAll(fold(`${fact.number ?? ''} ${fact.text ?? ''}`), words)
      )
    })
    .toSorted(compareFacts)
}

function passesSources(
  known: readonly string[],
  types: ReadonlyMap<string, SourceType | null>,
  filter: CollectionFilter,
): boolean {
  if (filter.singleSource && known.length !== 1) return false
  if (filter.withoutSource && known.length > 0) return false
  return filter.type === null || known.some((id) => types.get(id) === filter.type)
}

function passesTies(compartment: Compartment, ties: readonly FactTie[], filter: CollectionFilter): boolean {
  if (filter.requirementId !== null && !ties.some((tie) => tie.requirementId === filter.requirementId))
    return false
  if (filter.against && !ties.some((tie) => tie.direction === 'against')) return false
  return (
    filter.lane === null || compartment === filter.lane || ties.some((tie) => laneOf(tie) === filter.lane)
  )
}

function laneOf(tie: FactTie): Compartment | null {
  const sector = findRequirement(tie.requirementId)?.sector
  return sector ? laneCompartment(sector) : null
}

/**
 * The sources that pass, oldest first. A source serves a requirement, or speaks against, through its facts;
 * `withoutSource` has no meaning for a source and shows those that no fact rests on.
 */
export function filterSources(
  sources: readonly Source[],
  facts: readonly Fact[],
  ties: ReadonlyMap<string, readonly FactTie[]>,
  filter: CollectionFilter,
): readonly Source[] {
  const words = fold(filter.text.trim()).split(/\s+/u).filter(Boolean)
  const factsBySource = factsOfSources(facts)
  return sources.filter((source) => {
    const own = factsBySource.get(source.id) ?? []
    if (filter.type !== null && source.type !== filter.type) return false
    if (filter.withoutSource && own.length > 0) return false
    if (filter.singleSource && !own.some((fact) => (fact.sourceIds ?? []).length === 1)) return false
    const ownTies = own.flatMap((fact) => ties.get(fact.id) ?? [])
    return passesTies(source.compartment, ownTies, filter) && hasAll(sourceWords(source), words)
  })
}

/** The facts that rest on each source, in order of number. */
export function factsOfSources(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, Fact[]>()
  for (const fact of facts.toSorted(compareFacts)) {
    for (const id of fact.sourceIds ?? []) {
      const own = found.get(id)
      if (own) own.push(fact)
      else found.set(id, [fact])
    }
  }
  return found
}

function sourceWords(source: Source): string {
  return fold(
    [source.title, source.function, source.pseudonym, source.caption, source.fileName, source.notes]
      .filter(Boolean)
      .join(' '),
  )
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}
