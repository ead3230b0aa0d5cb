import { spawnSync } from 'node:child_process'
import {
  chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync,
} from 'node:fs' // biome-ignore format: one list
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectFolder } from '../../electron/shell/locations.ts'

/** What runs before every command, in a copy of the project on a machine where programs do what a test says. */
let folder = ''
const programs = () => join(folder, 'programs')
const project = () => join(folder, 'project')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-setup-'))
  for (const name of ['programs', 'project/scripts', 'project/node_modules']) {
    mkdirSync(join(folder, name), { recursive: true })
  }
  for (const name of ['package.json', 'package-lock.json', 'scripts/setup.cjs'])
    copyFileSync(join(projectFolder, name), join(project(), name))
  symlinkSync(process.execPath, join(programs(), 'node'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Puts a program on the machine. It notes that it was called. */
function install(name: string, script: string): void {
  writeFileSync(
    join(programs(), name),
    `#!/bin/sh\necho "${name} $*" >> '${join(folder, 'calls')}'\n${script}\n`,
  )
  chmodSync(join(programs(), name), 0o755)
}
function setUp(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/setup.cjs', ...args], {
    cwd: project(),
    encoding: 'utf8',
    env: { PATH: programs(), CHROMIUM_PATH: process.execPath },
  })
  return { status, stderr }
}
const wasCalled = () => existsSync(join(folder, 'calls'))

describe('the first time', () => {
  it('installs the packages; the second time it starts at once', () => {
    install('npm', 'exit 0')
    expect(setUp()).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('installing packages') as string,
    })
    rmSync(join(folder, 'calls'))
    expect(setUp()).toEqual({ status: 0, stderr: '' })
    expect(wasCalled()).toBe(false)
  })

  it('without network, says what failed and what to do, and tries again the next time', () => {
    install('npm', 'echo "ENOTFOUND" >&2; exit 1')
    for (const attempt of [1, 2]) {
      const { status, stderr } = setUp()
      expect(status, `attempt ${attempt}`).toBe(1)
      expect(stderr).toContain('the packages could not be installed')
      expect(stderr).toContain('Check the network connection')
    }
  })

  it('installs anew when the packages have changed', () => {
    install('npm', 'exit 0')
    setUp()
    writeFileSync(join(project(), 'package-lock.json'), '{}')
    rmSync(join(folder, 'calls'))
    expect(setUp().status).toBe(0)
    expect(wasCalled()).toBe(true)
  })

  it('with a Node that is too old and none among the packages, says which is needed', () => {
    install('npm', 'exit 0')
    rmSync(join(programs(), 'node'))
    install('node', 'echo v20.1.0')
    const { status, stderr } = setUp()
    expect(status).toBe(1)
    expect(stderr).toContain('Node 24 or newer is needed, and this machine has Node 20')
  })
})

describe('before the tests', () => {
  it('says which program is missing, and how to get it, where it may not be installed', () => {
    install('npm', 'exit 0')
    install('apt-get', 'exit 100')
    const { status, stderr } = setUp('--test')
    expect(status).toBe(1)
    expect(stderr).toContain('the tests need pdftotext')
    expect(stderr).toContain('sudo apt-get install poppler-utils qpdf softhsm2')
  })

  it('goes on when they are there', () => {
    install('npm', 'exit 0')
    for (const name of ['pdftotext', 'pdfsig', 'qpdf', 'softhsm2-util']) install(name, 'exit 0')
    expect(setUp('--test').status).toBe(0)
  })
})
