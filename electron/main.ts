import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell, utilityProcess,
} from 'electron' // biome-ignore format: one list
import { createTranslator, type Translator } from '../shared/text/translator.ts'
import { type Backend, createBackend } from './backend/create-backend.ts'
import { carryCalls } from './shell/desktop/calls.ts'
import { chooseArchivePlace } from './shell/desktop/choose-archive-place.ts'
import { closeWhenSaved } from './shell/desktop/close-when-saved.ts'
import { guardContents } from './shell/desktop/guard-contents.ts'
import { guardDownloads } from './shell/desktop/guard-downloads.ts'
import { lockWithMachine } from './shell/desktop/lock-with-machine.ts'
import { menuTemplate } from './shell/desktop/menu.ts'
import { START_URL } from './shell/desktop/origin.ts'
import { schemePrivileges, serveOwnFiles } from './shell/desktop/own-files.ts'
import { createPageLock } from './shell/desktop/page-lock.ts'
import { guardPermissions } from './shell/desktop/permissions.ts'
import { refusedSwitches } from './shell/desktop/refused-switches.ts'
import { utilityTokens } from './shell/desktop/utility-tokens.ts'
import { windowOptions } from './shell/desktop/window-options.ts'
import { createShellPorts } from './shell/shell-ports.ts'

/** The desktop entry: makes the pieces and connects them. Built to dist/main, beside the screens in dist/renderer. */
const here = import.meta.dirname

function createDesktopBackend(): Backend {
  return createBackend(
    createShellPorts({
      dataFolder: process.env['SAMSYN_DATA'] ?? join(app.getPath('userData'), 'profiles'),
      shell: 'desktop',
      allowedKinds: ['training', 'real'],
      archivePlace: () => chooseArchivePlace(dialog, BrowserWindow.getAllWindows()[0], ownWords()),
      samplePassphrase: process.env['SAMSYN_SAMPLE_PASSPHRASE'] ?? null,
      reportWorker: pathToFileURL(join(here, 'report-worker.js')),
      fontFolder: join(here, 'fonts'),
      token: utilityTokens(utilityProcess, join(here, 'token-process.js'), askToLoad),
    }),
  )
}

function start(): void {
  const backend = createDesktopBackend()
  const own = session.fromPartition('samsyn', { cache: false })
  serveOwnFiles(own, join(here, '../renderer'))
  guardDownloads(own, app.getPath('documents'))
  carryCalls(ipcMain, backend)
  app.on('will-quit', () => backend.close())
  openWindow(backend)
}

function openWindow(backend: Backend): void {
  const t = ownWords()
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(t, process.platform)))
  const window = new BrowserWindow(windowOptions(join(here, 'preload.cjs')))
  const lock = createPageLock(ipcMain, window.webContents)
  // The text first, then the database, whatever the page says.
  lockWithMachine(powerMonitor, process.platform, () => void lock().then(() => backend.close()))
  closeWhenSaved(window, lock, async () => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: t('app.name'),
      message: t('desktop.notSaved'),
      detail: t('desktop.notSavedDetail'),
      buttons: [t('desktop.goBack'), t('desktop.closeAnyway')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    return response === 1
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(START_URL)
}

/** In the language of the machine. Not the locale: Chromium has none for nynorsk. */
function ownWords(): Translator {
  const [language] = app.getPreferredSystemLanguages()
  return createTranslator(language?.startsWith('nn') ? 'nn' : 'nb')
}

/** Whether a person lets a library for smart cards be loaded that is not among the known ones. No is the default. */
async function askToLoad(library: string): Promise<boolean> {
  const t = ownWords()
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return false
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: t('app.name'),
    message: t('desktop.loadLibrary'),
    detail: t('desktop.loadLibraryDetail', { library }),
    buttons: [t('desktop.doNotLoad'), t('desktop.load')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

app.enableSandbox()
protocol.registerSchemesAsPrivileged([schemePrivileges])
const refused = refusedSwitches(app.isPackaged, (name) => app.commandLine.hasSwitch(name))
if (refused.length === 0 && app.requestSingleInstanceLock()) {
  app.on('session-created', guardPermissions)
  guardContents(app, shell)
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}
