import './session.css'
import { Alert, Button, ToggleGroup } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProfileInfo, SessionStatus } from '../../../shared/contract/session.ts'
import { Maalform } from '../../../shared/domain/sector.ts'
import { client, orpc } from '../../api/client.ts'
import { useText } from '../../ui/text-context.ts'
import { NewProfileForm } from './new-profile-form.tsx'
import { ProfileList } from './profile-list.tsx'
import { RecoverForm } from './recover-form.tsx'
import { UnlockForm } from './unlock-form.tsx'

type Step =
  | { readonly name: 'profiles' }
  | { readonly name: 'new' }
  | { readonly name: 'unlock'; readonly profile: ProfileInfo }
  | { readonly name: 'recover'; readonly profile: ProfileInfo }

/** Everything that can be done before a profile is open: choose, unlock, make one, get back in. */
export function LockedRoom(props: {
  readonly status: SessionStatus
  /** The profile that must be unlocked first, because something of it is not saved yet. */
  readonly held: ProfileInfo | null
  readonly maalform: Maalform
  /** The person chose the language here, now: the profile that is opened takes it on. */
  readonly choseMaalform: boolean
  readonly onMaalform: (maalform: Maalform) => void
}) {
  const t = useText()
  const queries = useQueryClient()
  const { status, held } = props
  const [step, setStep] = useState<Step>(() => firstStep(status, held))
  const toProfiles = () => setStep({ name: 'profiles' })
  async function onOpened(isNew: boolean): Promise<void> {
    const now = await client.session.status()
    if (now.open && (isNew || props.choseMaalform) && now.settings.maalform !== props.maalform) {
      await client.session.saveSettings({ ...now.settings, maalform: props.maalform })
    }
    await queries.invalidateQueries({ queryKey: orpc.session.status.key() })
  }
  const back = !held && status.profiles.length > 0 && step.name !== 'profiles'
  return (
    <div className="locked-page">
      <header className="locked-header">
        <span className="frame-name">{t('app.name')}</span>
        <ToggleGroup
          value={props.maalform}
          onChange={(value) => props.onMaalform(Maalform.parse(value))}
          data-toggle-group={t('session.language')}
          data-size="sm"
        >
          <ToggleGroup.Item value="nb">Bokmål</ToggleGroup.Item>
          <ToggleGroup.Item value="nn">Nynorsk</ToggleGroup.Item>
        </ToggleGroup>
      </header>
      <main className="locked">
        {back ? (
          <Button variant="tertiary" onClick={toProfiles} className="locked-back">
            ← {t('session.back')}
          </Button>
        ) : null}
        {held ? (
          <Alert data-color="info">
            <p>{t('session.held')}</p>
          </Alert>
        ) : null}
        {step.name === 'profiles' ? (
          <ProfileList
            status={status}
            onChoose={(profile) => setStep({ name: 'unlock', profile })}
            onNew={() => setStep({ name: 'new' })}
          />
        ) : null}
        {step.name === 'new' ? <NewProfileForm status={status} onOpened={() => onOpened(true)} /> : null}
        {step.name === 'unlock' ? (
          <UnlockForm
            profile={step.profile}
            samplePassphrase={status.samplePassphrase}
            onOpened={() => onOpened(false)}
            onForgot={() => setStep({ name: 'recover', profile: step.profile })}
          />
        ) : null}
        {step.name === 'recover' ? (
          <RecoverForm profile={step.profile} onOpened={() => onOpened(false)} />
        ) : null}
      </main>
    </div>
  )
}

function firstStep(status: SessionStatus, held: ProfileInfo | null): Step {
  if (held) return { name: 'unlock', profile: held }
  const [only] = status.profiles
  if (!only) return { name: 'new' }
  const mayOpen = status.allowedKinds.includes(only.kind)
  return status.profiles.length === 1 && mayOpen ? { name: 'unlock', profile: only } : { name: 'profiles' }
}
