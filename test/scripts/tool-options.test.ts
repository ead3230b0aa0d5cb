import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { projectFolder } from '../../electron/shell/locations.ts'

test('a tool that is asked for what it does not know says how it is used', () => {
  const { status, stderr } = spawnSync(process.execPath, ['bench/bench.ts', '--loud'], {
    cwd: projectFolder,
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stderr).toMatch(/^Unknown option '--loud'[^]*Usage: npm run -s bench -- .*\nNAME: save, call/u)
})
