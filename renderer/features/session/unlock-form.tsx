import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { ProfileInfo } from '../../../shared/contract/session.ts'
import { client } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useText } from '../../ui/text-context.ts'
import { KindMark } from './kind-mark.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'

/** Opens a profile by its passphrase. A wrong one says so, keeps what was written, and lets one look at it. */
export function UnlockForm(props: {
  readonly profile: ProfileInfo
  readonly samplePassphrase: string | null
  readonly onOpened: () => Promise<void>
  readonly onForgot: () => void
}) {
  const t = useText()
  const { profile, samplePassphrase } = props
  const input = useRef<HTMLInputElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => input.current?.focus(), [])
  async function unlock(with_: string): Promise<void> {
    if (busy || with_ === '') return
    setBusy(true)
    setError(null)
    try {
      await client.session.unlock({ profileId: profile.id, passphrase: with_ })
      await props.onOpened()
    } catch (refusal) {
      setError(refusalText(t, refusal))
      input.current?.select()
    } finally {
      setBusy(false)
    }
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void unlock(passphrase)
  }
  return (
    <form onSubmit={onSubmit} className="stack">
      <div>
        <KindMark kind={profile.kind} />
        <h1>{t('session.unlockTitle', { name: profile.name })}</h1>
        <p className="muted">{profile.authority}</p>
      </div>
      <PassphraseField
        label={t('session.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="current-password"
        error={error}
        inputRef={input}
      />
      <div className="row">
        <Button type="submit" aria-disabled={busy}>
          {t(busy ? 'session.unlocking' : 'session.unlock')}
        </Button>
        <Button type="button" variant="tertiary" onClick={props.onForgot}>
          {t('session.forgot')}
        </Button>
      </div>
      {samplePassphrase !== null && profile.kind === 'training' ? (
        <div className="sample-help">
          <p>{t('session.sampleHelp', { passphrase: samplePassphrase })}</p>
          <Button type="button" variant="secondary" onClick={() => void unlock(samplePassphrase)}>
            {t('session.useSample')}
          </Button>
        </div>
      ) : null}
    </form>
  )
}
