import type { Page } from '@playwright/test'
import { loadSample } from '../../electron/cli/load-sample.ts'
import { makeCase } from './support/case-writer.ts'
import { expectNothingBesideThePage, expectReadableInEveryLook, openFolds } from './support/looks.ts'
import { type App, expect, test } from './support/start-app.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** The sample supervision, whose parts are closed, and a case that the linter has much to say about. */
async function twoCases({ client }: App): Promise<{ readonly sample: string; readonly open: string }> {
  const sample = await loadSample(client)
  const { id: open, write } = await makeCase(client, 'Tilsyn som ikke er ferdig')
  await write('inspection', open, 'common', { topics: ['trygghet', 'medvirkning'] })
  await write('department', 'd1', 'common', { name: 'Enhet 1', position: 1 })
  await write('party', 'p1', 'common', { name: 'Øvre fylkeskommune', role: 'countyMunicipality' })
  await write('answer', 'BV-14', 'childWelfare', { state: 'lovbrudd' })
  await write('answer', 'SKO-01', 'school', { state: 'lovbrudd' })
  await write('lovbrudd', 'l1', 'childWelfare', { title: 'Uferdig', statement: 'Noen sikrer ikke …' })
  await write('fact', 'f1', 'childWelfare', { text: 'Et faktum uten kilde.' })
  await write('departmentConclusion', 'c1', 'childWelfare', { departmentId: 'd1', theme: 'trygghet' })
  await write('sectorPart', 'health', 'health', { agreement: 'dissent' })
  return { sample, open }
}

test('every screen of a case reads in every look, with all its folds open', async ({ app }) => {
  test.setTimeout(180_000)
  const { page, goTo, client } = app
  const { sample, open } = await twoCases(app)
  const { snapshot } = await client.inspection.view({ id: sample })
  const photo = snapshot.source.find((one) => one.type === 'photo')?.id ?? ''
  const talk = snapshot.source.find((one) => one.type === 'childTalk')?.id ?? ''
  const fact = snapshot.fact[0]?.id ?? ''
  for (const [path, title] of [
    ['/saker', 'Saker'],
    [`/sak/${sample}`, 'Oversikt'],
    [`/sak/${open}/oppsett`, 'Oppsett'],
    [`/sak/${sample}/sjekkliste/BV-14`, /^BV-14/u],
    [`/sak/${sample}/kilder?kilde=${talk}`, 'Kilder og fakta'],
    [`/sak/${sample}/kilder?faktum=${fact}`, 'Kilder og fakta'],
    [`/sak/${open}/konklusjon/childWelfare`, 'Konklusjon: Barnevern'],
    [`/sak/${open}/konklusjon/childWelfare?vis=avdelinger`, 'Konklusjon: Barnevern'],
    [`/sak/${open}/konklusjon/school?vis=mottakere`, 'Konklusjon: Skole'],
    [`/sak/${sample}/konklusjon/school`, 'Konklusjon: Skole'],
    [`/sak/${open}/fellesdel`, 'Fellesdel'],
    [`/sak/${sample}/historikk`, 'Historikk'],
  ] as const)
    await test.step(path, async () => {
      await goTo(path)
      await expect(heading(page, title)).toBeVisible()
      await openFolds(page)
      await expectReadableInEveryLook(page)
    })

  await test.step('a photo and its redaction', async () => {
    await goTo(`/sak/${sample}/kilder?kilde=${photo}`)
    await expect(page.locator('.redaction-image, .photo img, .photo canvas').first()).toBeVisible()
    await expectReadableInEveryLook(page)
  })
})

