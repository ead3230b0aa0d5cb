import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, ForkOptions, MenuItemConstructorOptions } from 'electron'
import { forkUtility } from './fake-utility-process.ts'

/** A page as a test plays it: what the window loads and sends ends here. */
export type FakePage = {
  readonly load: (window: FakeWindow, url: string) => Promise<void>
  readonly receive: (channel: string) => void
  readonly close: () => void
}

type Seen = Pick<FakeElectron, 'page' | 'app' | 'windows'>

/** The contents of a window: events, the answer to opening another, and what was sent to the page. */
export class FakeContents extends EventEmitter {
  readonly sent: string[] = []
  windowOpen: ((details: { readonly url: string }) => { readonly action: string }) | null = null
  private readonly electron: Seen
  private gone = false

  constructor(electron: Seen) {
    super()
    this.electron = electron
  }

  setWindowOpenHandler(handler: NonNullable<FakeContents['windowOpen']>): void {
    this.windowOpen = handler
  }

  send(channel: string): void {
    if (this.gone) throw new Error('Object has been destroyed')
    this.sent.push(channel)
    this.electron.page.receive(channel)
  }

  isDestroyed(): boolean {
    return this.gone
  }

  end(): void {
    this.gone = true
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions
  readonly webContents: FakeContents
  readonly calls: string[] = []
  url: string | null = null
  minimized = false
  private readonly electron: Seen

  constructor(electron: Seen, options: BrowserWindowConstructorOptions) {
    super()
    this.electron = electron
    this.options = options
    this.webContents = new FakeContents(electron)
    electron.windows.push(this)
    electron.app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    this.url = url
    await this.electron.page.load(this, url)
    this.emit('ready-to-show')
  }

  show(): void {
    this.calls.push('show')
  }

  focus(): void {
    this.calls.push('focus')
  }

  restore(): void {
    this.calls.push('restore')
  }

  isMinimized(): boolean {
    return this.minimized
  }

  /** A person closes the window: who listens may say no. */
  close(): void {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) this.destroy()
  }

  destroy(): void {
    this.webContents.end()
    this.electron.windows.splice(this.electron.windows.indexOf(this), 1)
    this.electron.page.close()
    if (this.electron.windows.length === 0) this.electron.app.emit('window-all-closed')
  }
}

type PermissionHandlers = {
  request?: (contents: unknown, name: string, answer: (granted: boolean) => void) => void
  check?: (contents: unknown, name: string) => boolean
  device?: () => boolean
  display?: (request: unknown, answer: (streams: object) => void) => void
}
type RequestListener = (
  details: { readonly url: string },
  answer: (verdict: { readonly cancel: boolean }) => void,
) => void

export class FakeSession extends EventEmitter {
  readonly permissions: PermissionHandlers = {}
  readonly schemes = new Map<string, (request: Request) => Response>()
  beforeRequest: RequestListener | null = null
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response) => this.schemes.set(scheme, handler),
  }
  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.beforeRequest = listener
    },
  }

  setPermissionRequestHandler(handler: NonNullable<PermissionHandlers['request']>): void {
    this.permissions.request = handler
  }
  setPermissionCheckHandler(handler: NonNullable<PermissionHandlers['check']>): void {
    this.permissions.check = handler
  }
  setDevicePermissionHandler(handler: NonNullable<PermissionHandlers['device']>): void {
    this.permissions.device = handler
  }
  setDisplayMediaRequestHandler(handler: NonNullable<PermissionHandlers['display']>): void {
    this.permissions.display = handler
  }
}

export class FakeApp extends EventEmitter {
  /** What was done before the app was ready, in order. */
  readonly order: string[] = []
  readonly switches = new Set<string>()
  isPackaged = false
  isFirst = true
  languages = ['nb-NO', 'en-GB']
  quits = 0
  readonly commandLine = { hasSwitch: (name: string) => this.switches.has(name) }
  private readonly folder: string

  constructor(folder: string) {
    super()
    this.folder = folder
  }

