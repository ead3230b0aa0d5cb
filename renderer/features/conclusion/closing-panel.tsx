import { Button } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Sector } from '../../../shared/domain/sector.ts'
import { client, orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { usePartFindings } from '../../case/part-findings.ts'
import { useCaseStore } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { useCommand } from '../../ui/commands.ts'
import { useText } from '../../ui/text-context.ts'

/** Closes the part over the hash of its content. While something must be put right it says what, and does not close. */
export function ClosingPanel({ sector }: { readonly sector: Sector }) {
  const t = useText()
  const store = useCaseStore()
  const queries = useQueryClient()
  const helpId = useId()
  const errors = usePartFindings(sector).filter((finding) => finding.severity === 'error').length
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)
  async function close(): Promise<void> {
    if (busy) return
    if (errors > 0) {
      announce(t('conclusion.closeBlocked', { count: errors }))
      return
    }
    setBusy(true)
    setRefused(null)
    try {
      await store.queue.flush()
      await client.closing.close({ inspectionId: store.inspectionId, sector })
      await store.refresh()
      await queries.invalidateQueries({ queryKey: orpc.record.history.key() })
      announce(t('conclusion.closed'))
      document.getElementById('content')?.focus()
      window.scrollTo({ top: 0 })
    } catch (error) {
      setRefused(error)
    } finally {
      setBusy(false)
    }
  }
  useCommand({ id: 'conclusion.close', title: t('conclusion.close'), run: () => void close() })
  return (
    <section className="panel closing-panel">
      <h2>{t('conclusion.closeHeading')}</h2>
      <p id={helpId}>
        {errors > 0 ? t('conclusion.closeBlocked', { count: errors }) : t('conclusion.closeHelp')}
      </p>
      <Button aria-disabled={errors > 0 || busy} aria-describedby={helpId} onClick={() => void close()}>
        {t('conclusion.close')}
      </Button>
      {refused ? <p role="alert">{refusalText(t, refused)}</p> : null}
    </section>
  )
}
