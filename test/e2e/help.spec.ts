import { expectAccessibleWithColours } from './support/axe.ts'
import { makeCase } from './support/case-writer.ts'
import { expect, test } from './support/start-app.ts'

test('F1 tells about the screen one stands on, and the way back is one press', async ({ app }) => {
  const { page, client, goTo } = app
  const { id } = await makeCase(client, 'Fjordbo 2026')
  await goTo(`/sak/${id}/oppsett`)
  await expect(page.getByRole('heading', { level: 1, name: 'Oppsett' })).toBeFocused()
  await page.keyboard.press('F1')
  const step = page.locator('.tour li[aria-current="step"]')
  await expect(step).toContainText('Se på oppsettet')
  await expect(step).toBeFocused()
  await expectAccessibleWithColours(page)
  await page.getByRole('button', { name: 'Tilbake til der du var' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Oppsett' })).toBeVisible()
})

test('a screen opens at its top, however far down the last one was read', async ({ app }) => {
  const { page, client, goTo } = app
  const { id } = await makeCase(client, 'Fjordbo 2026')
  await goTo(`/sak/${id}/oppsett`)
  await page.getByRole('button', { name: 'Legg til hendelse' }).scrollIntoViewIfNeeded()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('oversikt')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Oversikt' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
})

test('F1 in a field tells what it is for and where the reports print it; Escape leads back to the field', async ({
  app,
}) => {
  const { page, client, goTo } = app
  const { id } = await makeCase(client, 'Felles tilsyn ved Fjordbo')
  await goTo(`/sak/${id}/sjekkliste/BV-05`)
  const assessment = page.locator('[data-field-address="answer/BV-05/assessment"]')
  await assessment.fill('Barna er med på husmøtet.')
  await page.keyboard.press('F1')
  const help = page.getByRole('dialog', { name: 'Hjelp: Vurdering' })
  await expect(help).toContainText('Svar: BV-05 – Vurdering')
  await expect(help).toContainText('Hold fakta opp mot kravet.')
  await expect(help.getByRole('listitem')).toContainText(
    /^Delrapport barnevern: 4\.1 .*BV-05 Medvirkning i hverdagen$/u,
  )
  await expectAccessibleWithColours(page)
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(assessment).toBeFocused()

  await page.keyboard.press('F1')
  await help.getByRole('button', { name: 'Hjelp om denne siden' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hjelp' })).toBeVisible()
})
