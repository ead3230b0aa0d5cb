import { Alert, Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { client } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useText } from '../../ui/text-context.ts'

/** Shows the recovery key the only time it is shown, and goes on when it has been typed back. */
export function RecoveryKeyStep(props: {
  readonly profileId: string
  readonly profileName: string
  readonly recoveryKey: string
  readonly onConfirmed: () => Promise<void>
}) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  function copy(): void {
    navigator.clipboard.writeText(props.recoveryKey).then(
      () => setCopied(t('session.copied')),
      () => setCopied(t('session.copyFailed')),
    )
  }
  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      await client.session.confirmRecoveryKey({ profileId: props.profileId, recoveryKey: typed })
      await props.onConfirmed()
    } catch (refusal) {
      setError(refusalText(t, refusal))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void onSubmit(event)} className="stack">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {t('session.recoveryTitle')}
        </h1>
        <p>{t('session.recoveryHelp')}</p>
      </div>
      <div className="recovery-sheet">
        <div className="print-only">
          {t('app.name')} · {props.profileName}
        </div>
        <output className="recovery-key" aria-label={t('session.recoveryKey')}>
          {props.recoveryKey}
        </output>
      </div>
      <div className="row">
        <Button type="button" variant="secondary" onClick={copy}>
          {t('session.copy')}
        </Button>
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          {t('session.print')}
        </Button>
        <span role="status">{copied}</span>
      </div>
      <Field>
        <Label>{t('session.typeBack')}</Label>
        <Field.Description>{t('session.typeBackHelp')}</Field.Description>
        <Input
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          className="recovery-input"
          aria-invalid={error ? true : undefined}
        />
        {error ? <ValidationMessage>{error}</ValidationMessage> : null}
      </Field>
      {error ? (
        <Alert data-color="warning" role="alert">
          <p>{error}</p>
        </Alert>
      ) : null}
      <div className="row">
        <Button type="submit" aria-disabled={busy}>
          {t('session.confirm')}
        </Button>
      </div>
    </form>
  )
}
