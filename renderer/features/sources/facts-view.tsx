import { Button } from '@digdir/designsystemet-react'
import { memo, useCallback, useMemo, useState } from 'react'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { FactCard } from '../../case/facts/fact-card.tsx'
import { type FactTie, tiesByFact } from '../../case/facts/fact-ties.ts'
import { RemovedFact } from '../../case/facts/removed-fact.tsx'
import { sourceLabel } from '../../case/facts/source-label.ts'
import { useFacts } from '../../case/facts/use-facts.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { useCommand } from '../../ui/commands.ts'
import { focusField } from '../../ui/jump-to-field.ts'
import { KeyName } from '../../ui/key-name.tsx'
import { selectionOnScreen } from '../../ui/selected-text.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { CollectionFilters } from './collection-filters.tsx'
import { filterFacts, noCollectionFilter } from './fact-filter.ts'

type Fact = InspectionSnapshot['fact'][number]
const noTies: readonly FactTie[] = []

/** All facts of the case as a list; one at a time is opened to be written in. */
export function FactsView(props: {
  readonly factId: string | null
  readonly onOpen: (factId: string | null) => void
}) {
  const t = useText()
  const { fact, factLink, source } = useSnapshot()
  const facts = useFacts()
  const { profile } = useSession()
  const [filter, setFilter] = useState(noCollectionFilter)
  const [removed, setRemoved] = useState<Fact | null>(null)
  const ties = useMemo(() => tiesByFact(factLink), [factLink])
  const shown = useMemo(() => filterFacts(fact, ties, source, filter), [fact, ties, source, filter])
  const labels = useMemo(() => new Map(source.map((one) => [one.id, sourceLabel(one, t)])), [source, t])
  const { onOpen } = props
  const toggle = useCallback((id: string, open: boolean) => onOpen(open ? id : null), [onOpen])
  const remove = useCallback((one: Fact) => void facts.remove(one).then(() => setRemoved(one)), [facts])
  async function add(): Promise<void> {
    const id = await facts.create({
      text: selectionOnScreen(),
      compartment: profile.sectors[0] ?? 'common',
    })
    setFilter(noCollectionFilter)
    onOpen(id)
    focusField({ recordKind: 'fact', recordId: id, field: 'text' })
  }
  useCommand({ id: 'facts.add', title: t('facts.add'), keys: '$mod+Enter', run: () => void add() })
  return (
    <div className="facts">
      <div className="facts-side">
        <Button variant="secondary" className="wide-button" onClick={() => void add()}>
          {t('facts.add')} <KeyName keys="$mod+Enter" />
        </Button>
        <CollectionFilters filter={filter} onChange={setFilter} shown={shown.length} of={fact.length} />
        {removed ? <RemovedFact fact={removed} onDone={() => setRemoved(null)} /> : null}
      </div>
      <div className="facts-list">
        <h2 className="visually-hidden">{t('facts.facts')}</h2>
        {fact.length === 0 ? (
          <div className="panel empty">
            <h2>{t('facts.noFactsTitle')}</h2>
            <p>{t('facts.noFactsHelp')}</p>
          </div>
        ) : null}
        <ol className="plain-list">
          {shown.map((one) => (
            <FactRow
              key={one.id}
              fact={one}
              ties={ties.get(one.id) ?? noTies}
              labels={labels}
              sources={source}
              open={one.id === props.factId}
              onToggle={toggle}
              onRemove={remove}
            />
          ))}
        </ol>
      </div>
    </div>
  )
}

const FactRow = memo(function FactRow(props: {
  readonly fact: Fact
  readonly ties: readonly FactTie[]
  readonly labels: ReadonlyMap<string, string>
  readonly sources: InspectionSnapshot['source']
  readonly open: boolean
  readonly onToggle: (id: string, open: boolean) => void
  readonly onRemove: (fact: Fact) => void
}) {
  const t = useText()
  const { fact, ties } = props
  const sources = (fact.sourceIds ?? []).flatMap((id) => props.labels.get(id) ?? [])
  const against = ties.filter((tie) => tie.direction === 'against').map((tie) => tie.requirementId)
  return (
    <li className="fact-row-item">
      <button
        type="button"
        className="fact-row"
        data-sector={fact.compartment}
        aria-expanded={props.open}
        onClick={() => props.onToggle(fact.id, !props.open)}
      >
        <span className="fact-row-number">{fact.number ?? t('facts.unnumbered')}</span>
        <span className="fact-row-text">{fact.text ?? t('facts.emptyFact')}</span>
        <span className="source-detail">
          {[
            sources.length === 0 ? t('facts.withoutSource') : sources.join(', '),
            ties.map((tie) => tie.requirementId).join(', '),
            against.length > 0 ? t('facts.againstIn', { requirements: against.join(', ') }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      {props.open ? (
        <FactCard fact={fact} ties={ties} sources={props.sources} onRemove={props.onRemove} />
      ) : null}
    </li>
  )
})
