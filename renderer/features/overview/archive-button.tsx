import { Button } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import type { ArchiveFolder } from '../../../shared/contract/archive.ts'
import { isTextKey } from '../../../shared/text/translator.ts'
import { client } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useCaseStore } from '../../case/use-case.ts'
import { useCommand } from '../../ui/commands.ts'
import { useText } from '../../ui/text-context.ts'

type Work =
  | { readonly step: 'idle' }
  | { readonly step: 'notChosen' }
  | { readonly step: 'working'; readonly done: number; readonly of: number; readonly what: string }
  | { readonly step: 'made'; readonly made: ArchiveFolder }
  | { readonly step: 'refused'; readonly error: unknown }

/** Puts the case into a folder for the archive, tells how far it has come, and where the folder lies. */
export function ArchiveButton() {
  const t = useText()
  const store = useCaseStore()
  const [work, setWork] = useState<Work>({ step: 'idle' })
  const isWorking = work.step === 'working'
  async function make(): Promise<void> {
    if (isWorking) return
    setWork({ step: 'working', done: 0, of: 1, what: '' })
    try {
      await store.queue.flush()
      const order = { inspectionId: store.inspectionId, maalform: t.maalform }
      for await (const step of await client.archive.make(order)) {
        if (step.step === 'working') setWork(step)
        else setWork(step.outcome ? { step: 'made', made: step.outcome } : { step: 'notChosen' })
      }
    } catch (error) {
      setWork({ step: 'refused', error })
    }
  }
  useCommand({ id: 'case.archive', title: t('archive.make'), run: () => void make() })
  return (
    <>
      <div className="overview-export">
        <Button variant="secondary" aria-disabled={isWorking} onClick={() => void make()}>
          {t('archive.make')}
        </Button>
        <p className="muted">{t('archive.help')}</p>
      </div>
      <Outcome work={work} />
    </>
  )
}

function Outcome({ work }: { readonly work: Work }) {
  const t = useText()
  const labelId = useId()
  if (work.step === 'idle') return null
  if (work.step === 'refused') return <p role="alert">{refusalText(t, work.error)}</p>
  if (work.step === 'notChosen') return <p role="status">{t('archive.notChosen')}</p>
  if (work.step === 'made') {
    return (
      <p role="status" className="archive-made">
        {t('archive.made', { files: work.made.files })} <code>{work.made.folder}</code>
      </p>
    )
  }
  const key = `archive.progress.${work.what}`
  return (
    <div className="archive-work" role="status">
      <span id={labelId}>{isTextKey(key) ? t(key) : t('archive.working')}</span>
      <progress aria-labelledby={labelId} value={work.done} max={work.of} />
    </div>
  )
}