test('what lies over a screen reads in every look', async ({ app }) => {
  test.setTimeout(120_000)
  const { page, goTo } = app
  const { sample } = await twoCases(app)
  await goTo(`/sak/${sample}/oppsett`)
  await expect(heading(page, 'Oppsett')).toBeFocused()
  for (const [keys, words] of [
    ['Control+k', 'barnevern'],
    ['Control+Shift+f', 'ungdom'],
    ['Shift+?', ''],
  ] as const) {
    await page.keyboard.press(keys)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await page.keyboard.type(words)
    if (words !== '') await expect(dialog.locator('.palette-row, .search-hit').first()).toBeVisible()
    await expectReadableInEveryLook(page)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await page.locator('[data-field-address$="/title"]').first().focus()
  await page.keyboard.press('Alt+h')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectReadableInEveryLook(page)
})

test('the report, its receipt, and what the verifier says read in every look', async ({ app }) => {
  test.setTimeout(120_000)
  const { page, goTo, client } = app
  const { sample } = await twoCases(app)
  await goTo(`/sak/${sample}/rapport?del=joint`)
  await expect(page.getByRole('radio', { name: 'Fellesrapport' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.rendered > summary')).toBeFocused({ timeout: 40_000 })
  await page.getByRole('button', { name: 'Signer rapporten' }).click()
  await expect(page.locator('.receipt')).toBeFocused()
  await openFolds(page)
  await expectReadableInEveryLook(page)

  const [report] = await client.report.list({ inspectionId: sample })
  const signed = Buffer.from(await (await client.report.read({ id: report?.id ?? '' })).arrayBuffer())
  const tampered = Buffer.from(signed)
  tampered[tampered.indexOf('/Title') + 1] = 'S'.charCodeAt(0)
  const foreign = Buffer.from(
    signed.subarray(0, signed.lastIndexOf('startxref', signed.indexOf('/ByteRange'))),
  )
  await goTo('/verifiser')
  for (const [name, buffer] of [
    ['uendret', signed],
    ['endret', tampered],
    ['avkortet', foreign],
    ['ingen', Buffer.from('Dette er ingen PDF.')],
  ] as const)
    await test.step(name, async () => {
      await page
        .locator('.drop-zone input')
        .setInputFiles({ name: `${name}.pdf`, mimeType: 'application/pdf', buffer })
      await expect(page.locator('.verify-outcome')).toContainText(`${name}.pdf`)
      await expect(page.locator('.verify-outcome')).toBeFocused()
      await expectReadableInEveryLook(page)
    })
})

test('a screen that fails, a locked profile and the ways back in read in every look', async ({ app }) => {
  const { page, goTo } = app
  const { open } = await twoCases(app)
  await test.step('an answer that no screen is made for', async () => {
    await page.route('**/rpc/inspection/view', async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace('"department":[', '"department":null,"was":[')
      await route.fulfill({ response, body })
    })
    await goTo(`/sak/${open}/oppsett`)
    await expect(heading(page, 'Noe gikk galt')).toBeVisible()
    await expectReadableInEveryLook(page)
    await page.unrouteAll()
    await page.getByRole('link').click()
    await expect(heading(page, 'Saker')).toBeVisible()
  })
  await page.keyboard.press('Control+l')
  await expect(heading(page, /^Lås opp/u)).toBeVisible()
  await expectReadableInEveryLook(page)
  await page.getByRole('button', { name: /gjenopprettingsnøkkelen/u }).click()
  await expect(page.getByLabel('Gjenopprettingsnøkkel', { exact: true })).toBeVisible()
  await expectReadableInEveryLook(page)
  await page.reload()
  await page.getByRole('button', { name: /^← /u }).click()
  await expectReadableInEveryLook(page)
})

test('in nynorsk and with the largest text no screen is wider than the window', async ({ app }) => {
  const { page, goTo, client } = app
  const { sample, open } = await twoCases(app)
  const { settings } = await client.session.status()
  await client.session.saveSettings({ ...settings, maalform: 'nn', textSize: 'larger' })
  await page.reload()
  for (const path of [
    '/saker',
    `/sak/${sample}`,
    `/sak/${sample}/oppsett`,
    `/sak/${sample}/sjekkliste/BV-14`,
    `/sak/${sample}/kilder`,
    `/sak/${open}/konklusjon/childWelfare`,
    `/sak/${sample}/fellesdel`,
    `/sak/${sample}/rapport?del=joint`,
    `/sak/${sample}/historikk`,
    '/verifiser',
    '/innstillinger',
    '/hjelp',
  ])
    await test.step(path, async () => {
      await goTo(path)
      await expect(page.locator('#content h1')).toBeVisible()
      await openFolds(page)
      await expectNothingBesideThePage(page)
    })
})
