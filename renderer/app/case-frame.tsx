import { Alert, Button, Spinner } from '@digdir/designsystemet-react'
import { useEffect, useState } from 'react'
import { NavLink, Outlet, useLocation, useNavigate, useParams } from 'react-router'
import { type Sector, sectors } from '../../shared/domain/sector.ts'
import { client } from '../api/client.ts'
import { refusalText } from '../api/refusal.ts'
import { type CaseStore, createCaseStore } from '../case/case-store.ts'
import { FieldHelp } from '../case/field-help.tsx'
import { FieldHistory } from '../case/field-history.tsx'
import { CaseStoreContext, useCaseStore, useSnapshot } from '../case/use-case.ts'
import { RequirementPalette } from '../features/checklist/requirement-palette.tsx'
import { ExemptSelection } from '../features/editions/exempt-selection.tsx'
import { helpPath } from '../features/help/help-topic.ts'
import { SearchDialog } from '../features/search/search-dialog.tsx'
import { announce } from '../ui/announce.ts'
import { useCommand } from '../ui/commands.ts'
import { paths } from '../ui/paths.ts'
import { useSession } from '../ui/session-context.ts'
import { useText } from '../ui/text-context.ts'

type Loading = { readonly store: CaseStore } | { readonly error: unknown } | null

/** Loads a case and keeps it while one works in it. Leaving, locking or closing the window saves what is typed first. */
export function CaseFrame() {
  const t = useText()
  const { caseId = '' } = useParams()
  const { beforeLock } = useSession()
  const [loading, setLoading] = useState<Loading>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    setLoading(null)
    client.inspection.view({ id: caseId }).then(
      (view) => gone || setLoading({ store: createCaseStore(client, caseId, view) }),
      (error: unknown) => gone || setLoading({ error }),
    )
    return () => {
      gone = true
    }
  }, [caseId, attempt])
  const store = loading && 'store' in loading ? loading.store : null
  useEffect(() => {
    if (!store) return undefined
    const stop = beforeLock(store.queue.flush)
    const warn = (event: BeforeUnloadEvent) => {
      if (store.queue.isEmpty()) return
      void store.queue.flush().catch(() => undefined)
      event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => {
      stop()
      window.removeEventListener('beforeunload', warn)
      void store.queue.flush().catch(() => undefined)
    }
  }, [store, beforeLock])
  if (!loading) return <Spinner aria-label={t('app.loading')} className="page-spinner" />
  if (!store) {
    return (
      <Alert data-color="danger">
        <p>{refusalText(t, 'error' in loading ? loading.error : null)}</p>
        <Button onClick={() => setAttempt(attempt + 1)}>{t('app.tryAgain')}</Button>
      </Alert>
    )
  }
  return (
    <CaseStoreContext value={store}>
      <CaseBody caseId={caseId} />
    </CaseStoreContext>
  )
}

function CaseBody({ caseId }: { readonly caseId: string }) {
  const t = useText()
  const { inspection } = useSnapshot()
  const { pathname } = useLocation()
  const rooms = [
    { to: paths.case(caseId), label: t('app.overview'), end: true },
    { to: paths.setup(caseId), label: t('app.setup') },
    { to: paths.checklist(caseId), label: t('app.checklist') },
    { to: paths.sources(caseId), label: t('app.sources') },
    { to: paths.conclusion(caseId), label: t('app.conclusion') },
    { to: paths.commonPart(caseId), label: t('app.commonPart') },
    { to: paths.report(caseId), label: t('app.report') },
    { to: paths.history(caseId), label: t('app.history') },
  ]
  useCaseCommands(rooms)
  return (
    <div className="case">
      <div className="case-header">
        <span className="case-title" title={inspection.title ?? undefined}>
          {inspection.title ?? t('app.untitledCase')}
        </span>
        <nav aria-label={t('app.caseMenu')} className="case-nav">
          {rooms.map((room) => (
            <NavLink key={room.to} to={room.to} end={room.end ?? false}>
              {room.label}
            </NavLink>
          ))}
        </nav>
        <div className="case-tools">
          <FieldHistory />
          <SearchDialog />
          <RequirementPalette />
        </div>
      </div>
      {sectors.map((sector) => (
        <WayToPart key={sector} caseId={caseId} sector={sector} />
      ))}
      <FieldHelp more={helpPath(pathname)} />
      <ExemptSelection />
      <Outlet />
    </div>
  )
}

/** Lets the palette lead to the part of one sector. */
function WayToPart({ caseId, sector }: { readonly caseId: string; readonly sector: Sector }) {
  const t = useText()
  const navigate = useNavigate()
  useCommand({
    id: `case.part.${sector}`,
    title: t('conclusion.heading', { sector: t(`vocabulary.sector.${sector}`) }),
    run: () => void navigate(paths.conclusion(caseId, sector)),
  })
  return null
}

function useCaseCommands(rooms: readonly { readonly to: string; readonly label: string }[]): void {
  const t = useText()
  const store = useCaseStore()
  const navigate = useNavigate()
  function step(direction: 'undo' | 'redo'): void {
    store.step(direction).then(
      (done) => {
        if (direction === 'undo') announce(t(done ? 'app.undone' : 'app.nothingToUndo'))
        else announce(t(done ? 'app.redone' : 'app.nothingToRedo'))
      },
      (error: unknown) => announce(refusalText(t, error)),
    )
  }
  useCommand({
    id: 'case.undo',
    title: t('app.undo'),
    keys: '$mod+z',
    outsideFields: true,
    run: () => step('undo'),
  })
  useCommand({
    id: 'case.redo',
    title: t('app.redo'),
    keys: '$mod+Shift+z',
    outsideFields: true,
    run: () => step('redo'),
  })
  const [overview, setup, checklist, sources, conclusion, common, report, history] = rooms
  const go = (room: (typeof rooms)[number] | undefined) => ({
    id: `case.go.${room?.to}`,
    title: room?.label ?? '',
    run: () => void navigate(room?.to ?? paths.cases),
  })
  useCommand(go(overview))
  useCommand(go(setup))
  useCommand(go(checklist))
  useCommand(go(sources))
  useCommand(go(conclusion))
  useCommand(go(common))
  useCommand(go(report))
  useCommand(go(history))
  useCommand(go({ to: paths.editions(store.inspectionId), label: t('edition.heading') }))
}
