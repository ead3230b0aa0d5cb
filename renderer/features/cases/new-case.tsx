import { Alert, Button, Textfield } from '@digdir/designsystemet-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { client } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'

/** Makes a case: a name is all it takes; the rest is written in the set-up, in any order. */
export function NewCase({ onCancel }: { readonly onCancel: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => input.current?.focus(), [])
  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    if (title.trim() === '') {
      setError(t('cases.needsTitle'))
      input.current?.focus()
      return
    }
    setBusy(true)
    try {
      const { id } = await client.inspection.create({ title: title.trim() })
      await navigate(paths.setup(id))
    } catch (refusal) {
      setError(refusalText(t, refusal))
      setBusy(false)
    }
  }
  return (
    <form className="panel new-case" onSubmit={(event) => void onSubmit(event)}>
      <h2>{t('cases.new')}</h2>
      <Textfield
        ref={input}
        label={t('cases.title')}
        description={t('cases.titleHelp')}
        value={title}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      {error ? (
        <Alert data-color="warning" role="alert">
          <p>{error}</p>
        </Alert>
      ) : null}
      <div className="row">
        <Button type="submit" aria-disabled={busy}>
          {t('cases.create')}
        </Button>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {t('cases.cancel')}
        </Button>
      </div>
    </form>
  )
}
