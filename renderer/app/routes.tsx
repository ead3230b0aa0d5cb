import { createHashRouter, redirect } from 'react-router'
import { CasesScreen } from '../features/cases/cases-screen.tsx'
import { ChecklistScreen } from '../features/checklist/checklist-screen.tsx'
import { CommonPartScreen } from '../features/common-part/common-part-screen.tsx'
import { ConclusionScreen } from '../features/conclusion/conclusion-screen.tsx'
import { EditionsScreen } from '../features/editions/editions-screen.tsx'
import { HelpScreen } from '../features/help/help-screen.tsx'
import { HistoryScreen } from '../features/history/history-screen.tsx'
import { OverviewScreen } from '../features/overview/overview-screen.tsx'
import { ReportScreen } from '../features/report/report-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { SetupScreen } from '../features/setup/setup-screen.tsx'
import { SourcesScreen } from '../features/sources/sources-screen.tsx'
import { VerifyScreen } from '../features/verify/verify-screen.tsx'
import { paths } from '../ui/paths.ts'
import { CaseFrame } from './case-frame.tsx'
import { CrashedScreen } from './crashed-screen.tsx'
import { Frame } from './frame.tsx'

/** Decided before anything is drawn: a screen that sent one on could overtake the way to another that was asked for since. */
const toCases = () => redirect(paths.cases)

/** Addresses and the screens they show. A hash router: the same in every shell, whatever serves the page. */
export function createAppRouter() {
  return createHashRouter([
    {
      element: <Frame />,
      // The router catches what a screen throws before any boundary above it does.
      errorElement: <CrashedScreen />,
      children: [
        { path: '/', loader: toCases },
        { path: paths.cases, element: <CasesScreen /> },
        { path: paths.verify, element: <VerifyScreen /> },
        { path: paths.settings, element: <SettingsScreen /> },
        { path: paths.help, element: <HelpScreen /> },
        {
          path: '/sak/:caseId',
          element: <CaseFrame />,
          children: [
            { index: true, element: <OverviewScreen /> },
            { path: 'oppsett', element: <SetupScreen /> },
            { path: 'sjekkliste/:requirementId?', element: <ChecklistScreen /> },
            { path: 'kilder', element: <SourcesScreen /> },
            { path: 'konklusjon/:sector?', element: <ConclusionScreen /> },
            { path: 'fellesdel', element: <CommonPartScreen /> },
            { path: 'rapport', element: <ReportScreen /> },
            { path: 'rapport/utgaver', element: <EditionsScreen /> },
            { path: 'historikk', element: <HistoryScreen /> },
          ],
        },
        { path: '*', loader: toCases },
      ],
    },
  ])
}
