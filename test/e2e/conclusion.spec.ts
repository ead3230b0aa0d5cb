import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { answerPrescribed, makeCase } from './support/case-writer.ts'
import { type App, expect, test } from './support/start-app.ts'

/** A case with a party, two facts with sources, and a requirement that was answered with lovbrudd. */
async function caseWithFinding({ client }: App) {
  const made = await makeCase(client, 'Felles tilsyn ved Fjordbo')
  const { id, write } = made
  await write('inspection', id, 'common', { institutionName: 'Fjordbo ungdomshjem', visitForm: 'announced' })
  await write('party', 'p1', 'common', {
    name: 'Fjordbo omsorg AS',
    role: 'institution',
    sectors: ['childWelfare'],
    notifiedOn: '2026-02-01',
  })
  await write('party', 'p2', 'common', { name: 'Ytre kommune', role: 'responsibleMunicipality' })
  await write('source', 's1', 'childWelfare', { type: 'document', title: 'Protokoller 2025' })
  await write('source', 's2', 'childWelfare', { type: 'childTalk', title: 'Samtaler', talked: 6 })
  await write('fact', 'f1', 'childWelfare', {
    text: 'Samtalen i etterkant manglet i sju av elleve hendelser.',
    sourceIds: ['s1'],
  })
  await write('fact', 'f2', 'childWelfare', {
    text: 'Ungdommene sier at ingen snakker med dem etterpå.',
    sourceIds: ['s2'],
  })
  await write('factLink', 'f1~BV-14', 'childWelfare', { direction: 'supports' })
  await write('factLink', 'f2~BV-14', 'childWelfare', { direction: 'against' })
  await write('answer', 'BV-14', 'childWelfare', { state: 'lovbrudd', assessment: 'Gjennomgangen mangler.' })
  await answerPrescribed(client, id, ['BV-14'])
  return made
}

/** Waits until what was typed is durable. */
async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Lagrer …')).toHaveCount(0)
}

const field = (page: Page, address: string) => page.locator(`[data-field-address="${address}"]`)

test('a lovbrudd is built from the checklist, checked, closed, opened again and closed anew', async ({
  app,
}) => {
  const { page, goTo } = app
  const { id } = await caseWithFinding(app)
  await goTo(`/sak/${id}/konklusjon/childWelfare`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Konklusjon: Barnevern')

  await page.getByRole('button', { name: /Lag lovbrudd av kravet/ }).click()
  const title = page.getByLabel('Kort tittel')
  await expect(title).toBeFocused()
  const lovbruddId = ((await title.getAttribute('data-field-address')) ?? '').split('/')[1] ?? ''
  const own = (name: string) => field(page, `lovbrudd/${lovbruddId}/${name}`)
  await expect(own('krav')).not.toHaveValue('')
  await expect(own('assessment')).toHaveValue('Gjennomgangen mangler.')
  await expect(own('factIds').locator('.chosen-row')).toHaveCount(2)
  await expectAccessible(page)

  // The linter leads into the field, also in another room of the screen.
  await page.getByRole('link', { name: 'Rapporttekst' }).click()
  await page.getByRole('button', { name: /sier ikke hva det betyr for barna/ }).click()
  await expect(own('consequence')).toBeFocused()

  // Closing is held back while something must be put right.
  const close = page.getByRole('button', { name: 'Lukk sektordelen' })
  await expect(close).toHaveAttribute('aria-disabled', 'true')
  await close.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'før delen kan lukkes' })).toBeVisible()
  await expect(page.getByText('Lukket av')).toHaveCount(0)

  await own('consequence').fill('Barna blir stående alene med det som skjedde.')
  await own('partyId').selectOption({ label: 'Ytre kommune · Omsorgskommunen' })
  await expect(page.locator('.field-warning')).toContainText('ikke varslet')
  await own('partyId').selectOption({ label: 'Fjordbo omsorg AS · Institusjonen' })
  await expect(page.locator('.standard-sentence')).toContainText(
    'Fjordbo omsorg AS sikrer ikke … Dette er brudd på',
  )
  await page.getByRole('button', { name: 'Sett inn' }).click()
  await expect(own('statement')).toBeFocused()
  await expect(own('statement')).toHaveValue(/^Fjordbo omsorg AS sikrer ikke/)
  await own('statement').fill(
    'Fjordbo omsorg AS sikrer ikke samtalen i etterkant. Dette er brudd på barnevernsloven § 10-5.',
  )

  // Law: from the index, and typed as it is to be printed.
  const law = page.getByRole('combobox', { name: 'Finn lov og paragraf' })
  await law.fill('barnevernsloven 10-5')
  await page
    .getByRole('option', { name: /barnevernsloven §\s10-5/ })
    .first()
    .click()
  await page.getByLabel('Eller skriv hjemmelen slik den skal stå').fill('Internkontrollforskrifta § 12d og e')
  await page.getByRole('button', { name: 'Legg til', exact: true }).click()
  await expect(own('legalReferences').locator('.chosen-row').last().getByRole('textbox')).toHaveValue(
    'Internkontrollforskrifta § 12d og e',
  )
  await expect(own('legalReferences').locator('.chosen-row').last()).toContainText('Skrevet for hånd')

  // Order by keyboard: the second fact first.
  const facts = own('factIds').locator('.chosen-row')
  await expect(facts.first()).toContainText('sju av elleve')
  const up = own('factIds')
    .getByRole('button', { name: /Flytt opp/ })
    .last()
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(facts.first()).toContainText('ingen snakker')
  await own('deadline').fill('01.09.2026')
  await page.keyboard.press('Tab')
  await saved(page)

  await expect(page.locator('.lint-finding[data-severity=error]')).toHaveText([])
  await expect(close).toHaveAttribute('aria-disabled', 'false')
  await close.click()
  await expect(page.getByText(/Lukket av Kari Tilsyn/)).toBeVisible()
  await expect(page.locator('.part-banner .hash')).toHaveText(/^[0-9a-f]{64}$/)
  const firstHash = await page.locator('.part-banner .hash').textContent()
  await expect(page.locator('textarea')).toHaveCount(0)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Åpne igjen' }).click()
  await expect(page.getByText('Denne delen har vært lukket og er åpnet igjen.')).toBeVisible()
  await own('consequence').fill('Barna blir stående alene, og noen rømmer.')
  await own('consequence').blur()
  await saved(page)
  await close.click()
  await expect(page.getByText(/Lukket av Kari Tilsyn/)).toBeVisible()
  expect(await page.locator('.part-banner .hash').textContent()).not.toBe(firstHash)
  await page.getByText('3 lukkinger og åpninger').click()
  await expect(page.locator('.closing-history li')).toHaveCount(3)
})

