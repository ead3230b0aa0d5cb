import { Alert, Button, Spinner } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { client, orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'

type Outcome = {
  readonly inspectionId: string
  readonly added: number
  readonly known: number
  readonly conflicts: number
}
type Work =
  | { readonly step: 'idle' }
  | { readonly step: 'working'; readonly file: string }
  | { readonly step: 'done'; readonly file: string; readonly outcome: Outcome }
  | { readonly step: 'refused'; readonly file: string; readonly error: unknown }

/** Brings in a case file, or a report for exchange that carries one, chosen or dropped anywhere on the screen, and tells what came of it. */
export function ImportCase() {
  const t = useText()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [work, setWork] = useState<Work>({ step: 'idle' })
  async function bringIn(file: File): Promise<void> {
    setWork({ step: 'working', file: file.name })
    try {
      const outcome = await client.transfer.importCase({ file })
      await queries.invalidateQueries({ queryKey: orpc.inspection.key() })
      setWork({ step: 'done', file: file.name, outcome })
    } catch (error) {
      setWork({ step: 'refused', file: file.name, error })
    }
  }
  const over = useDroppedFile((file) => void bringIn(file))
  return (
    <>
      <Button variant="secondary" onClick={() => input.current?.click()}>
        {t('cases.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.pdf,application/json,application/pdf"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('cases.import')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void bringIn(file)
        }}
      />
      {over ? <div className="drop-here">{t('cases.dropHere')}</div> : null}
      <ImportOutcome work={work} onClose={() => setWork({ step: 'idle' })} />
    </>
  )
}

function ImportOutcome({ work, onClose }: { readonly work: Work; readonly onClose: () => void }) {
  const t = useText()
  if (work.step === 'idle') return null
  if (work.step === 'working') {
    return (
      <div className="import-outcome row" role="status">
        <Spinner aria-hidden data-size="sm" />
        {t('cases.importing', { file: work.file })}
      </div>
    )
  }
  return (
    <Alert
      className="import-outcome"
      data-color={work.step === 'done' ? 'info' : 'warning'}
      role={work.step === 'done' ? 'status' : 'alert'}
    >
      {work.step === 'done' ? (
        <p>
          {t('cases.imported', { file: work.file, added: work.outcome.added, known: work.outcome.known })}{' '}
          {work.outcome.conflicts > 0 ? t('cases.importConflicts', { count: work.outcome.conflicts }) : ''}{' '}
          <Link to={paths.case(work.outcome.inspectionId)}>{t('cases.openImported')}</Link>
        </p>
      ) : (
        <p>
          {t('cases.notImported', { file: work.file })} {refusalText(t, work.error)}
        </p>
      )}
      <Button variant="secondary" data-size="sm" onClick={onClose}>
        {t('app.close')}
      </Button>
    </Alert>
  )
}

/** Takes a file that is dropped anywhere in the window. True while one is held over it. */
function useDroppedFile(take: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    function onOver(event: DragEvent): void {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    function onLeave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(false)
    }
    function onDrop(event: DragEvent): void {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      latest.current(file)
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return over
}
