import { Button } from '@digdir/designsystemet-react'
import { XMarkIcon } from '@navikt/aksel-icons'
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { fold } from '../../../shared/lib/fold.ts'
import { paths } from '../../ui/paths.ts'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { SearchPicker } from '../../ui/search-picker.tsx'
import { useText } from '../../ui/text-context.ts'
import { useCaseStore } from '../use-case.ts'
import { sourceLabel } from './source-label.ts'
import { useFacts } from './use-facts.ts'

type Fact = InspectionSnapshot['fact'][number]
type Source = InspectionSnapshot['source'][number]

/** The sources a fact rests on, each with the way there, and the way to add one. */
export function FactSources({ fact, sources }: { readonly fact: Fact; readonly sources: readonly Source[] }) {
  const t = useText()
  const facts = useFacts()
  const { inspectionId } = useCaseStore()
  const readOnly = useReadOnly()
  const ids = useMemo(() => fact.sourceIds ?? [], [fact.sourceIds])
  const chosen = sources.filter((source) => ids.includes(source.id))
  const gone = ids.filter((id) => !sources.some((source) => source.id === id))
  const others = useMemo(
    () =>
      sources
        .filter((source) => !ids.includes(source.id))
        .map((source) => ({
          id: source.id,
          label: sourceLabel(source, t),
          words: fold(source.caption ?? ''),
        })),
    [sources, ids, t],
  )
  return (
    <div
      className="fact-sources"
      data-field-address={`fact/${fact.id}/sourceIds`}
      tabIndex={readOnly ? -1 : undefined}
    >
      {chosen.length === 0 ? <p className="fact-unsourced">{t('facts.noSource')}</p> : null}
      <ul className="plain-list" aria-label={t('facts.sourcesOf', { number: fact.number ?? '' })}>
        {chosen.map((source) => (
          <li key={source.id} className="chip-line">
            <Link to={`${paths.sources(inspectionId)}?kilde=${encodeURIComponent(source.id)}`}>
              {sourceLabel(source, t)}
            </Link>
            {readOnly ? null : (
              <Button
                variant="tertiary"
                data-size="sm"
                icon
                aria-label={t('facts.dropSource', { source: sourceLabel(source, t) })}
                onClick={() =>
                  void facts.setSources(
                    fact,
                    ids.filter((id) => id !== source.id),
                  )
                }
              >
                <XMarkIcon aria-hidden />
              </Button>
            )}
          </li>
        ))}
        {gone.map((id) => (
          <li key={id} className="chip-line">
            <span>{t('facts.sourceGone')}</span>
            {readOnly ? null : (
              <Button
                variant="tertiary"
                data-size="sm"
                icon
                aria-label={t('facts.dropSource', { source: t('facts.sourceGone') })}
                onClick={() =>
                  void facts.setSources(
                    fact,
                    ids.filter((each) => each !== id),
                  )
                }
              >
                <XMarkIcon aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {readOnly || others.length === 0 ? null : (
        <SearchPicker
          label={t('facts.addSource')}
          options={others}
          onPick={(id) => void facts.setSources(fact, [...ids, id])}
        />
      )}
    </div>
  )
}
