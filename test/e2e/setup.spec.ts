import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { makeCase } from './support/case-writer.ts'
import { type App, expect, test } from './support/start-app.ts'

async function openSetup({ client, goTo }: App): Promise<string> {
  const { id } = await makeCase(client, 'Fjordbo 2026')
  await goTo(`/sak/${id}/oppsett`)
  return id
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Presses a button that adds a row, and writes in the first field of the row, where the focus lands. */
async function addRow(list: Locator, button: string, field: string, text: string): Promise<void> {
  await list.getByRole('button', { name: button }).click()
  await expect(list.getByLabel(field).last()).toBeFocused()
  await list.page().keyboard.type(text)
}

test('the institution: what is written is saved, and what it hides is said at once', async ({ app }) => {
  const { page, client } = app
  const id = await openSetup(app)
  const institution = section(page, 'Institusjonen')
  await expectAccessible(page)
  await institution.getByLabel('Institusjonens navn').fill('Fjordbo ungdomshjem')
  await institution.getByLabel('Organisasjonsnummer').fill('974 760 674')
  await institution.getByLabel('Eiertype').selectOption('Privat, kommersiell')
  await expect(institution.getByText('Kontrollsifferet stemmer ikke.', { exact: false })).toBeVisible()
  await institution.getByLabel('Organisasjonsnummer').fill('974 760 673')
  await institution.getByLabel('Eiertype').focus()
  await expect(institution.getByText('Kontrollsifferet stemmer ikke.', { exact: false })).toHaveCount(0)
  const acute = institution.getByRole('group', { name: 'Tar imot barn akutt' })
  await expect(institution.getByText('Ikke oppgitt. Da skjules ingen krav.').first()).toBeVisible()
  await acute.getByRole('radio', { name: 'Nei' }).check()
  await expect(institution.getByText(/Skjuler \d+ krav: .*BV-\d+/u).first()).toBeVisible()
  await expectAccessible(page)
  await expect
    .poll(async () => (await client.inspection.view({ id })).snapshot.inspection)
    .toMatchObject({ institutionName: 'Fjordbo ungdomshjem', orgNumber: '974 760 673', acuteIntake: false })
})

test('dates are written as people write them; what is no date stays and is not saved', async ({ app }) => {
  const { page, client } = app
  const id = await openSetup(app)
  const days = section(page, 'Tilsynsdager')
  await addRow(days, 'Legg til dag', 'Dato', '12.4.26')
  await page.keyboard.press('Tab')
  await expect(days.getByLabel('Dato')).toHaveValue('12.04.2026')
  await expect(days.getByRole('heading', { name: '12.04.2026' })).toBeVisible()
  const dates = section(page, 'Datoer')
  const notice = dates.getByLabel('Varsel sendt')
  await notice.fill('en gang i mai')
  await notice.blur()
  await expect(dates.getByText('Dette er ikke forstått som en dato', { exact: false })).toBeVisible()
  await expect(notice).toHaveValue('en gang i mai')
  await notice.fill('1. mai 2026')
  await notice.blur()
  await expect(dates.getByText('Varselet er datert etter første tilsynsdag.')).toBeVisible()
  await expectAccessible(page)
  await expect
    .poll(async () => (await client.inspection.view({ id })).snapshot.inspection.noticeOn)
    .toBe('2026-05-01')
})

test('departments, parties, team, events and topics are lists: add, order, remove, take back', async ({
  app,
}) => {
  const { page, client } = app
  const id = await openSetup(app)
  const departments = section(page, 'Avdelinger')
  for (const name of ['Nord', 'Sør']) {
    await addRow(departments, 'Legg til avdeling', 'Avdelingens navn', name)
    await page.keyboard.press('Tab')
    await expect(departments.getByRole('heading', { name })).toBeVisible()
  }
  await departments.getByRole('button', { name: 'Flytt opp: Sør' }).click()
  await expect(departments.getByRole('heading', { level: 3 })).toHaveText(['Sør', 'Nord'])
  await departments.getByRole('button', { name: 'Fjern: Nord' }).click()
  await expect(departments.getByRole('heading', { level: 3 })).toHaveText(['Sør'])
  await expect(departments.getByRole('button', { name: 'Legg til avdeling' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(departments.getByRole('heading', { level: 3 })).toHaveText(['Sør', 'Nord'])

  const parties = section(page, 'Parter')
  await addRow(parties, 'Legg til part', 'Navn på parten', 'Fjord fylkeskommune')
  await parties.getByLabel('Rolle').selectOption('Fylkeskommunen')
  await parties.getByRole('checkbox', { name: 'Skole' }).check()
  await expect(parties.getByText('Ikke varslet.', { exact: false })).toBeVisible()

  const team = section(page, 'Tilsynslaget')
  await addRow(team, 'Legg til medlem', 'Navn', 'Ada Berg')
  await team.getByLabel('Rolle').selectOption('Revisjonsleder')
  await team.getByRole('checkbox', { name: 'Habiliteten er vurdert' }).check()

  const supervision = section(page, 'Tilsynet')
  await supervision.getByLabel('Nytt tema').fill('Bruk av tvang')
  await page.keyboard.press('Enter')
  await expect(supervision.getByText('Bruk av tvang')).toBeVisible()
  await supervision.getByRole('radio', { name: 'Uanmeldt tilsyn' }).check()
  await supervision.getByLabel('Hvorfor tilsynet ikke ble varslet').fill('Melding om tvang.')

  const events = section(page, 'Hendelser og brev')
  await addRow(events, 'Legg til hendelse', 'Hva som skjedde', 'Bekymringsmelding')
  await events.getByLabel('Dato').fill('3.2.26')
  await events.getByLabel('Dato').blur()
  await expectAccessible(page)
  await expect
    .poll(async () => (await client.inspection.view({ id })).snapshot)
    .toMatchObject({
      inspection: {
        topics: ['Bruk av tvang'],
        visitForm: 'unannounced',
        unannouncedReason: 'Melding om tvang.',
      },
      party: [{ name: 'Fjord fylkeskommune', role: 'countyMunicipality', sectors: ['school'] }],
      teamMember: [{ name: 'Ada Berg', role: 'leadAuditor', impartial: true }],
      event: [{ title: 'Bekymringsmelding', date: '2026-02-03' }],
    })
})

test('the set-up reads at 400 % zoom without moving sideways', async ({ app }) => {
  const { page } = app
  await openSetup(app)
  await page.setViewportSize({ width: 342, height: 600 })
  await expect(page.getByRole('heading', { level: 1, name: 'Oppsett' })).toBeVisible()
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider).toBeLessThanOrEqual(0)
  await expectAccessible(page)
})
