import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { projectFolder } from '../../electron/shell/locations.ts'
import { findElectron } from '../../scripts/electron-binary.ts'
import { findBrowser, hasDisplay, openBrowser } from '../../scripts/open-browser.ts'
import { chooseShell, readStartOptions, startFailure } from '../../scripts/start-options.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('npm start is asked', () => {
  it('for nothing: the sample, in whatever there is, for training only', () => {
    expect(readStartOptions([])).toEqual({
      dataFolder: null,
      port: 0,
      allowReal: false,
      shell: null,
      open: true,
    })
  })

  test.each([
    [['--port', 'abc'], 'a number from 0 to 65535, not «abc»'],
    [['--port', '65536'], 'a number from 0 to 65535'],
    [['--port='], 'a number from 0 to 65535'],
    [['--shell', 'netscape'], 'desktop or loopback, not «netscape»'],
    [['--nope'], "Unknown option '--nope'"],
    [['extra'], 'npm start -- [--data FOLDER]'],
  ])('for what cannot be: %j is answered with a sentence', (args, words) => {
    expect(readStartOptions(args)).toEqual({ wrong: expect.stringContaining(words) as string })
  })

  test.each([
    [null, '/electron', true, 'desktop', null],
    [null, null, true, 'loopback', null],
    [null, '/electron', false, 'loopback', 'no display'],
    ['desktop', null, true, 'loopback', 'no Electron program'],
    ['loopback', '/electron', true, 'loopback', null],
  ] as const)('for shell %s, Electron %s, display %s: %s', (wanted, electron, display, shell, remark) => {
    const chosen = chooseShell(wanted, { electron, display })
    expect(chosen.shell).toBe(shell)
    if (remark === null) expect(chosen.remark).toBeNull()
    else expect(chosen.remark).toContain(remark)
  })

  it('and what the machine refuses is said; what is our mistake is not hidden', () => {
    const failing = (code: string) => Object.assign(new Error(code), { code })
    expect(startFailure(failing('EADDRINUSE'), 4_000)).toContain('Port 4000 is in use')
    expect(startFailure(failing('EACCES'), 80)).toContain('--data')
    expect(startFailure(failing('ENOSPC'), 0)).toContain('disk is full')
    expect(startFailure(new TypeError('x is not a function'), 0)).toBeNull()
  })
})

describe('what the machine has', () => {
  it('Electron is there when its program is, not when only its name is', () => {
    expect(findElectron(folder, {})).toBeNull()
    writeFileSync(join(folder, 'path.txt'), 'electron\n')
    expect(findElectron(folder, {})).toBeNull()
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist/electron'), '')
    expect(findElectron(folder, {})).toBe(join(folder, 'dist/electron'))
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') })).toBeNull()
  })

  it('no window is opened where none can be seen', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
    if (process.platform === 'linux') expect(findBrowser({})).toBeNull()
  })

  it('a browser that will not start is told about', async () => {
    const browser = join(folder, 'browser')
    writeFileSync(browser, '#!/bin/sh\nexit 1\n')
    chmodSync(browser, 0o755)
    await new Promise<void>((told) => openBrowser(browser, 'http://127.0.0.1/', folder, told))
    await new Promise<void>((told) => openBrowser(join(folder, 'none'), 'http://127.0.0.1/', folder, told))
  })
})

// The first of them may have to build the screens.
describe('npm start runs', { timeout: 90_000 }, () => {
  let child: ChildProcess | undefined
  afterEach(() => child?.kill('SIGKILL'))

  function start(args: readonly string[]) {
    const running = spawn(process.execPath, [join(projectFolder, 'scripts/start.ts'), '--no-open', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = running
    let output = ''
    for (const stream of [running.stdout, running.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        running.emit('said')
      })
    // A program that ends without saying it shows what it said instead.
    const heard = (words: RegExp): Promise<string> =>
      new Promise((resolve, reject) => {
        running.on('said', () => {
          const found = words.exec(output)?.[0]
          if (found !== undefined) resolve(found)
        })
        running.on('close', () => reject(new Error(output)))
      })
    return { heard, ended: once(running, 'exit'), end: () => running.kill('SIGINT') }
  }

  it('prints an address that serves the app, and ends quietly at Ctrl-C', async () => {
    const { heard, ended, end } = start(['--shell', 'loopback', '--data', join(folder, 'data')])
    const address = await heard(/http:\/\/127\.0\.0\.1:\d+\/\?key=[0-9a-f]{64}/u)
    const entered = await fetch(address, { redirect: 'manual' })
    expect(entered.status).toBe(303)
    const cookie = entered.headers.get('Set-Cookie') ?? ''
    const page = await fetch(new URL('/', address), { headers: { cookie } })
    expect(await page.text()).toContain('<title>Samsyn')
    end()
    expect(await ended).toEqual([0, null])
  })

  it('says which port is in use, and ends with 1', async () => {
    const taken = createServer()
    await once(taken.listen(0, '127.0.0.1'), 'listening')
    const { port } = taken.address() as AddressInfo
    const { heard, ended } = start(['--shell', 'loopback', '--data', folder, '--port', String(port)])
    const said = heard(/Samsyn: Port \d+ is in use by another program\. Choose another with --port/u)
    expect(await ended).toEqual([1, null])
    expect(await said).toContain(String(port))
    taken.close()
  })
})
