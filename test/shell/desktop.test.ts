import { globSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { isOwnSender } from '../../electron/shell/desktop/calls.ts'
import { decideDownload, safeFileName } from '../../electron/shell/desktop/guard-downloads.ts'
import { lockWithMachine } from '../../electron/shell/desktop/lock-with-machine.ts'
import { decideExternal, decideNavigation } from '../../electron/shell/desktop/origin.ts'
import { answerFromFiles, mayLoad, schemePrivileges } from '../../electron/shell/desktop/own-files.ts'
import { decidePermission } from '../../electron/shell/desktop/permissions.ts'
import { windowOptions } from '../../electron/shell/desktop/window-options.ts'

describe('the desktop window', () => {
  it('runs its page in a sandbox of its own, with nothing of Node', () => {
    expect(windowOptions('/preload.cjs').webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    })
    expect(windowOptions('/p').webPreferences?.partition).not.toMatch(/^persist:/u)
  })

  test.each([
    'app://samsyn.evil/',
    'app://evil@samsyn/',
    'app:samsyn',
    'APP://samsyn:8080/',
    'https://samsyn/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<p>',
    'about:blank',
    'blob:https://x/1',
    '',
  ])('does not go to %s', (address) => {
    expect(decideNavigation(address)).toBe('deny')
  })

  it('moves within itself', () => {
    expect(decideNavigation('app://samsyn/index.html#/saker')).toBe('allow')
  })

  test.each([
    ['https://lovdata.no/lov/2021-06-18-97/§10-1', 'open'],
    ['http://lovdata.no/', 'deny'],
    ['https://lovdata.no.evil.example/', 'deny'],
    ['https://user@lovdata.no/', 'deny'],
    ['https://lovdata.no:8443/', 'deny'],
    ['file:///etc/passwd', 'deny'],
    ['https://lovdata.no/\0', 'deny'],
  ])('opens %s outside: %s', (address, decision) => {
    expect(decideExternal(address)).toBe(decision)
  })

  it('gets no permission but to copy text', () => {
    const asked = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'hid',
      'usb',
      'serial',
      'openExternal',
      'fullscreen',
    ]
    expect(asked.filter(decidePermission)).toEqual([])
    expect(decidePermission('clipboard-sanitized-write')).toBe(true)
  })
})

describe('the app’s own address', () => {
  const files = new Map([['/', { type: 'text/html', bytes: Uint8Array.from([60]) }]])

  it('gives the built files with the headers that bind the page', () => {
    const answer = answerFromFiles(files, 'GET', 'app://samsyn/')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  })

  test.each([
    '/../etc/passwd',
    '/..%2fetc/passwd',
    '/%5c..%5cwin',
    '/index.html%00',
    '/.git/config',
    '//etc/passwd',
  ])('knows no %s', (path) => {
    expect(answerFromFiles(files, 'GET', `app://samsyn${path}`).status).toBe(404)
  })

  it('answers nothing but reading, and lets nothing else load', () => {
    expect(answerFromFiles(files, 'POST', 'app://samsyn/').status).toBe(404)
    expect(
      ['https://example.org/', 'http://127.0.0.1/', 'ws://x/', 'file:///x', 'ftp://x/'].filter(mayLoad),
    ).toEqual([])
    expect(Object.keys(schemePrivileges.privileges).sort()).toEqual(['secure', 'standard', 'supportFetchAPI'])
  })

  it('listens to its own main frame only', () => {
    const frame = (url: string, parent: object | null) => ({ senderFrame: { url, parent } }) as never
    expect(isOwnSender(frame('app://samsyn/', null))).toBe(true)
    expect(isOwnSender(frame('app://samsyn/', {}))).toBe(false)
    expect(isOwnSender(frame('https://example.org/', null))).toBe(false)
    expect(isOwnSender({ senderFrame: null })).toBe(false)
  })
})

describe('a file that is saved', () => {
  test.each([
    ['Tilsynsrapport Øvre fjord 2026.pdf', 'Tilsynsrapport Øvre fjord 2026.pdf'],
    ['../../.bashrc', '-..-.bashrc'],
    ['C:\\Windows\\x.exe', 'C-Windows-x.exe'],
    ['rapport\u202Efdp.exe', 'rapport-fdp.exe'],
    ['NUL.pdf', 'NUL-.pdf'],
    ['   ', 'samsyn'],
    ['rapport.pdf. ', 'rapport.pdf'],
    [`${'å'.repeat(400)}.pdf`, `${'å'.repeat(150)}.pdf`],
  ])('is called a name that is only a name: %j', (wanted, name) => {
    expect(safeFileName(wanted)).toBe(name)
  })

  test.each(['blob:app://samsyn:1/x', 'blob:https://samsyn/x', 'blob:', 'app://samsyn/', 'data:,x', ''])(
    'is never %j',
    (address) => {
      expect(decideDownload(address)).toBe('cancel')
    },
  )
})

describe('a screen that Linux has locked', () => {
  afterEach(() => void vi.useRealTimers())

  it('locks the profile once, and again the next time', () => {
    vi.useFakeTimers()
    let state: 'active' | 'idle' | 'locked' = 'active'
    const lock = vi.fn<() => void>()
    const monitor = { on: () => undefined, getSystemIdleState: () => state }
    lockWithMachine(monitor as never, 'linux', lock)
    for (const [next, times] of [
      ['active', 0],
      ['idle', 0],
      ['locked', 1],
      ['locked', 1],
      ['active', 1],
      ['locked', 2],
    ] as const) {
      state = next
      vi.advanceTimersByTime(5_000)
      expect(lock).toHaveBeenCalledTimes(times)
    }
  })
})

describe('what could open a hole is done in one place', () => {
  const files = globSync('electron/**/*.ts', { cwd: new URL('../../', import.meta.url) }).map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
  }))
  const holding = (pattern: RegExp) =>
    files.filter((file) => pattern.test(file.text)).map((file) => file.path)

  test.each([
    [/\.loadURL\(/u, ['electron/main.ts']],
    [/new BrowserWindow\(/u, ['electron/main.ts']],
    [/openExternal\(/u, ['electron/shell/desktop/guard-contents.ts']],
    [
      /ipcMain\.(on|handle|once)\(/u,
      ['electron/shell/desktop/calls.ts', 'electron/shell/desktop/page-lock.ts'],
    ],
    [/exposeInMainWorld\(/u, ['electron/preload.ts']],
    // Processes: Node's for the shells that run from the source tree, Electron's in the desktop shell.
    [/child_process/u, ['electron/shell/forked-tokens.ts']],
    [/utilityProcess\.fork\(/u, ['electron/shell/desktop/utility-tokens.ts']],
    // Other people's native code: in the token process alone.
    [
      /from 'koffi'/u,
      [
        'electron/backend/signature/token/cryptoki-functions.ts',
        'electron/backend/signature/token/cryptoki.ts',
      ],
    ],
    [/\.loadFile\(|openPath\(|executeJavaScript\(|crashReporter|bypassCSP|registerPreloadScript/u, []],
  ])('%s', (pattern, places) => {
    expect(files.length).toBeGreaterThan(50)
    expect(holding(pattern).sort()).toEqual(places)
  })
})