  enableSandbox(): void {
    this.order.push('sandbox')
  }
  requestSingleInstanceLock(): boolean {
    this.order.push('single instance')
    return this.isFirst
  }
  async whenReady(): Promise<void> {
    this.order.push('ready')
    await Promise.resolve()
  }
  getPath(name: string): string {
    return `${this.folder}/${name}`
  }
  getPreferredSystemLanguages(): string[] {
    return this.languages
  }
  quit(): void {
    this.quits += 1
    this.emit('will-quit')
  }
}

export type FakeElectron = {
  page: FakePage
  readonly app: FakeApp
  readonly windows: FakeWindow[]
  readonly sessions: Map<string, FakeSession>
  readonly ipcMain: EventEmitter
  readonly powerMonitor: EventEmitter & { idleState: string; getSystemIdleState: () => string }
  readonly opened: string[]
  /** Utility processes that were started: the program, and what it may do. */
  readonly forks: { readonly program: string; readonly options: ForkOptions }[]
  readonly questions: { readonly message: string; readonly buttons: readonly string[] }[]
  answer: number
  menu: readonly MenuItemConstructorOptions[] | null
  schemes: readonly unknown[]
  /** What `import … from 'electron'` gives the main program. */
  readonly module: Readonly<Record<(typeof EXPORTS)[number], unknown>>
}

/** Everything the main program imports from Electron. */
export const EXPORTS = [
  'app', 'BrowserWindow', 'dialog', 'ipcMain', 'Menu', 'powerMonitor', 'protocol', 'session', 'shell', 'utilityProcess',
] as const // biome-ignore format: a list

/** A module that is another stand-in each time the main program starts. */
export function moduleOf(current: () => FakeElectron): object {
  const properties = EXPORTS.map((name) => [name, { enumerable: true, get: () => current().module[name] }])
  return Object.defineProperties({}, Object.fromEntries(properties) as PropertyDescriptorMap)
}

/** Electron as far as the main program can see it: it records what it is told, and a test plays the rest. */
export function createFakeElectron(folder: string): FakeElectron {
  const app = new FakeApp(folder)
  const fake: Omit<FakeElectron, 'module'> = {
    page: { load: () => Promise.resolve(), receive: () => {}, close: () => {} },
    app,
    windows: [],
    sessions: new Map(),
    ipcMain: new EventEmitter(),
    powerMonitor: Object.assign(new EventEmitter(), {
      idleState: 'active',
      getSystemIdleState: (): string => fake.powerMonitor.idleState,
    }),
    opened: [],
    forks: [],
    questions: [],
    answer: 0,
    menu: null,
    schemes: [],
  }
  class BrowserWindow extends FakeWindow {
    static getAllWindows = () => fake.windows
    constructor(options: BrowserWindowConstructorOptions) {
      super(fake, options)
    }
  }
  function fromPartition(name: string): FakeSession {
    const known = fake.sessions.get(name)
    if (known) return known
    const made = new FakeSession()
    fake.sessions.set(name, made)
    app.emit('session-created', made)
    return made
  }
  const module: FakeElectron['module'] = {
    app,
    BrowserWindow,
    dialog: {
      showMessageBox: (_window: unknown, question: FakeElectron['questions'][number]) => {
        fake.questions.push(question)
        return Promise.resolve({ response: fake.answer })
      },
    },
    ipcMain: fake.ipcMain,
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: MenuItemConstructorOptions[] | null) => {
        fake.menu = menu
      },
    },
    powerMonitor: fake.powerMonitor,
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown[]) => {
        app.order.push('schemes')
        fake.schemes = schemes
      },
    },
    session: { fromPartition },
    utilityProcess: {
      fork: (program: string, _args: string[], options: ForkOptions) => {
        fake.forks.push({ program, options })
        return forkUtility(program, options)
      },
    },
    shell: { openExternal: (url: string) => Promise.resolve(void fake.opened.push(url)) },
  }
  return Object.assign(fake, { module })
}
