import { Button, SkipLink } from '@digdir/designsystemet-react'
import { PadlockLockedIcon } from '@navikt/aksel-icons'
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router'
import { helpPath } from '../features/help/help-topic.ts'
import { useCommand } from '../ui/commands.ts'
import { requestHelp } from '../ui/help-request.ts'
import { paths } from '../ui/paths.ts'
import { useSession } from '../ui/session-context.ts'
import { useText } from '../ui/text-context.ts'
import { AnnouncementLine } from './announcement-line.tsx'
import { KeyList } from './key-list.tsx'
import { Palette } from './palette.tsx'
import { useScreenFocus } from './screen-focus.ts'
import { useTopOfScreen } from './top-of-screen.ts'

/** What stands around every screen: where one is, the way elsewhere, and the mark of a training profile. */
export function Frame() {
  const t = useText()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { profile, lock, status } = useSession()
  useScreenFocus()
  useTopOfScreen()
  useCommand({ id: 'app.lock', title: t('app.lock'), keys: '$mod+l', run: () => void lock() })
  useCommand({ id: 'app.cases', title: t('app.cases'), run: () => void navigate(paths.cases) })
  useCommand({ id: 'app.verify', title: t('app.verify'), run: () => void navigate(paths.verify) })
  useCommand({ id: 'app.settings', title: t('app.settings'), run: () => void navigate(paths.settings) })
  useCommand({
    id: 'app.help',
    title: t('app.help'),
    keys: 'F1',
    run: () => {
      if (!requestHelp()) void navigate(helpPath(pathname))
    },
  })
  return (
    <div className="frame" data-profile-kind={profile.kind}>
      <SkipLink href="#content">{t('app.skipToContent')}</SkipLink>
      {profile.kind === 'training' ? (
        <aside className="training-band" aria-label={t('app.training')}>
          {t('app.trainingBand')}
          {status.shell === 'loopback' ? ` · ${t('app.loopbackBand')}` : ''}
        </aside>
      ) : null}
      <header className="frame-header">
        <NavLink to={paths.cases} className="frame-name">
          {t('app.name')}
        </NavLink>
        <nav aria-label={t('app.menu')} className="frame-nav">
          <NavLink to={paths.cases}>{t('app.cases')}</NavLink>
          <NavLink to={paths.verify}>{t('app.verify')}</NavLink>
          <NavLink to={paths.settings}>{t('app.settings')}</NavLink>
          <NavLink to={paths.help}>{t('app.help')}</NavLink>
        </nav>
        <span className="frame-profile">
          <span className="frame-person">{profile.name}</span>
          <span>{profile.authority}</span>
        </span>
        <Palette />
        <KeyList />
        <Button variant="tertiary" data-color="neutral" onClick={() => void lock()}>
          <PadlockLockedIcon aria-hidden />
          {t('app.lock')} <kbd>Ctrl L</kbd>
        </Button>
      </header>
      <main id="content" tabIndex={-1} className="frame-content">
        <Outlet />
      </main>
      <AnnouncementLine />
    </div>
  )
}
