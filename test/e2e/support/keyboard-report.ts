import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Keyboard } from './keyboard.ts'
import { pdfSignatures } from './pdf-text.ts'

/** Chooses a report, makes it, and waits for the focus to be on the finished file. */
async function makeReport(page: Page, keys: Keyboard, part: string): Promise<void> {
  await keys.palette(part, part)
  await expect(page.getByRole('radio', { name: part })).toBeChecked()
  await keys.press('Control+Enter')
  // What one does next stands below it.
  await expect(page.locator('.rendered > summary')).toBeFocused({ timeout: 30_000 })
}

async function saveReport(page: Page, keys: Keyboard, path: string): Promise<void> {
  const download = page.waitForEvent('download')
  await keys.push(page.getByRole('button', { name: 'Lagre på disk' }))
  await (await download).saveAs(path)
}

/** The joint report, signed in each of its fields with the profile's own certificate, and saved. */
export async function makeAndSign(page: Page, keys: Keyboard, path: string): Promise<void> {
  await keys.goTo('Rapport', 'Rapport')
  await makeReport(page, keys, 'Fellesrapport')
  for (const count of [1, 2, 3]) {
    await keys.push(page.getByRole('button', { name: 'Signer rapporten' }))
    await expect(page.locator('.receipt')).toBeFocused()
    await expect(page.locator('.signature-fields')).toHaveText(
      new RegExp(`(?:er signert av Ada Berg.*){${count}}`, 'su'),
    )
  }
  await keys.tabTo(page.locator('.rendered > summary'), 'Shift+Tab')
  await saveReport(page, keys, path)
}

/** Each sector's own report, saved: gives the files. */
export async function makeParts(page: Page, keys: Keyboard, folder: string): Promise<readonly string[]> {
  const files: string[] = []
  for (const sector of ['barnevern', 'helse', 'skole']) {
    const file = join(folder, `${sector}.pdf`)
    await makeReport(page, keys, `Delrapport ${sector}`)
    await saveReport(page, keys, file)
    files.push(file)
  }
  return files
}

/** Lets the app, and then poppler, judge the three signatures. */
export async function verify(page: Page, keys: Keyboard, path: string): Promise<void> {
  // Asked for before the key is pressed, so that the browser is already listening when the file is to be chosen.
  const chooser = page.waitForEvent('filechooser', { timeout: 60_000 })
  await keys.goTo('Verifiser', 'Kontroller en rapport')
  await keys.tabTo(page.getByRole('button', { name: 'Velg PDF' }))
  await keys.press('Enter')
  await (await chooser).setFiles(path)
  await expect(page.locator('.verdict-sentence')).toContainText('Innholdet er uendret')
  await expect(page.locator('.signature-list > li')).toHaveCount(3)
  expect(pdfSignatures(path).match(/Signature is Valid/gu)).toHaveLength(3)
}
