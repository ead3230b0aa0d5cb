import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import {
  createFakeElectron,
  type FakeElectron,
  type FakeSession,
  type FakeWindow,
  moduleOf,
} from './fake-electron.ts'
import { type DesktopClient, handOver } from './hand-over.ts'

vi.mock('electron', () => moduleOf(() => desktop.electron))
vi.mock('../../../electron/shell/built-files.ts', () => ({
  readBuiltFiles: () => new Map([['/', { type: 'text/html; charset=utf-8', bytes: Uint8Array.from([60]) }]]),
}))

let starts = 0

/** The main program on a stand-in for Electron: a new one, and an empty data folder, for each test. */
export const desktop = {
  electron: createFakeElectron(''),
  folder: '',
  /** Runs the main program from its first line, as each start of the app does. */
  run: async (): Promise<void> => {
    starts += 1
    await import(/* @vite-ignore */ `../../../electron/main.ts?start=${starts}`)
  },
  /** Runs it until its window is there. */
  start: async (): Promise<void> => {
    await desktop.run()
    await vi.waitFor(() => expect(desktop.electron.windows).toHaveLength(1))
  },
  /** The computer is started anew: nothing of the app runs. */
  renew: (): FakeElectron => {
    desktop.electron = createFakeElectron(desktop.folder)
    return desktop.electron
  },
  /** Calls as a page of this start makes them. */
  client: (senderFrame?: object | null): DesktopClient => handOver(desktop.electron, senderFrame),
  window: (): FakeWindow => {
    const [window] = desktop.electron.windows
    if (!window) throw new Error('No window was opened')
    return window
  },
  session: (): FakeSession => {
    const session = desktop.electron.sessions.get('samsyn')
    if (!session) throw new Error('No session was made')
    return session
  },
}

beforeEach(() => {
  desktop.folder = mkdtempSync(join(tmpdir(), 'samsyn-desktop-'))
  vi.stubEnv('SAMSYN_DATA', join(desktop.folder, 'data'))
  desktop.renew()
})
afterEach(() => {
  desktop.electron.app.emit('will-quit')
  vi.useRealTimers()
  vi.unstubAllEnvs()
  rmSync(desktop.folder, { recursive: true, force: true })
})
