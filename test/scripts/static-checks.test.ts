import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, expect, test } from 'vitest'
import { projectFolder } from '../../electron/shell/locations.ts'
import { LINT_ARGS } from '../../scripts/static-checks.ts'

/** Mistakes that only a compiler sees, each with its code. */
const planted = {
  'wrong-type.ts': ["export const count: number = 'one'", 'TS2322'],
  'no-dom.ts': ['export const title: string = document.title', 'TS2584'],
  'unchecked-index.ts': [
    'const one: readonly number[] = [1]\nexport const text = one[0].toFixed()',
    'TS2532',
  ],
  'unused.ts': ['const unused = 1\nexport const used = 2', 'TS6133'],
} as const

test('what only a compiler sees fails the lint, with the libraries of the layer it is in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-lint-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  copyFileSync(join(projectFolder, 'tsconfig.json'), join(folder, 'base.json'))
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{ "extends": "./base.json", "files": null, "include": ["*.ts"] }',
  )
  for (const [name, [code]] of Object.entries(planted)) writeFileSync(join(folder, name), code)
  const lint = join(projectFolder, 'node_modules/.bin/oxlint')
  const config = join(projectFolder, '.oxlintrc.json')
  const { status, stdout } = spawnSync(lint, [...LINT_ARGS, '-c', config], { cwd: folder, encoding: 'utf8' })
  expect(status).not.toBe(0)
  for (const [name, [, found]] of Object.entries(planted))
    expect(stdout, name).toMatch(new RegExp(`typescript\\(${found}\\)[^]{1,400}${name}`, 'u'))
})
