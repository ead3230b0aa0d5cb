import { Alert, Button } from '@digdir/designsystemet-react'
import { type FormEvent, useState } from 'react'
import { client } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { PassphraseStrengthLine, usePassphraseStrength } from '../../ui/passphrase-strength.tsx'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'

/** Changes the passphrase. The recovery key stays as it is. */
export function ChangePassphrase() {
  const t = useText()
  const { profile } = useSession()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<{ readonly changed: boolean; readonly words: string } | null>(null)
  const strength = usePassphraseStrength(next, [profile.name, profile.authority])
  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    if (current === '' || next === '') {
      setOutcome({ changed: false, words: t('settings.bothNeeded') })
      return
    }
    setBusy(true)
    try {
      await client.session.changePassphrase({ current, next })
      setCurrent('')
      setNext('')
      setOutcome({ changed: true, words: t('settings.passphraseChanged') })
    } catch (error) {
      setOutcome({ changed: false, words: refusalText(t, error) })
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="stack change-passphrase" onSubmit={(event) => void onSubmit(event)}>
      <h3>{t('settings.changePassphrase')}</h3>
      <PassphraseField
        label={t('settings.currentPassphrase')}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
      />
      <div>
        <PassphraseField
          label={t('session.newPassphrase')}
          description={t('session.passphraseHelp')}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
        />
        <PassphraseStrengthLine passphrase={next} strength={strength} />
      </div>
      {outcome ? (
        <Alert data-color={outcome.changed ? 'info' : 'warning'} role={outcome.changed ? 'status' : 'alert'}>
          <p>{outcome.words}</p>
        </Alert>
      ) : null}
      <div>
        <Button type="submit" aria-disabled={busy}>
          {t('settings.changePassphrase')}
        </Button>
      </div>
    </form>
  )
}
