import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, type Page, test } from '@playwright/test'
import { createBackend } from '../../electron/backend/create-backend.ts'
import { createNodePorts } from '../../electron/shell/node-ports.ts'
import { LOCKED_MESSAGE } from '../../shared/contract/shell-messages.ts'
import { buildDesktop, startDesktop } from './support/start-desktop.ts'

/** The built desktop app, whole: main, preload and screens, with Chromium in Electron's place. */
const PASSPHRASE = 'fjord lyng elv stein bre'

let folder = ''
test.beforeAll(buildDesktop)
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-desktop-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The profiles of a laptop, opened without the app. */
function laptop() {
  const backend = createBackend(
    createNodePorts({
      dataFolder: join(folder, 'data'),
      shell: 'desktop',
      allowedKinds: ['training', 'real'],
    }),
    { passphraseCost: 1_024 },
  )
  return { client: createRouterClient(backend.router), close: backend.close }
}

/** A real profile with a case in it, as yesterday left it. */
async function yesterday(): Promise<string> {
  const { client, close } = laptop()
  const { profile, recoveryKey } = await client.session.createProfile({
    kind: 'real',
    name: 'Kari Tilsyn',
    authority: 'Statsforvalteren i Øvre Fjord',
    sectors: ['health'],
    passphrase: PASSPHRASE,
  })
  await client.session.confirmRecoveryKey({ profileId: profile.id, recoveryKey })
  await client.inspection.create({ title: 'Felles tilsyn ved Fjordbo' })
  close()
  return profile.id
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passfrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Lås opp', exact: true }).click()
}

test('in the desktop window a real profile is opened, a field written, a report made and saved, and closing saves the rest', async ({
  page,
}) => {
  // One journey through everything: on a busy machine it takes longer than a test of one screen.
  test.slow()
  const profileId = await yesterday()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const electron = await startDesktop(page, folder, join(folder, 'data'))

  await test.step('unlocked: a real profile, which only this window may open', async () => {
    await unlock(page)
    await page.getByRole('link', { name: 'Felles tilsyn ved Fjordbo' }).click()
    await expect(page.getByText('Åpnet i nettleser')).toHaveCount(0)
  })

  await test.step('a field is written, and is saved', async () => {
    await page.getByRole('link', { name: 'Oppsett', exact: true }).click()
    const title = page.getByLabel('Navn på tilsynet')
    await title.fill('Felles tilsyn ved Fjordbo 😀')
    await expect(page.getByText(/^Lagret \d\d\.\d\d\.\d\d$/u).first()).toBeVisible()
  })

  await test.step('the lock screen locks the profile, and what was typed just before is saved', async () => {
    await page.getByLabel('Navn på tilsynet').fill('Skrevet rett før skjermlåsen')
    const answered = once(electron.ipcMain, LOCKED_MESSAGE)
    electron.powerMonitor.emit('lock-screen')
    await answered
    await expect(page.getByRole('heading', { level: 1, name: 'Lås opp Kari Tilsyn' })).toBeVisible()
    await unlock(page)
    await expect(page.getByLabel('Navn på tilsynet')).toHaveValue('Skrevet rett før skjermlåsen')
  })

  await test.step('a report is made in the worker, and saved under its name where the person says', async () => {
    await page.getByRole('link', { name: 'Rapport', exact: true }).click()
    await page.getByRole('button', { name: /^Lag PDF/u }).click()
    const file = page.locator('.rendered').first()
    await expect(file).toBeVisible({ timeout: 30_000 })
    // The window opens no other: here a report is saved before it is read elsewhere.
    await expect(file.getByRole('button', { name: 'Åpne PDF' })).toHaveCount(0)
    const saved = page.waitForEvent('download')
    await file.getByRole('button', { name: 'Lagre på disk' }).click()
    const name = (await saved).suggestedFilename()
    const path = join(folder, 'documents', name)
    await expect.poll(() => existsSync(path) && readFileSync(path, 'latin1').startsWith('%PDF-')).toBe(true)
  })

  await test.step('closing the window at once loses nothing, and ends the program', async () => {
    await page.getByRole('link', { name: 'Oppsett', exact: true }).click()
    await page.getByLabel('Navn på tilsynet').fill('Skrevet rett før lukkingen')
    electron.windows[0]?.close()
    await expect.poll(() => electron.app.quits).toBe(1)
  })
  expect(complaints).toEqual([])

  const { client, close } = laptop()
  await client.session.unlock({ profileId, passphrase: PASSPHRASE })
  expect((await client.inspection.list()).map(({ title }) => title)).toEqual(['Skrevet rett før lukkingen'])
  close()
})
