import { mkdtempSync, rmSync } from 'node:fs'
import { EventEmitter } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { contract } from '../../../shared/contract/index.ts'
import { PORT_MESSAGE } from '../../../shared/contract/shell-messages.ts'
import {
  createFakeElectron,
  type FakeElectron,
  type FakeSession,
  type FakeWindow,
  moduleOf,
} from './fake-electron.ts'

vi.mock('electron', () => moduleOf(() => desktop.electron))
vi.mock('../../../electron/shell/built-files.ts', () => ({
  readBuiltFiles: () => new Map([['/', { type: 'text/html; charset=utf-8', bytes: Uint8Array.from([60]) }]]),
}))

export type DesktopClient = ContractRouterClient<typeof contract>

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

/** The frame of the app's own page. */
export const ownFrame = { url: 'app://samsyn/', parent: null }

/** The page's end of a channel that was handed over the way the preload does it. */
export function handOver(senderFrame: object | null = ownFrame): DesktopClient {
  const { port1, port2 } = new MessageChannel()
  const mainPort = Object.assign(new EventEmitter(), {
    start: () => {
      port2.addEventListener('message', (event) => mainPort.emit('message', { data: event.data as unknown }))
      port2.start()
    },
    postMessage: (data: unknown) => port2.postMessage(data),
  })
  desktop.electron.ipcMain.emit(PORT_MESSAGE, { senderFrame, ports: [mainPort] })
  port1.start()
  return createORPCClient(new RPCLink({ port: port1 }))
}
