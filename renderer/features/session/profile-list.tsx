import { Button } from '@digdir/designsystemet-react'
import type { ProfileInfo, SessionStatus } from '../../../shared/contract/session.ts'
import { formatNorwegianDate } from '../../../shared/lib/norwegian-date.ts'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useText } from '../../ui/text-context.ts'
import { KindMark } from './kind-mark.tsx'

/** The profiles on this machine: training and real can be told apart by stripes, word and place. */
export function ProfileList(props: {
  readonly status: SessionStatus
  readonly onChoose: (profile: ProfileInfo) => void
  readonly onNew: () => void
}) {
  const t = useText()
  const { profiles, allowedKinds } = props.status
  const someNotAllowed = profiles.some((profile) => !allowedKinds.includes(profile.kind))
  return (
    <>
      <h1>{t('session.choose')}</h1>
      <p className="muted">{t('session.intro')}</p>
      <ul className="profile-list" aria-label={t('session.profiles')}>
        {profiles.map((profile) => (
          <li key={profile.id}>
            <ProfileButton
              profile={profile}
              allowed={allowedKinds.includes(profile.kind)}
              onChoose={() => props.onChoose(profile)}
            />
          </li>
        ))}
      </ul>
      {someNotAllowed ? <p>{t('session.onlyTraining')}</p> : null}
      <Button variant="secondary" onClick={props.onNew}>
        {t('session.newProfile')}
      </Button>
    </>
  )
}

function ProfileButton(props: {
  readonly profile: ProfileInfo
  readonly allowed: boolean
  readonly onChoose: () => void
}) {
  const t = useText()
  const { profile } = props
  const words = profile.sectors.map((sector) => t(vocabularyKey('sector', sector))).join(', ')
  return (
    <button
      type="button"
      className="profile-button"
      data-kind={profile.kind}
      disabled={!props.allowed}
      onClick={props.onChoose}
    >
      <KindMark kind={profile.kind} />
      <span className="profile-name">{profile.name}</span>
      <span>{profile.authority}</span>
      <span className="muted">
        {words} · {t('session.created', { date: formatNorwegianDate(profile.createdAt) })}
      </span>
      {props.allowed ? null : <span className="muted">{t('session.notAllowedHere')}</span>}
    </button>
  )
}
