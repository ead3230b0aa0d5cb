import { Alert, Button, Field, Input, Label } from '@digdir/designsystemet-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { ProfileInfo } from '../../../shared/contract/session.ts'
import { client } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useText } from '../../ui/text-context.ts'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { PassphraseStrengthLine, usePassphraseStrength } from '../../ui/passphrase-strength.tsx'
import { RecoveryKeyStep } from './recovery-key-step.tsx'

/** Gets back in with the recovery key: a new passphrase, and then a new recovery key. */
export function RecoverForm(props: {
  readonly profile: ProfileInfo
  readonly onOpened: () => Promise<void>
}) {
  const t = useText()
  const { profile } = props
  const input = useRef<HTMLInputElement>(null)
  const [recoveryKey, setRecoveryKey] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [newKey, setNewKey] = useState<string | null>(null)
  const strength = usePassphraseStrength(passphrase, [profile.name, profile.authority])
  useEffect(() => input.current?.focus(), [])
  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      const made = await client.session.recover({
        profileId: profile.id,
        recoveryKey,
        newPassphrase: passphrase,
      })
      setNewKey(made.recoveryKey)
    } catch (refusal) {
      setError(refusalText(t, refusal))
    } finally {
      setBusy(false)
    }
  }
  if (newKey !== null) {
    return (
      <RecoveryKeyStep
        profileId={profile.id}
        profileName={profile.name}
        recoveryKey={newKey}
        onConfirmed={props.onOpened}
      />
    )
  }
  return (
    <form onSubmit={(event) => void onSubmit(event)} className="stack">
      <div>
        <h1>{t('session.recoverTitle', { name: profile.name })}</h1>
        <p>{t('session.recoverHelp')}</p>
      </div>
      <Field>
        <Label>{t('session.recoveryKey')}</Label>
        <Input
          ref={input}
          value={recoveryKey}
          onChange={(event) => setRecoveryKey(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          className="recovery-input"
        />
      </Field>
      <div>
        <PassphraseField
          label={t('session.newPassphrase')}
          description={t('session.passphraseHelp')}
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="new-password"
        />
        <PassphraseStrengthLine passphrase={passphrase} strength={strength} />
      </div>
      {error ? (
        <Alert data-color="warning" role="alert">
          <p>{error}</p>
        </Alert>
      ) : null}
      <div className="row">
        <Button type="submit" aria-disabled={busy || recoveryKey === '' || passphrase === ''}>
          {t(busy ? 'session.recovering' : 'session.recover')}
        </Button>
      </div>
    </form>
  )
}
