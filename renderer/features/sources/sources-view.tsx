import { Button } from '@digdir/designsystemet-react'
import { memo, useCallback, useMemo, useState } from 'react'
import { type Compartment } from '../../../shared/domain/sector.ts'
import type { SourceType } from '../../../shared/domain/vocabulary.ts'
import { sourceLabel, shortDate } from '../../case/facts/source-label.ts'
import { tiesByFact } from '../../case/facts/fact-ties.ts'
import { today } from '../../case/today.ts'
import { useCaseStore, useRecords, useSnapshot } from '../../case/use-case.ts'
import { focusField } from '../../ui/jump-to-field.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { CollectionFilters } from './collection-filters.tsx'
import { factsOfSources, filterSources, noCollectionFilter } from './fact-filter.ts'
import { NewSource } from './new-source.tsx'
import { SourceEditor } from './source-editor.tsx'
import { SourceFacts } from './source-facts.tsx'

/** Everything collected, one source in the middle, and the facts that rest on it. */
export function SourcesView(props: {
  readonly sourceId: string | null
  readonly onOpen: (sourceId: string | null) => void
}) {
  const t = useText()
  const { source: sources, fact, factLink } = useSnapshot()
  const { profile } = useSession()
  const [filter, setFilter] = useState(noCollectionFilter)
  const ties = useMemo(() => tiesByFact(factLink), [factLink])
  const shown = useMemo(() => filterSources(sources, fact, ties, filter), [sources, fact, ties, filter])
  const counts = useMemo(() => factsOfSources(fact), [fact])
  const { create, remove, removed, restore } = useSourceRecords(props.onOpen)
  const current = sources.find((one) => one.id === props.sourceId) ?? null
  const compartments: readonly Compartment[] = [...profile.sectors, 'common']
  const { onOpen } = props
  const open = useCallback((id: string) => onOpen(id), [onOpen])
  return (
    <div className="sources">
      <div className="sources-side">
        <NewSource compartments={compartments} onCreate={(type, whose) => void create(type, whose)} />
        <CollectionFilters filter={filter} onChange={setFilter} shown={shown.length} of={sources.length} />
        <ul className="plain-list">
          {shown.map((one) => (
            <li key={one.id}>
              <SourceRow
                id={one.id}
                label={sourceLabel(one, t)}
                detail={[
                  one.date ? shortDate(one.date) : '',
                  t(`vocabulary.compartment.${one.compartment}`),
                  t('facts.factCount', { count: counts.get(one.id)?.length ?? 0 }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                sector={one.compartment}
                current={one.id === props.sourceId}
                onOpen={open}
              />
            </li>
          ))}
        </ul>
        {removed ? (
          <div className="removed-fact">
            <span>{t('facts.sourceRemoved')}</span>
            <Button variant="secondary" data-size="sm" onClick={() => void restore()}>
              {t('facts.bringBack')}
            </Button>
          </div>
        ) : null}
      </div>
      <div className="sources-middle">
        {current ? (
          <SourceEditor key={current.id} source={current} onRemove={() => void remove(current)} />
        ) : (
          <div className="panel empty">
            <h2>{t(sources.length === 0 ? 'facts.noSourcesTitle' : 'facts.chooseSource')}</h2>
            <p>{t(sources.length === 0 ? 'facts.noSourcesHelp' : 'facts.chooseSourceHelp')}</p>
          </div>
        )}
      </div>
      <div className="sources-facts">
        {current ? <SourceFacts key={current.id} sourceId={current.id} /> : null}
      </div>
    </div>
  )
}

const SourceRow = memo(function SourceRow(props: {
  readonly id: string
  readonly label: string
  readonly detail: string
  readonly sector: Compartment
  readonly current: boolean
  readonly onOpen: (id: string) => void
}) {
  return (
    <button
      type="button"
      className="source-row"
      data-sector={props.sector}
      aria-current={props.current ? 'true' : undefined}
      onClick={() => props.onOpen(props.id)}
    >
      <span>{props.label}</span>
      <span className="source-detail">{props.detail}</span>
    </button>
  )
})

type Removed = { readonly id: string; readonly compartment: Compartment }

function useSourceRecords(onOpen: (id: string | null) => void) {
  const records = useRecords()
  const store = useCaseStore()
  const { profile } = useSession()
  const [removed, setRemoved] = useState<Removed | null>(null)
  return {
    removed,
    create: async (type: SourceType, compartment: Compartment): Promise<void> => {
      const id = await records.create('source', compartment, {
        type,
        date: today(),
        collector: profile.name,
      })
      setRemoved(null)
      onOpen(id)
      focusField({ recordKind: 'source', recordId: id, field: 'title' })
    },
    remove: async (source: Removed): Promise<void> => {
      await records.remove('source', source.id, source.compartment)
      setRemoved({ id: source.id, compartment: source.compartment })
      onOpen(null)
    },
    restore: async (): Promise<void> => {
      if (!removed) return
      await records.write([
        {
          recordKind: 'source',
          recordId: removed.id,
          compartment: removed.compartment,
          field: 'removed',
          value: false,
        },
      ])
      await store.refresh()
      onOpen(removed.id)
      setRemoved(null)
    },
  }
}
