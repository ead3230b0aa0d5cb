import { Button, Dialog } from '@digdir/designsystemet-react'
import { FileSearchIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useCaseStore, useSnapshot } from '../../case/use-case.ts'
import { useCommand } from '../../ui/commands.ts'
import { useJumpToField } from '../../ui/jump-to-field.ts'
import { KeyName } from '../../ui/key-name.tsx'
import { useText } from '../../ui/text-context.ts'
import { hitPlace } from './hit-place.ts'
import './search.css'

const PAUSE_MS = 150
const LIMIT = 60

/** Ctrl+Shift+F: searches everything written in the case, and leads to the field where it stands. */
export function SearchDialog() {
  const t = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { queue } = useCaseStore()
  const [open, setOpen] = useState(false)
  function show(): void {
    // What is being typed elsewhere should be found as well.
    void queue.flush().catch(() => undefined)
    setOpen(true)
    dialog.current?.showModal()
    field.current?.select()
  }
  useCommand({ id: 'search.open', title: t('facts.searchCase'), keys: '$mod+Shift+f', run: show })
  return (
    <>
      <Button
        variant="tertiary"
        data-color="neutral"
        className="case-tool"
        title={t('facts.searchCase')}
        onClick={show}
      >
        <FileSearchIcon aria-hidden /> <span className="case-tool-name">{t('facts.searchCase')}</span>
        <KeyName keys="$mod+Shift+f" />
      </Button>
      <Dialog
        ref={dialog}
        closedby="any"
        closeButton={t('app.close')}
        className="search-dialog"
        aria-label={t('facts.searchCase')}
        onClose={() => setOpen(false)}
      >
        <SearchBody field={field} active={open} onLeave={() => dialog.current?.close()} />
      </Dialog>
    </>
  )
}

function SearchBody(props: {
  readonly field: React.RefObject<HTMLInputElement | null>
  readonly active: boolean
  readonly onLeave: () => void
}) {
  const t = useText()
  const id = useId()
  const snapshot = useSnapshot()
  const jump = useJumpToField(snapshot)
  const [text, setText] = useState('')
  const asked = useAfterPause(text.trim())
  const { data, error } = useQuery({
    ...orpc.search.query.queryOptions({
      input: { text: asked, inspectionId: snapshot.inspection.id, limit: LIMIT },
    }),
    enabled: props.active && asked !== '',
    gcTime: 0,
    staleTime: 0,
  })
  const hits = asked === '' ? [] : (data ?? [])
  function follow(hit: SearchHit): void {
    props.onLeave()
    jump(hit)
  }
  return (
    <>
      <label htmlFor={id} className="search-label">
        {t('facts.searchLabel')}
      </label>
      <input
        id={id}
        ref={props.field}
        className="ds-input"
        type="text"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && hits[0] && follow(hits[0])}
      />
      {error ? <p role="alert">{refusalText(t, error)}</p> : null}
      <p className="muted" role="status">
        {asked === '' || !data ? t('facts.searchHelp') : t('facts.searchHits', { count: hits.length })}
      </p>
      <ul className="plain-list search-hits">
        {hits.map((hit) => (
          <li key={`${hit.recordKind}/${hit.recordId}/${hit.field}`}>
            <button type="button" className="search-hit" onClick={() => follow(hit)}>
              <span className="search-place">{hitPlace(hit, snapshot, t)}</span>
              <Excerpt hit={hit} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Excerpt({ hit }: { readonly hit: SearchHit }) {
  const end = hit.start + hit.length
  return (
    <span className="search-excerpt">
      {hit.excerpt.slice(0, hit.start)}
      <mark>{hit.excerpt.slice(hit.start, end)}</mark>
      {hit.excerpt.slice(end)}
    </span>
  )
}

/** The value after it has stood still for a moment. */
function useAfterPause(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), PAUSE_MS)
    return () => window.clearTimeout(timer)
  }, [value])
  return settled
}
