import { Button, Checkbox } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ReportPart } from '../../../shared/contract/report.ts'
import type { Maalform } from '../../../shared/domain/sector.ts'
import { isTextKey } from '../../../shared/text/translator.ts'
import { client, orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useCaseStore } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { useCommand } from '../../ui/commands.ts'
import { KeyName } from '../../ui/key-name.tsx'
import { useText } from '../../ui/text-context.ts'

const RENDER_KEYS = '$mod+Enter'

type Work = { readonly done: number; readonly of: number; readonly what: string }

/** Makes the PDF, and tells how far it has come. */
export function RenderPanel(props: {
  readonly part: ReportPart
  readonly maalform: Maalform
  readonly onRendered: (reportId: string) => void
}) {
  const t = useText()
  const store = useCaseStore()
  const queries = useQueryClient()
  const labelId = useId()
  const [work, setWork] = useState<Work | null>(null)
  const [withCase, setWithCase] = useState(false)
  const [refused, setRefused] = useState<unknown>(null)
  async function render(): Promise<void> {
    if (work) return
    setRefused(null)
    setWork({ done: 0, of: 1, what: '' })
    try {
      await store.queue.flush()
      const { part, maalform } = props
      const edition = withCase ? 'exchange' : 'working'
      const steps = await client.report.render({ inspectionId: store.inspectionId, part, maalform, edition })
      let made: string | null = null
      for await (const step of steps) {
        if (step.step === 'working') {
          setWork(step)
          continue
        }
        made = step.outcome.id
        announce(t('report.rendered', { pages: step.outcome.pages }))
      }
      await queries.invalidateQueries({ queryKey: orpc.report.list.key() })
      if (made !== null) props.onRendered(made)
    } catch (error) {
      setRefused(error)
    } finally {
      setWork(null)
    }
  }
  useCommand({ id: 'report.render', title: t('report.render'), keys: RENDER_KEYS, run: () => void render() })
  const stepKey = `document.progress.${work?.what ?? ''}`
  return (
    <section className="panel">
      <h2>{t('report.makeHeading')}</h2>
      <p>{t('report.makeHelp')}</p>
      {props.part === 'children' ? null : (
        <Checkbox
          className="exchange-choice"
          label={t('vocabulary.edition.exchange')}
          description={t('report.exchangeHelp')}
          checked={withCase}
          onChange={(event) => setWithCase(event.target.checked)}
        />
      )}
      <Button aria-disabled={work !== null} onClick={() => void render()}>
        {t('report.render')} <KeyName keys={RENDER_KEYS} />
      </Button>
      {work ? (
        <div className="render-work" role="status">
          <span id={labelId}>{isTextKey(stepKey) ? t(stepKey) : t('report.working')}</span>
          <progress aria-labelledby={labelId} value={work.done} max={work.of || 1} />
        </div>
      ) : null}
      {refused ? <p role="alert">{refusalText(t, refused)}</p> : null}
    </section>
  )
}
