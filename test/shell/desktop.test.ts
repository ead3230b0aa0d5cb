import { describe, expect, it, test } from 'vitest'
import { isOwnSender } from '../../electron/shell/desktop/calls.ts'
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