test('school: kontrollspørsmål, brudd på regelverket and korreksjonspunkter', async ({ app }) => {
  const { page, goTo, client } = app
  const { id, write } = await makeCase(client, 'Tilsyn med opplæring')
  await write('party', 'p1', 'common', {
    name: 'Øvre fylkeskommune',
    role: 'countyMunicipality',
    notifiedOn: '2026-02-01',
  })
  await write('answer', 'SKO-01', 'school', { state: 'lovbrudd' })
  await goTo(`/sak/${id}/konklusjon/school`)
  await page.getByRole('button', { name: /Lag brudd av kontrollspørsmålet/ }).click()
  await expect(page.getByLabel('Kontrollspørsmål')).not.toHaveValue('')
  await expect(page.locator('.answer-no')).toContainText('Nei, brudd på regelverket')
  await expect(
    page.getByText('Øvre fylkeskommune oppfyller ikke kravet om … Dette er brudd på regelverket, jf.'),
  ).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Korreksjonspunkt 1' })).not.toHaveValue('')
  await page.getByRole('button', { name: 'Nytt korreksjonspunkt' }).click()
  await expect(page.getByRole('textbox', { name: 'Korreksjonspunkt 2' })).toBeFocused()
  await page
    .getByRole('textbox', { name: 'Korreksjonspunkt 2' })
    .fill('Sørge for at alle har plass på skole fra første dag.')
  await page.getByLabel('Rettefrist 2').fill('1.9.26')
  await page.getByLabel('Rettefrist 2').blur()
  await saved(page)
  await expect(page.getByLabel('Rettefrist 2')).toHaveValue('01.09.2026')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Mottakere og frister' }).click()
  await expect(page.getByText('forvaltningsloven § 16')).toBeVisible()
  await expectAccessible(page)
})

