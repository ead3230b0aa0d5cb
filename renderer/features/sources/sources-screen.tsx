import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { useSnapshot } from '../../case/use-case.ts'
import { useText } from '../../ui/text-context.ts'
import { FactsView } from './facts-view.tsx'
import { SourcesView } from './sources-view.tsx'
import './sources.css'

/** Kilder og fakta: what was collected, and what it shows. What is open stands in the address. */
export function SourcesScreen() {
  const t = useText()
  const { source, fact } = useSnapshot()
  const [search, setSearch] = useSearchParams()
  const factId = search.get('faktum')
  const showsFacts = factId !== null || search.get('vis') === 'fakta'
  const openSource = useCallback(
    (id: string | null) => setSearch(id === null ? {} : { kilde: id }, { replace: true }),
    [setSearch],
  )
  const openFact = useCallback(
    (id: string | null) => setSearch(id === null ? { vis: 'fakta' } : { faktum: id }, { replace: true }),
    [setSearch],
  )
  return (
    <div className="collection">
      <div className="row collection-head">
        <h1>{t('app.sources')}</h1>
        <div className="row" role="group" aria-label={t('facts.whatToShow')}>
          <button
            type="button"
            className="lane-tab"
            aria-pressed={!showsFacts}
            onClick={() => openSource(null)}
          >
            {t('facts.sources')} ({source.length})
          </button>
          <button type="button" className="lane-tab" aria-pressed={showsFacts} onClick={() => openFact(null)}>
            {t('facts.facts')} ({fact.length})
          </button>
        </div>
      </div>
      {showsFacts ? (
        <FactsView factId={factId} onOpen={openFact} />
      ) : (
        <SourcesView sourceId={search.get('kilde')} onOpen={openSource} />
      )}
    </div>
  )
}
