import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { projectFolder } from '../../electron/shell/locations.ts'
import { findElectron } from '../../scripts/electron-binary.ts'
import { buildDesktop } from './support/start-desktop.ts'

/**
 * The app in a real Electron. Where its program could not be fetched this is a known gap: an expected failure that says so,
 * never a skip that looks like success. A release sets REQUIRE_ELECTRON=1, and then the gap is a failure.
 */
const program = findElectron()
const required = process.env['REQUIRE_ELECTRON'] === '1'
const GAP =
  'There is no Electron program under node_modules/electron: sandbox, isolation and fuses are not proved here'

const title = 'a real Electron starts the app in its sandbox, and the page has nothing of Node'

test(program ? title : `NOT PROVED HERE, no Electron program: ${title}`, async () => {
  test.fail(program === null && !required, GAP)
  expect(program, GAP).not.toBeNull()
  await buildDesktop()
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-electron-'))
  const { ELECTRON_RUN_AS_NODE: _plainNode, ...environment } = process.env
  const app = await _electron.launch({
    executablePath: program ?? '',
    args: [projectFolder, `--user-data-dir=${join(folder, 'user')}`],
    env: { ...environment, SAMSYN_DATA: join(folder, 'data') },
  })
  try {
    const page = await app.firstWindow()
    await expect(page.getByRole('heading', { name: 'Lag din første profil' })).toBeVisible()
    expect(page.url()).toMatch(/^app:\/\/samsyn\//u)
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(window, 'require'),
        typeof Reflect.get(window, 'process'),
      ]),
    ).toEqual(['undefined', 'undefined'])
    expect(await page.evaluate(() => JSON.stringify(Reflect.get(window, 'samsyn')))).toBe(
      '{"shell":"desktop"}',
    )
    await expect(page.evaluate(() => fetch('file:///etc/passwd').then(() => 'read'))).rejects.toThrow()
    await page.evaluate(() => void window.open('https://example.org/'))
    expect(app.windows()).toHaveLength(1)
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