test.describe('a profile with one sector', () => {
  test.use({ sectors: ['health'] })

  test('reads the others’ parts and says why it cannot write there', async ({
    app: { page, goTo, client },
  }) => {
    const { id } = await makeCase(client, 'Felles tilsyn')
    await goTo(`/sak/${id}/konklusjon`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Konklusjon: Helse')
    await page.getByRole('link', { name: /Barnevern/ }).click()
    await expect(page.getByText('Du kan lese denne delen, men ikke endre den.')).toBeVisible()
    await page.getByRole('link', { name: 'Rapporttekst' }).click()
    await expect(page.locator('main textarea')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Lukk sektordelen' })).toHaveCount(0)
    await expectAccessible(page)
  })
})

test('departments are concluded one by one for each theme', async ({ app: { page, goTo, client } }) => {
  const { id, write } = await makeCase(client, 'Tre enheter')
  await write('inspection', id, 'common', { topics: ['trygghet', 'medvirkning'] })
  await write('department', 'd1', 'common', { name: 'Enhet 1', position: 1 })
  await write('department', 'd2', 'common', { name: 'Enhet 2', position: 2 })
  await goTo(`/sak/${id}/konklusjon/childWelfare?vis=avdelinger`)
  await page.getByRole('button', { name: /Legg til alle temaene i saken/ }).click()
  await expect(page.locator('.department-row')).toHaveCount(4)
  await page
    .locator('.department-row')
    .first()
    .getByLabel('Konklusjon')
    .selectOption({ label: 'Ikke lovbrudd' })
  const table = page.getByRole('table', { name: 'Tema og avdelinger' })
  await expect(table.getByRole('button', { name: 'Ikke lovbrudd' })).toHaveCount(1)
  await expect(table.getByRole('button', { name: 'Ubesvart' })).toHaveCount(3)
  await expectAccessible(page)
})

test('the joint assessment rests on closed parts only, and a sector dissents in its own words', async ({
  app,
}) => {
  const { page, goTo, client } = app
  const { id, write } = await makeCase(client, 'Felles tilsyn')
  await write('source', 's1', 'common', {
    type: 'childTalk',
    title: 'Tirsdag',
    livingThere: 7,
    offered: 6,
    talked: 4,
  })
  await write('source', 's2', 'common', { type: 'childTalk', title: 'Onsdag', talked: 2 })
  await write('sectorPart', 'health', 'health', { conclusion: 'Det ble ikke avdekket lovbrudd.' })
  await client.closing.close({ inspectionId: id, sector: 'health' })
  await goTo(`/sak/${id}/fellesdel`)
  // Talk by talk, and no sum: the same child may be in several talks.
  await expect(page.getByRole('row', { name: /Tirsdag/ })).toContainText('Tirsdag7–64–')
  await expect(page.getByRole('row', { name: /Onsdag/ })).toContainText('Onsdag–––2–')
  await expect(page.getByText('så tallene er ikke lagt sammen')).toBeVisible()

  const quotes = page.getByRole('group', { name: 'Bygger på konklusjonen til' })
  await expect(quotes.getByRole('checkbox')).toHaveCount(1)
  await quotes.getByRole('checkbox', { name: 'Helse' }).check()
  await field(page, 'commonPart/common/jointAssessment').fill('Helheten henger ikke sammen.')
  const dissent = page.getByRole('group', { name: 'Helse: syn på den felles vurderingen' })
  await dissent.getByRole('radio', { name: 'Har et annet syn' }).check()
  await page.getByRole('button', { name: /Helse har et annet syn, men/ }).click()
  const words = field(page, 'sectorPart/health/agreementText')
  await expect(words).toBeFocused()
  await words.fill('Vi mener helsehjelpen er forsvarlig.')
  await words.blur()
  await saved(page)
  await expectAccessible(page)

  // The dissent did not open the closed part; reopening it makes the assessment void until it is renewed.
  await expect(page.getByText('Den felles vurderingen gjelder ikke nå.')).toHaveCount(0)
  await goTo(`/sak/${id}/konklusjon/health`)
  await page.getByRole('button', { name: 'Åpne igjen' }).click()
  await page.getByRole('link', { name: 'Fellesdel' }).click()
  await expect(page.getByText('Den felles vurderingen gjelder ikke nå.')).toBeVisible()
  await goTo(`/sak/${id}/konklusjon/health`)
  await page.getByRole('button', { name: 'Lukk sektordelen' }).click()
  await expect(page.getByText(/Lukket av/)).toBeVisible()
  await page.getByRole('link', { name: 'Fellesdel' }).click()
  await page.getByRole('button', { name: 'Jeg har lest den. Forny' }).click()
  await expect(page.getByText('Den felles vurderingen gjelder ikke nå.')).toHaveCount(0)
})
