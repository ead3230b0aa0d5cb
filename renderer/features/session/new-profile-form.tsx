import { Button } from '@digdir/designsystemet-react'
import { type FormEvent, useRef, useState } from 'react'
import type { SessionStatus } from '../../../shared/contract/session.ts'
import { client } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { useText } from '../../ui/text-context.ts'
import { NewProfileFields } from './new-profile-fields.tsx'
import { MissingList } from './missing-list.tsx'
import { emptyProfileDraft, missingInDraft, type MissingPart, type ProfileDraft } from './profile-draft.ts'
import { usePassphraseStrength } from '../../ui/passphrase-strength.tsx'
import { RecoveryKeyStep } from './recovery-key-step.tsx'

/** Makes a profile: what it is for, who one is, a passphrase, and then the recovery key. */
export function NewProfileForm(props: {
  readonly status: SessionStatus
  readonly onOpened: () => Promise<void>
}) {
  const t = useText()
  const { status } = props
  const [draft, setDraft] = useState<ProfileDraft>(() => emptyProfileDraft(status.allowedKinds))
  const [missing, setMissing] = useState<readonly MissingPart[]>([])
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<{ readonly id: string; readonly recoveryKey: string } | null>(null)
  const problems = useRef<HTMLDivElement>(null)
  const strength = usePassphraseStrength(draft.passphrase, [draft.name, draft.authority])
  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    const lacking = missingInDraft(draft, strength)
    setMissing(lacking)
    setError(null)
    if (lacking.length > 0) {
      window.requestAnimationFrame(() => problems.current?.focus())
      return
    }
    setBusy(true)
    try {
      const { profile, recoveryKey } = await client.session.createProfile(draft)
      setMade({ id: profile.id, recoveryKey })
    } catch (refusal) {
      setError(refusalText(t, refusal))
      window.requestAnimationFrame(() => problems.current?.focus())
    } finally {
      setBusy(false)
    }
  }
  if (made) {
    return (
      <RecoveryKeyStep
        profileId={made.id}
        profileName={draft.name}
        recoveryKey={made.recoveryKey}
        onConfirmed={props.onOpened}
      />
    )
  }
  return (
    <form onSubmit={(event) => void onSubmit(event)} className="stack" noValidate>
      <div>
        <h1>{t(status.profiles.length === 0 ? 'session.firstProfile' : 'session.newProfile')}</h1>
        {status.profiles.length === 0 ? <p>{t('session.firstHelp')}</p> : null}
      </div>
      <NewProfileFields
        draft={draft}
        onChange={setDraft}
        allowedKinds={status.allowedKinds}
        missing={missing}
        strength={strength}
      />
      <MissingList ref={problems} missing={missing} error={error} />
      <div className="row">
        <Button type="submit" aria-disabled={busy}>
          {t(busy ? 'session.creating' : 'session.create')}
        </Button>
      </div>
    </form>
  )
}
