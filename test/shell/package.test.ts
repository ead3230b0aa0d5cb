import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { projectFolder } from '../../electron/shell/locations.ts'
import { buildRenderer, rendererIsStale } from '../../scripts/build-renderer.ts'
import { buildShells, shellsAreStale } from '../../scripts/build-shells.ts'
import { makeFakeDist } from './package/fake-dist.ts'
import { type PackedFile, readAsar, unpackAsar } from './package/read-asar.ts'

/** The package that is installed, made by the real packager around a stand-in for Electron's program. */
let folder = ''
let files: readonly PackedFile[] = []
const installed = () => join(folder, 'out/linux-unpacked')
const archive = () => join(installed(), 'resources/app.asar')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-package-'))
  const { version } = JSON.parse(
    readFileSync(join(projectFolder, 'node_modules/electron/package.json'), 'utf8'),
  ) as { readonly version: string }
  makeFakeDist(join(folder, 'electron'), version)
  if (rendererIsStale()) await buildRenderer()
  if (shellsAreStale()) await buildShells()
  await build({
    projectDir: projectFolder,
    targets: Platform.LINUX.createTarget('dir'),
    config: {
      extends: join(projectFolder, 'electron-builder.yml'),
      electronDist: join(folder, 'electron'),
      directories: { output: join(folder, 'out') },
    },
  })
  files = readAsar(archive())
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package', () => {
  const matching = (pattern: RegExp) => files.map(({ path }) => path).filter((path) => pattern.test(path))

  it('holds the programs, the screens and the fonts', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'package.json',
        'dist/main/main.js',
        'dist/main/preload.cjs',
        'dist/main/report-worker.js',
        'dist/main/token-process.js',
        'dist/renderer/index.html',
      ]),
    )
    expect(matching(/^dist\/main\/fonts\/.*\.ttf$/u).length).toBeGreaterThan(3)
  })

  it('has native code for this machine only, and that alone lies beside the archive', () => {
    const machine = `${process.platform}-${process.arch}`
    const native = [
      `node_modules/@koromix/koffi-${machine}/${machine.replace('-', '_')}/koffi.node`,
      `node_modules/better-sqlite3/prebuilds/${machine}.node`,
    ]
    expect(matching(/\.node$/u).sort()).toEqual(native)
    expect(
      files
        .filter(({ bytes }) => bytes === null)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(native)
    expect(readdirSync(`${archive()}.unpacked`)).toEqual(['node_modules'])
  })

  it('calls other people’s libraries from the token process alone', () => {
    const calling = files.filter(
      ({ path, bytes }) => path.startsWith('dist/main/') && bytes?.includes('from "koffi"'),
    )
    expect(calling.map(({ path }) => path)).toEqual(['dist/main/token-process.js'])
  })

  test.each([
    ['sources, tests or source maps', /\.(tsx?|map)$|(^|\/)(tests?|bench|scripts|docs)\//u],
    ['a Node of its own', /node_modules\/node-/u],
    ['what is bundled already', /node_modules\/(react|react-dom|zod|kysely|@orpc|pkijs|vite|electron)\//u],
    [
      'keys, profiles or settings of the machine it was made on',
      /\.(pem|p12|pfx|key|db)$|(^|\/)\.(git|env|data|cache|yarn|npmrc)/u,
    ],
  ])('holds no %s', (_what, pattern) => {
    expect(matching(pattern)).toEqual([])
  })

  it('holds no private key, and names no place on the machine it was made on', () => {
    const own = files.filter(({ path }) => path.startsWith('dist/') || path === 'package.json')
    const telling = own.filter(
      ({ bytes }) => bytes?.includes('PRIVATE KEY-----\n') || bytes?.includes(projectFolder),
    )
    expect(telling.map(({ path }) => path)).toEqual([])
  })

  it('is small: under 25 MB before compression', () => {
    const bytes = files.reduce((sum, { size }) => sum + size, 0)
    expect(bytes).toBeLessThan(25 * 1_024 * 1_024)
  })

  it('speaks no languages that the app does not', () => {
    expect(readdirSync(join(installed(), 'locales')).sort()).toEqual(['en-US.pak', 'nb.pak'])
  })

  it('has every fuse set the safe way in the program itself', async () => {
    const wire = await getCurrentFuseWire(join(installed(), 'samsyn'))
    const state = (fuse: FuseV1Options) => (wire as Readonly<Record<number, FuseState>>)[fuse]
    const { ENABLE, DISABLE } = FuseState
    expect(state(FuseV1Options.RunAsNode)).toBe(DISABLE)
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(ENABLE)
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(DISABLE)
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(DISABLE)
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(ENABLE)
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(ENABLE)
    expect(state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(DISABLE)
    expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(DISABLE)
    const before = await getCurrentFuseWire(join(folder, 'electron/electron'))
    expect(before).not.toEqual(wire)
  })

  it('runs from its own files alone: a profile, a case, a report, and the process for smart cards', () => {
    const app = join(folder, 'app')
    unpackAsar(archive(), app)
    const told = execFileSync(
      process.execPath,
      [join(projectFolder, 'test/shell/package/run-packaged.ts'), app, join(folder, 'data')],
      { encoding: 'utf8' },
    )
    const outcome = JSON.parse(told) as {
      readonly starts: string
      readonly pages: number
      readonly size: number
      readonly tokens: readonly string[]
      readonly asked: number
      readonly processes: readonly string[]
    }
    expect(outcome.tokens).toEqual(['LibraryNotAllowed', 'NotALibrary', 'NoToken'])
    expect(outcome.asked).toBe(2)
    expect(outcome.processes).toEqual(['token-process.js', 'token-process.js'])
    expect(outcome.starts).toBe('%PDF-')
    expect(outcome.pages).toBeGreaterThan(1)
    expect(outcome.size).toBeGreaterThan(20_000)
  })
})
