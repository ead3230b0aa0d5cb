import { join } from 'node:path'
import { beforeEach, describe, expect, it, test, vi } from 'vitest'
import { desktop } from './electron/desktop.ts'
import type { FakeSession } from './electron/fake-electron.ts'

/** The desktop's main program itself, on a stand-in for Electron that records what it is told. */
describe('the desktop program starts', () => {
  it('in the sandbox, with its own scheme, as the only one, before anything else', async () => {
    await desktop.start()
    expect(desktop.electron.app.order).toEqual(['sandbox', 'schemes', 'single instance', 'ready'])
    expect(desktop.electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  it('with one window: sandboxed, of the one kind there is, at its own address, shown when it is drawn', async () => {
    await desktop.start()
    expect(desktop.electron.windows).toHaveLength(1)
    expect(desktop.window().url).toBe('app://samsyn/')
    expect(desktop.window().options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      partition: 'samsyn',
    })
    expect(desktop.window().options.webPreferences?.preload).toMatch(/preload\.cjs$/u)
    await vi.waitFor(() => expect(desktop.window().calls).toEqual(['show']))
  })

  it('with a menu in Norwegian that holds no developer tools and no reload', async () => {
    desktop.electron.app.languages = ['nn-NO', 'nb-NO']
    await desktop.start()
    const words = JSON.stringify(desktop.electron.menu)
    expect(words).toContain('Vanleg storleik')
    expect(words).not.toMatch(/reload|devtools/iu)
  })

  it('not at all when it runs already: the first one comes forward', async () => {
    desktop.electron.app.isFirst = false
    await desktop.run()
    expect(desktop.electron.app.quits).toBe(1)
    expect(desktop.electron.windows).toEqual([])

    desktop.renew()
    await desktop.start()
    desktop.window().minimized = true
    desktop.electron.app.emit('second-instance', {}, ['samsyn', '--evil'])
    expect(desktop.window().calls).toEqual(expect.arrayContaining(['restore', 'focus']))
    expect(desktop.electron.windows).toHaveLength(1)
  })

  test.each(['remote-debugging-port', 'no-sandbox', 'disable-web-security'])(
    'not with --%s, once installed',
    async (name) => {
      desktop.electron.app.isPackaged = true
      desktop.electron.app.switches.add(name)
      vi.resetModules()
      await import('../../electron/main.ts')
      expect(desktop.electron.app.quits).toBe(1)
      expect(desktop.electron.app.order).not.toContain('ready')
    },
  )
})

describe('the page', () => {
  beforeEach(desktop.start)

  it('gets the built files, with the policy that binds it, from its own address only', () => {
    const serve = desktop.session().schemes.get('app')
    const page = serve?.(new Request('app://samsyn/'))
    expect(page?.status).toBe(200)
    expect(page?.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(serve?.(new Request('app://samsyn/../../etc/passwd')).status).toBe(404)
    expect(serve?.(new Request('app://elsewhere/')).status).toBe(404)
  })

  test.each([
    ['https://example.org/x.js', true],
    ['file:///etc/passwd', true],
    ['blob:app://elsewhere/1', true],
    ['app://samsyn/assets/x.js', false],
    ['blob:app://samsyn/1', false],
  ])('asks for %s, and is stopped: %s', (url, cancel) => {
    const answers: unknown[] = []
    desktop.session().beforeRequest?.({ url }, (verdict) => answers.push(verdict))
    expect(answers).toEqual([{ cancel }])
  })

  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('goes nowhere by %s', (name) => {
    const went = (url: string): boolean => {
      let prevented = false
      desktop.window().webContents.emit(name, { url, preventDefault: () => (prevented = true) })
      return !prevented
    }
    expect(went('https://example.org/')).toBe(false)
    expect(went('app://samsyn/#/saker')).toBe(true)
  })

  it('opens no window and embeds nothing; the law opens in the user’s own browser', () => {
    const { webContents } = desktop.window()
    for (const url of [
      'https://lovdata.no/lov',
      'https://example.org/',
      'file:///etc/passwd',
      'app://samsyn/',
    ]) {
      expect(webContents.windowOpen?.({ url })).toEqual({ action: 'deny' })
    }
    expect(desktop.electron.opened).toEqual(['https://lovdata.no/lov'])
    let prevented = false
    webContents.emit('will-attach-webview', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
  })

  it('gets no permission but to copy, in any session there is', () => {
    const other = new (desktop.session().constructor as new () => FakeSession)()
    desktop.electron.app.emit('session-created', other)
    for (const { permissions } of [desktop.session(), other]) {
      const answers: boolean[] = []
      permissions.request?.({}, 'media', (granted) => answers.push(granted))
      permissions.request?.({}, 'clipboard-sanitized-write', (granted) => answers.push(granted))
      expect(answers).toEqual([false, true])
      expect(permissions.check?.({}, 'geolocation')).toBe(false)
      expect(permissions.device?.()).toBe(false)
    }
  })

  it('saves what it made, where a person says; nothing from elsewhere is downloaded', () => {
    const save = (url: string) => {
      const outcome: { prevented?: true; defaultPath?: string } = {}
      desktop.session().emit(
        'will-download',
        { preventDefault: () => (outcome.prevented = true) },
        {
          getURL: () => url,
          getFilename: () => '../..\\Rapport: Øvre fjord.pdf',
          setSaveDialogOptions: ({ defaultPath }: { readonly defaultPath: string }) =>
            (outcome.defaultPath = defaultPath),
        },
      )
      return outcome
    }
    expect(save('blob:app://samsyn/1')).toEqual({
      defaultPath: join(desktop.folder, 'documents', '-..-Rapport- Øvre fjord.pdf'),
    })
    for (const url of [
      'https://example.org/x.exe',
      'blob:https://example.org/1',
      'data:text/html,x',
      'app://samsyn/',
    ])
      expect(save(url)).toEqual({ prevented: true })
  })

  it('calls the backend over the port it handed over', async () => {
    const client = desktop.client()
    const status = await client.session.status()
    expect(status).toMatchObject({ shell: 'desktop', open: null, allowedKinds: ['training', 'real'] })
  })

  test.each([
    ['another page', { url: 'https://example.org/', parent: null }],
    ['a frame within', { url: 'app://samsyn/', parent: {} }],
    ['a frame that is gone', null],
  ])('is the only one heard: not %s', async (_who, frame) => {
    let answered = false
    void desktop
      .client(frame)
      .session.status()
      .then(() => (answered = true))
    // The real page is answered after the other has asked: whoever would be, has been by then.
    await desktop.client().session.status()
    expect(answered).toBe(false)
  })
})
