import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { projectFolder } from '../../../electron/shell/locations.ts'
import type { FakeElectron, FakePage } from '../../shell/electron/fake-electron.ts'

/** Chromium knows no app://, so the page lives at an address that stands for it. */
const STANDS_FOR = 'https://samsyn.test'
const OWN = 'app://samsyn'

type Wire = { readonly text: string } | { readonly base64: string }
type FromPage =
  | { readonly kind: 'send'; readonly channel: string }
  | { readonly kind: 'port'; readonly channel: string; readonly port: number }
  | { readonly kind: 'data'; readonly port: number; readonly data: Wire }

/**
 * Plays the page of the desktop window in a real browser: the built preload before the built screens, served by the main
 * program's own protocol handler, with channels between them.
 */
export async function playPage(page: Page, electron: FakeElectron): Promise<FakePage> {
  const ports = new Map<number, PortInMain>()
  const senderFrame = { url: `${OWN}/`, parent: null }
  await page.exposeBinding('fakeElectronSend', (_source, message: FromPage) => {
    if (message.kind === 'send') electron.ipcMain.emit(message.channel, { senderFrame })
    else if (message.kind === 'data')
      ports.get(message.port)?.emit('message', { data: fromWire(message.data) })
    else {
      const port = new PortInMain((data) => deliver(page, message.port, data))
      ports.set(message.port, port)
      electron.ipcMain.emit(message.channel, { senderFrame, ports: [port] })
    }
  })
  await page.addInitScript(preloadScript())
  page.on('download', (download) => {
    electron.sessions.get('samsyn')?.emit(
      'will-download',
      { preventDefault: () => void download.cancel() },
      {
        getURL: () => download.url().replace(STANDS_FOR, OWN),
        getFilename: () => download.suggestedFilename(),
        setSaveDialogOptions: ({ defaultPath }: { readonly defaultPath: string }) =>
          void download.saveAs(defaultPath),
      },
    )
  })
  return {
    load: async (_window, url) => {
      await serve(page, electron)
      await page.goto(url.replace(OWN, STANDS_FOR))
    },
    receive: (channel) =>
      void page.evaluate(
        (name) => window.dispatchEvent(new CustomEvent('fake-electron', { detail: name })),
        channel,
      ),
    close: () => void page.close(),
  }
}

/** A port as the main process sees it: text and bytes go through, and nothing else. */
class PortInMain extends EventEmitter {
  private readonly deliver: (data: Wire) => void

  constructor(deliver: (data: Wire) => void) {
    super()
    this.deliver = deliver
  }

  start(): void {}

  postMessage(data: unknown): void {
    if (typeof data === 'string') this.deliver({ text: data })
    else if (data instanceof Uint8Array) this.deliver({ base64: Buffer.from(data).toString('base64') })
    else if (data instanceof ArrayBuffer) this.deliver({ base64: Buffer.from(data).toString('base64') })
    else throw new Error(`A MessagePortMain does not carry ${Object.prototype.toString.call(data)}`)
  }
}

function fromWire(data: Wire): string | Uint8Array {
  return 'text' in data ? data.text : Uint8Array.from(Buffer.from(data.base64, 'base64'))
}

async function serve(page: Page, electron: FakeElectron): Promise<void> {
  const session = electron.sessions.get('samsyn')
  const handler = session?.schemes.get('app')
  if (!handler) throw new Error('The main program serves no app://')
  await page.route('**/*', async (route) => {
    const url = route.request().url().replace(STANDS_FOR, OWN)
    let stopped = true
    session?.beforeRequest?.({ url }, ({ cancel }) => {
      stopped = cancel
    })
    if (stopped) return route.abort()
    const answer = handler(new Request(url, { method: route.request().method() }))
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
}

function deliver(page: Page, port: number, data: Wire): void {
  // A page that has been closed hears no more.
  void page
    .evaluate(
      ([to, wire]) =>
        window.dispatchEvent(new CustomEvent('fake-electron-data', { detail: { port: to, data: wire } })),
      [port, data] as const,
    )
    .catch(() => undefined)
}

/** The built preload, with what a sandbox gives it: a `require` that knows `electron` and nothing else. */
function preloadScript(): string {
  const preload = readFileSync(join(projectFolder, 'dist/main/preload.cjs'), 'utf8')
  return `(${sandbox.toString()})((require, module, exports) => {${preload}\n})`
}

/** Runs in the page, before anything of it. */
function sandbox(
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  // Playwright puts the binding here.
  const send = (message: FromPage): unknown =>
    (window as unknown as { fakeElectronSend: (message: FromPage) => unknown }).fakeElectronSend(message)
  const ports: MessagePort[] = []
  async function toWire(data: unknown): Promise<Wire> {
    if (typeof data === 'string') return { text: data }
    const bytes = new Uint8Array(await new Blob([data as BlobPart]).arrayBuffer())
    return { base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
  }
  window.addEventListener('fake-electron-data', (event) => {
    const { port, data } = (event as CustomEvent<{ port: number; data: Wire }>).detail
    const value =
      'text' in data ? data.text : Uint8Array.from(atob(data.base64), (letter) => letter.charCodeAt(0))
    ports[port]?.postMessage(value)
  })
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(window, name, { value: Object.freeze(structuredClone(api)) }),
    },
    ipcRenderer: {
      on: (channel: string, hear: () => void) =>
        window.addEventListener('fake-electron', (event) => {
          if ((event as CustomEvent<string>).detail === channel) hear()
        }),
      send: (channel: string) => send({ kind: 'send', channel }),
      postMessage: (channel: string, _message: unknown, [port]: MessagePort[]) => {
        if (!port) return
        const number = ports.push(port) - 1
        send({ kind: 'port', channel, port: number })
        let before: Promise<unknown> = Promise.resolve()
        port.addEventListener('message', (event) => {
          before = before.then(async () =>
            send({ kind: 'data', port: number, data: await toWire(event.data) }),
          )
        })
        port.start()
      },
    },
  }
  function require(name: string): unknown {
    if (name !== 'electron') throw new Error(`A sandboxed preload has no ${name}`)
    return electron
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}
