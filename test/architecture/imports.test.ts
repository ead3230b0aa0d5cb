import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { rules, type SourceFile, violations } from './import-rules.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const files: readonly SourceFile[] = globSync('{shared,electron,renderer,migrations}/**/*.{ts,tsx}', {
  cwd: root,
})
  .filter((path) => !path.endsWith('.d.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`${root}${path}`, 'utf8') }))

describe('who may import whom', () => {
  it('reads the whole tree', () => {
    expect(files.length).toBeGreaterThan(300)
  })

  it('holds everywhere', () => {
    expect(violations(files)).toEqual([])
  })

  test.each([
    ['shared/domain/x.ts', "import { readFileSync } from 'node:fs'"],
    ['shared/domain/x.ts', "import type { A } from '../../electron/backend/api.ts'"],
    ['renderer/ui/x.tsx', "import { api } from '../../electron/backend/api.ts'"],
    ['renderer/features/cases/x.tsx', "import { A } from '../setup/setup-screen.tsx'"],
    ['electron/backend/x.ts', "import { app } from 'electron'"],
    ['electron/backend/record/x.ts', "import { migrations } from '../../../migrations/index.ts'"],
    ['electron/loopback.ts', "const electron = await import('electron')"],
    ['electron/backend/x.ts', "export { a } from '../shell/locations.ts'"],
    ['migrations/x.ts', "import { z } from 'zod'"],
    ['electron/cli/x.ts', "import { a } from '../../test/support/backend.ts'"],
  ])('a planted mistake in %s is found: %s', (path, text) => {
    expect(violations([{ path, text }])).not.toEqual([])
  })

  it('has a planted mistake for what each rule forbids, and none of them is empty', () => {
    expect(rules.every((rule) => files.some((file) => rule.from(file.path)))).toBe(true)
  })
})

describe('doors that stay shut', () => {
  const holding = (pattern: RegExp) =>
    files.filter((file) => pattern.test(file.text)).map((file) => file.path)

  it('opens a database in one folder', () => {
    expect(holding(/new BetterSqlite3\(/u).every((path) => path.startsWith('electron/backend/db/'))).toBe(
      true,
    )
  })

  it('sets text as text: no HTML is ever put into a page', () => {
    expect(holding(/dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write/u)).toEqual([])
  })

  it('calls nobody: no screen fetches by itself', () => {
    const callers = files.filter(
      ({ path, text }) => path.startsWith('renderer/') && /\bfetch\(|XMLHttpRequest|WebSocket/u.test(text),
    )
    expect(callers.map((file) => file.path)).toEqual([])
  })
})
