import { readFileSync } from 'node:fs'
import { expectAccessibleWithColours } from './support/axe.ts'
import { makeCase } from './support/case-writer.ts'
import { normalised, pdfText } from './support/pdf-text.ts'
import { expect, test } from './support/start-app.ts'

test('words are marked, what may identify someone is decided, and the public edition holds neither', async ({
  app,
}, testInfo) => {
  const { page, goTo } = app
  const { id, write } = await makeCase(app.client, 'Felles tilsyn ved Fjordbo')
  const conclusion = 'Barn A har sovet dårlig siden flyttingen. Vi snakket med Jonas. Ring 41 23 45 67.'
  await write('sectorPart', 'childWelfare', 'childWelfare', { conclusion })
  await goTo(`/sak/${id}/konklusjon/childWelfare?vis=tekst`)

  // Marked and exempt, by keyboard alone.
  const field = page.locator('[data-field-address="sectorPart/childWelfare/conclusion"]')
  await field.focus()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 'Barn A'.length; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('button', { name: /^Unnta fra offentlighet/u })).toBeVisible()
  await expectAccessibleWithColours(page)
  await page.keyboard.press('Alt+u')
  await expect(page.getByText('Unntatt fra offentlighet. Hjemmelen kan endres')).toBeAttached()

  // Each find is decided: one may stand, one is exempt.
  await goTo(`/sak/${id}/rapport`)
  await page.getByRole('link', { name: 'Kopier til partene og offentlig utgave' }).click()
  const rooms = page.getByRole('navigation', { name: 'I saken' })
  await expect(rooms.getByRole('link', { name: 'Rapport' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('region', { name: 'Unntatt i saken' })).toContainText('«Barn A»')
  const finds = page.getByRole('region', { name: 'Kan vise hvem noen er' })
  await expect(finds).toContainText('2 funn er ikke avgjort.')
  await expect(page.getByRole('button', { name: 'Lag utgaven' })).toHaveAttribute('aria-disabled', 'true')
  await expectAccessibleWithColours(page)
  const phone = finds.getByRole('listitem').filter({ hasText: 'Telefonnummer' })
  await phone.getByRole('button', { name: 'Unnta' }).click()
  await expect(finds).toContainText('Ett funn er ikke avgjort.')
  await finds.getByLabel('Hvorfor kan det stå?').fill('Lederen ved institusjonen, som er navngitt fra før')
  await finds.getByRole('button', { name: 'Kan stå' }).click()
  await expect(finds).toContainText('Alt er avgjort.')

  await page.getByRole('button', { name: 'Lag utgaven' }).click()
  await page.getByRole('link', { name: 'Gå til Rapport' }).click({ timeout: 30_000 })
  const download = page.waitForEvent('download')
  await page.locator('.rendered').first().getByRole('button', { name: 'Lagre på disk' }).click()
  const path = testInfo.outputPath('offentlig.pdf')
  const file = await download
  expect(file.suggestedFilename()).toContain('-offentlig-')
  await file.saveAs(path)
  const said = normalised(pdfText(readFileSync(path)))
  expect(said).toContain(normalised('har sovet dårlig siden flyttingen. Vi snakket med Jonas.'))
  expect(said).toContain(normalised('[Unntatt: offl. § 13 jf. bvl. § 13-1] har sovet'))
  expect(said).toContain('OFFENTLIGUTGAVE')
  for (const secret of ['Barn A', '41 23 45 67']) expect(said).not.toContain(normalised(secret))
})
