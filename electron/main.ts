import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, ipcMain, powerMonitor, protocol, session, shell } from 'electron'
import { createBackend } from './backend/create-backend.ts'
import { carryCalls } from './shell/desktop/calls.ts'
import { guardContents } from './shell/desktop/guard-contents.ts'
import { START_URL } from './shell/desktop/origin.ts'
import { schemePrivileges, serveOwnFiles } from './shell/desktop/own-files.ts'
import { guardPermissions } from './shell/desktop/permissions.ts'
import { windowOptions } from './shell/desktop/window-options.ts'
import { createNodePorts } from './shell/node-ports.ts'

/** The desktop entry: makes the pieces and connects them. Built to dist/main, beside the screens in dist/renderer. */
const here = import.meta.dirname

function start(): void {
  const backend = createBackend(
    createNodePorts({
      dataFolder: process.env['SAMSYN_DATA'] ?? join(app.getPath('userData'), 'profiles'),
      shell: 'desktop',
      allowedKinds: ['training', 'real'],
      samplePassphrase: process.env['SAMSYN_SAMPLE_PASSPHRASE'] ?? null,
      reportWorker: pathToFileURL(join(here, 'report-worker.js')),
      fontFolder: join(here, 'fonts'),
    }),
  )
  const own = session.fromPartition('samsyn', { cache: false })
  guardPermissions(own)
  serveOwnFiles(own, join(here, '../renderer'))
  carryCalls(ipcMain, backend)
  // The lid, and the lock screen: whoever opens it again must have the passphrase.
  powerMonitor.on('suspend', () => backend.close())
  powerMonitor.on('lock-screen', () => backend.close())
  app.on('will-quit', () => backend.close())
  openWindow()
}

function openWindow(): void {
  const window = new BrowserWindow(windowOptions(join(here, 'preload.cjs')))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(START_URL)
}

app.enableSandbox()
protocol.registerSchemesAsPrivileged([schemePrivileges])
if (app.requestSingleInstanceLock()) {
  guardContents(app, shell)
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus())
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  app.quit()
}
