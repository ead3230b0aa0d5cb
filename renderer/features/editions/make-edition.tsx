import { Button } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { client, orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useCaseStore } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'
import type { EditionOrder } from './edition-order.ts'

/** Makes the chosen edition, and says where it lies. */
export function MakeEdition(props: { readonly order: EditionOrder | null; readonly isBlocked: boolean }) {
  const t = useText()
  const store = useCaseStore()
  const queries = useQueryClient()
  const [isWorking, setWorking] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  async function make(order: EditionOrder): Promise<void> {
    setRefused(null)
    setMade(null)
    setWorking(true)
    try {
      await store.queue.flush()
      for await (const step of await client.report.render(order)) {
        if (step.step !== 'finished') continue
        setMade(step.outcome.fileName)
        announce(t('edition.made', { file: step.outcome.fileName }))
      }
      await queries.invalidateQueries({ queryKey: orpc.report.list.key() })
    } catch (error) {
      setRefused(error)
    } finally {
      setWorking(false)
    }
  }
  const cannot = props.order === null || props.isBlocked || isWorking
  return (
    <section className="panel" aria-labelledby="make-heading">
      <h2 id="make-heading">{t('edition.make')}</h2>
      <p>{t('edition.makeHelp')}</p>
      {props.isBlocked ? <p>{t('edition.blocked')}</p> : null}
      <Button
        aria-disabled={cannot}
        onClick={() => (props.order && !cannot ? void make(props.order) : undefined)}
      >
        {t('edition.make')}
      </Button>
      {isWorking ? <p role="status">{t('report.working')}</p> : null}
      {made === null ? null : (
        <p>
          {t('edition.made', { file: made })}{' '}
          <Link to={`${paths.report(store.inspectionId)}?del=${props.order?.part ?? 'joint'}`}>
            {t('edition.toReport')}
          </Link>
        </p>
      )}
      {refused ? <p role="alert">{refusalText(t, refused)}</p> : null}
    </section>
  )
}
