import { useCallback, useMemo, useState } from 'react'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { compareFacts } from '../../../shared/domain/fact-order.ts'
import { FactCard } from '../../case/facts/fact-card.tsx'
import { RemovedFact } from '../../case/facts/removed-fact.tsx'
import { tiesByFact } from '../../case/facts/fact-ties.ts'
import { useFacts } from '../../case/facts/use-facts.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { useText } from '../../ui/text-context.ts'

type Fact = InspectionSnapshot['fact'][number]

/** The facts that rest on a source. Key it by the source. */
export function SourceFacts({ sourceId }: { readonly sourceId: string }) {
  const t = useText()
  const { fact, factLink, source } = useSnapshot()
  const facts = useFacts()
  const [removed, setRemoved] = useState<Fact | null>(null)
  const here = useMemo(
    () => fact.filter((one) => (one.sourceIds ?? []).includes(sourceId)).toSorted(compareFacts),
    [fact, sourceId],
  )
  const ties = useMemo(() => tiesByFact(factLink), [factLink])
  const remove = useCallback((one: Fact) => void facts.remove(one).then(() => setRemoved(one)), [facts])
  return (
    <section className="fact-column" aria-labelledby="source-facts-title">
      <h2 id="source-facts-title">{t('facts.fromThisSource')}</h2>
      {here.length === 0 && !removed ? <p className="muted">{t('facts.noneFromSource')}</p> : null}
      {here.map((one) => (
        <FactCard
          key={one.id}
          fact={one}
          ties={ties.get(one.id) ?? noTies}
          sources={source}
          onRemove={remove}
        />
      ))}
      {removed ? <RemovedFact fact={removed} onDone={() => setRemoved(null)} /> : null}
    </section>
  )
}

const noTies: readonly never[] = []
