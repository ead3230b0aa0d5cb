import { Button } from '@digdir/designsystemet-react'
import { PadlockLockedIcon, PadlockUnlockedIcon } from '@navikt/aksel-icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Change } from '../../../shared/journal/change.ts'
import { closureOf } from '../../../shared/domain/sector-part.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { Closure } from '../../../shared/domain/vocabulary.ts'
import { client, orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useCaseStore, useCaseView, useSnapshot } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { useText } from '../../ui/text-context.ts'
import { dateAndTime } from '../../ui/date-words.ts'

/** Whose part this is, whether it is closed, and over what; the way back into a closed part. */
export function PartBanner({ sector, own }: { readonly sector: Sector; readonly own: boolean }) {
  const t = useText()
  const closure = closureOf(useSnapshot(), sector)
  const closings = useClosings(sector)
  const reopened = closure === null && closings.length > 0
  return (
    <>
      {own ? null : (
        <p className="part-banner" role="note">
          {t('conclusion.othersPart', { sector: t(`vocabulary.sector.${sector}`) })}
        </p>
      )}
      {closure ? <ClosedBanner sector={sector} closure={closure} own={own} /> : null}
      {reopened ? (
        <p className="part-banner" role="note">
          <PadlockUnlockedIcon aria-hidden className="banner-icon" /> {t('conclusion.reopenedNote')}
        </p>
      ) : null}
      {closings.length > 1 ? <ClosingHistory closings={closings} /> : null}
    </>
  )
}

function ClosedBanner(props: { readonly sector: Sector; readonly closure: Closure; readonly own: boolean }) {
  const t = useText()
  const store = useCaseStore()
  const queries = useQueryClient()
  const [refused, setRefused] = useState<unknown>(null)
  async function reopen(): Promise<void> {
    try {
      await client.closing.reopen({ inspectionId: store.inspectionId, sector: props.sector })
      await store.refresh()
      await queries.invalidateQueries({ queryKey: orpc.record.history.key() })
      announce(t('conclusion.reopened'))
    } catch (error) {
      setRefused(error)
    }
  }
  return (
    <div className="part-banner part-banner-closed">
      <div>
        <p>
          <PadlockLockedIcon aria-hidden className="banner-icon" />{' '}
          <strong>
            {t('conclusion.closedBy', { who: props.closure.by, when: dateAndTime(props.closure.at) })}
          </strong>
        </p>
        <p className="hash-line">
          {t('conclusion.hash')} <code className="hash">{props.closure.hash}</code>
        </p>
        {props.own ? <p className="muted">{t('conclusion.reopenHelp')}</p> : null}
        {refused ? <p role="alert">{refusalText(t, refused)}</p> : null}
      </div>
      {props.own ? (
        <Button variant="secondary" onClick={() => void reopen()}>
          {t('conclusion.reopen')}
        </Button>
      ) : null}
    </div>
  )
}

function ClosingHistory({ closings }: { readonly closings: readonly Change[] }) {
  const t = useText()
  return (
    <details className="closing-history">
      <summary>{t('conclusion.closingHistory', { count: closings.length })}</summary>
      <ol>
        {closings.map((change) => {
          const closure = Closure.safeParse(change.value).data
          const what = closure ? 'conclusion.historyClosed' : 'conclusion.historyReopened'
          return (
            <li key={change.id}>
              {t(what, { when: dateAndTime(change.wallTime), who: change.author })}
              {closure ? (
                <>
                  {' '}
                  <code className="hash">{closure.hash}</code>
                </>
              ) : null}
            </li>
          )
        })}
      </ol>
    </details>
  )
}

/** Every closing and reopening of the part, newest first. */
function useClosings(sector: Sector): readonly Change[] {
  const store = useCaseStore()
  // The heads of the closure change with each closing, wherever it was done: the history is read again then.
  const heads = useCaseView().heads[`sectorPart/${sector}/closure`]?.ids.join(' ') ?? ''
  const history = useQuery({
    ...orpc.record.history.queryOptions({
      input: {
        inspectionId: store.inspectionId,
        recordKind: 'sectorPart',
        recordId: sector,
        field: 'closure',
        limit: 50,
      },
    }),
    queryKey: [...orpc.record.history.key(), store.inspectionId, sector, heads],
  })
  return history.data ?? []
}
