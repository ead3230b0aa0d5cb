import { Alert, Button, Spinner } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { defaultSettings } from '../../../shared/contract/session.ts'
import type { Maalform } from '../../../shared/domain/sector.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { orpc } from '../../api/client.ts'
import { announce } from '../../ui/announce.ts'
import { type OpenSession, SessionContext } from '../../ui/session-context.ts'
import { TextContext, useText } from '../../ui/text-context.ts'
import { applyAppearance } from './appearance.ts'
import { readChosenMaalform, rememberMaalform } from './chosen-maalform.ts'
import { LockedRoom } from './locked-room.tsx'
import { useIdleLock } from './use-idle-lock.ts'
import { useOpenSession } from './use-open-session.ts'

/** How often the screen asks whether the profile is still open: the backend may have locked it by itself. */
const ASK_MS = 15_000

/** Lets nothing through until a profile is open. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const {
    data: status,
    isError,
    refetch,
  } = useQuery({
    ...orpc.session.status.queryOptions(),
    refetchInterval: (query) => (query.state.data?.open ? ASK_MS : false),
  })
  const settings = status?.settings ?? defaultSettings
  const language = useMaalformChoice(status?.open ? settings.maalform : null)
  const maalform = language.maalform ?? settings.maalform
  const t = useMemo(() => createTranslator(maalform), [maalform])
  const { session, held } = useOpenSession(status)
  useEffect(() => applyAppearance(maalform, settings), [maalform, settings])
  if (!status) {
    return (
      <TextContext value={t}>
        {isError ? <Unreachable again={() => void refetch()} /> : <Waiting />}
      </TextContext>
    )
  }
  return (
    <TextContext value={t}>
      <OpenRoom session={session} held={held}>
        {children}
      </OpenRoom>
      {session ? null : (
        <LockedRoom
          status={status}
          held={held?.profile ?? null}
          maalform={maalform}
          choseMaalform={language.choseNow}
          onMaalform={language.choose}
        />
      )}
    </TextContext>
  )
}

/** The screens of the open profile. Those of a profile that locked with something unsaved are kept out of sight. */
function OpenRoom(props: {
  readonly session: OpenSession | null
  readonly held: OpenSession | null
  readonly children: ReactNode
}) {
  const { session } = props
  const shown = session ?? props.held
  if (!shown) return null
  return (
    <SessionContext value={shown}>
      <div key={shown.profile.id} className="session-room" hidden={session === null}>
        {session ? <IdleWatch session={session} /> : null}
        {props.children}
      </div>
    </SessionContext>
  )
}

/**
 * The language to read in: the open profile's, or what was chosen on the unlock screen. `choseNow`: it was chosen here
 * and now, for the profile that is about to be opened.
 */
function useMaalformChoice(ofProfile: Maalform | null) {
  const [chosen, setChosen] = useState<Maalform | null>(readChosenMaalform)
  const [choseNow, setChoseNow] = useState(false)
  useEffect(() => {
    if (ofProfile === null) return
    rememberMaalform(ofProfile)
    setChosen(ofProfile)
    setChoseNow(false)
  }, [ofProfile])
  function choose(next: Maalform): void {
    rememberMaalform(next)
    setChosen(next)
    setChoseNow(true)
  }
  return { maalform: ofProfile ?? chosen, choseNow, choose }
}

/** Counts down to the lock, in a quiet corner, and locks. */
function IdleWatch({ session }: { readonly session: OpenSession }) {
  const t = useText()
  const left = useIdleLock(session.settings.autoLockMinutes, () => void session.lock())
  const warned = left !== null
  useEffect(() => {
    // Said aloud once; the count itself is for the eye.
    if (warned) announce(t('session.lockSoon', { seconds: 30 }))
  }, [warned, t])
  if (left === null) return null
  return (
    <div className="lock-soon" aria-hidden="true">
      {t('session.lockSoon', { seconds: left })}
    </div>
  )
}

function Waiting() {
  const t = useText()
  return (
    <main>
      <Spinner aria-label={t('app.loading')} className="page-spinner" />
    </main>
  )
}

function Unreachable({ again }: { readonly again: () => void }) {
  const t = useText()
  return (
    <main className="locked">
      <h1>{t('app.name')}</h1>
      <Alert data-color="danger">
        <p>{t('session.unreachable')}</p>
        <Button onClick={again}>{t('app.tryAgain')}</Button>
      </Alert>
    </main>
  )
}
