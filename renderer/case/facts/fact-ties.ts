import { parseFactLinkId } from '../../../shared/domain/answer-id.ts'
import { compareFacts } from '../../../shared/domain/fact-order.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import type { FactDirection } from '../../../shared/domain/vocabulary.ts'

type Fact = InspectionSnapshot['fact'][number]

export type FactTie = { readonly requirementId: string; readonly direction: FactDirection }

/** The facts of a requirement with which way each speaks, in order of number. */
export function factsOfRequirement(
  snapshot: Pick<InspectionSnapshot, 'fact' | 'factLink'>,
  requirementId: string,
): readonly { readonly fact: Fact; readonly direction: FactDirection }[] {
  const directions = new Map<string, FactDirection>()
  for (const link of snapshot.factLink) {
    if (link.direction === null) continue
    const ids = parseFactLinkId(link.id)
    if (ids.requirementId === requirementId) directions.set(ids.factId, link.direction)
  }
  return snapshot.fact
    .filter((fact) => directions.has(fact.id))
    .toSorted(compareFacts)
    .map((fact) => ({ fact, direction: directions.get(fact.id) ?? 'supports' }))
}

/** Every fact's requirements. Facts that serve none are not in it. */
export function tiesByFact(
  factLinks: InspectionSnapshot['factLink'],
): ReadonlyMap<string, readonly FactTie[]> {
  const ties = new Map<string, FactTie[]>()
  for (const link of factLinks) {
    if (link.direction === null) continue
    const { factId, requirementId } = parseFactLinkId(link.id)
    const known = ties.get(factId)
    if (known) known.push({ requirementId, direction: link.direction })
    else ties.set(factId, [{ requirementId, direction: link.direction }])
  }
  return ties
}
