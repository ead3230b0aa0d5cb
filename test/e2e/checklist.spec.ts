import type { Page } from '@playwright/test'
import { catalogue } from '../../shared/catalogue/catalogue.ts'
import { expectAccessible } from './support/axe.ts'
import { makeCase } from './support/case-writer.ts'
import { type App, expect, test } from './support/start-app.ts'

const field = (page: Page, address: string) => page.locator(`[data-field-address="${address}"]`)
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const radio = (page: Page, name: RegExp) => page.getByRole('radio', { name })

async function openChecklist({ client, goTo, page }: App, requirementId = '') {
  const made = await makeCase(client, 'Felles tilsyn ved Øvre Årdal')
  await goTo(`/sak/${made.id}/sjekkliste/${requirementId}`)
  await expect(heading(page)).toBeVisible()
  return made
}

test('a requirement is answered by keys alone, and the answer is there after a reload', async ({ app }) => {
  const { page, client } = app
  const { id } = await openChecklist(app, 'BV-05')
  await expectAccessible(page)
  await page.keyboard.press('3')
  await expect(radio(page, /Undersøkt, ikke lovbrudd/)).toBeChecked()
  await page.keyboard.press('1')
  await expect(radio(page, /Ikke undersøkt/)).toBeChecked()
  await expect(page.getByText('Skriv hvorfor.')).toBeVisible()
  await field(page, 'answer/BV-05/reason').fill('Ingen barn var hjemme.')
  await expect(page.getByText('Skriv hvorfor.')).toBeHidden()
  await expectAccessible(page)

  const assessment = field(page, 'answer/BV-05/assessment')
  await assessment.fill('Barna får være med på å bestemme. 4 av 6 sier det.')
  await expect(radio(page, /Ikke undersøkt/)).toBeChecked()
  const card = page.locator('.field-shell', { has: assessment })
  await expect(card.getByText(/^Lagret \d\d\.\d\d\.\d\d$/)).toBeVisible()
  const view = await client.inspection.view({ id })
  expect(view.snapshot.answer).toMatchObject([
    {
      id: 'BV-05',
      state: 'notExamined',
      reason: 'Ingen barn var hjemme.',
      assessment: 'Barna får være med på å bestemme. 4 av 6 sier det.',
    },
  ])
  await page.reload()
  await expect(assessment).toHaveValue('Barna får være med på å bestemme. 4 av 6 sier det.')
  await heading(page).focus()
  await page.keyboard.press('0')
  await expect(radio(page, /Ikke undersøkt/)).not.toBeChecked()
})

test('«Lagret» is said only after the backend has answered', async ({ app }) => {
  const { page } = app
  await openChecklist(app, 'BV-05')
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/rpc/record/write', async (route) => {
    await held
    await route.continue()
  })
  const assessment = field(page, 'answer/BV-05/assessment')
  await assessment.pressSequentially('Varsomt.')
  const shell = page.locator('.field-shell', { has: assessment })
  await expect(shell.getByText('Lagrer …')).toBeVisible()
  await page.waitForTimeout(900)
  await expect(shell.getByText(/^Lagret/)).toHaveCount(0)
  release()
  await expect(shell.getByText(/^Lagret \d\d/)).toBeVisible()
})

test('F8 walks what is missing, Alt and arrows the list, Alt and digits the lanes', async ({ app }) => {
  const { page } = app
  const { id, write } = await openChecklist(app, 'BV-01')
  await write('answer', 'BV-02', 'childWelfare', { state: 'notApplicable', reason: 'Ingen samtykkeopphold.' })
  await page.reload()
  await expect(heading(page)).toContainText('BV-01')
  await page.keyboard.press('F8')
  await expect(heading(page)).toContainText('BV-03')
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('Shift+F8')
  await expect(heading(page)).toContainText('BV-01')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(heading(page)).toContainText('BV-02')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(heading(page)).toContainText('BV-01')
  // Also while writing.
  await field(page, 'answer/BV-01/assessment').focus()
  await page.keyboard.press('F8')
  await expect(heading(page)).toContainText('BV-03')
  await page.keyboard.press('Alt+3')
  await expect(heading(page)).toContainText('SKO-')
  await expect(page.getByText('Skole ·')).toBeVisible()
  await page.keyboard.press('3')
  await expect(radio(page, /Ja, kravet er oppfylt/)).toBeChecked()
  await expect(radio(page, /Nei, brudd på regelverket/)).toBeVisible()
  // A quick hand answers the requirement it went to, not the one it left.
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('4')
  await expect(radio(page, /Nei, brudd på regelverket/)).toBeChecked()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(radio(page, /Ja, kravet er oppfylt/)).toBeChecked()
  const place = await heading(page).textContent()
  // Coming back from another screen, one is where one was.
  await page.getByRole('link', { name: 'Oversikt' }).click()
  await page.getByRole('link', { name: 'Sjekkliste' }).click()
  await expect(heading(page)).toHaveText(place ?? '')
  expect(page.url()).toContain(id)
})

test('the gap list says what is missing, and leads there', async ({ app }) => {
  const { page } = app
  await openChecklist(app, 'FEL-01')
  await page.keyboard.press('4')
  await page.getByText(/mangler i Felles/).click()
  await expect(page.getByRole('heading', { name: /^Uten kilde \(1\)$/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^FEL-03/ }).click()
  await expect(heading(page)).toContainText('FEL-03')
  await expect(heading(page)).toBeFocused()
})

test('the list is narrowed, and says what hides what', async ({ app }) => {
  const { page } = app
  const { id, write } = await openChecklist(app, 'BV-01')
  await write('inspection', id, 'common', { acuteIntake: false })
  await write('answer', 'BV-02', 'childWelfare', { state: 'lovbrudd' })
  await page.reload()
  const list = page.getByRole('navigation', { name: 'Krav i sjekklisten' })
  const hidden = list.getByText(/krav gjelder ikke her/)
  await hidden.click()
  await expect(list.getByText('Skjult: institusjonen tar ikke imot barn akutt').first()).toBeVisible()
  await expectAccessible(page)
  const link = list.locator('.requirement-link', { hasText: 'tar ikke imot barn akutt' }).first()
  await link.click()
  await expect(page.locator('.requirement').getByText('Skjult: institusjonen tar ikke')).toBeVisible()

  await page.keyboard.press('Shift+/')
  const find = page.getByLabel('Finn i kravene')
  await expect(find).toBeFocused()
  await find.fill('raadgivning xyzzy')
  await expect(list.getByText('Ingen krav passer')).toBeVisible()
  await find.fill('PRIMAERKONTAKT')
  await expect(list.getByRole('link', { name: /BV-01/ })).toBeVisible()
  await find.press('Enter')
  await expect(heading(page)).toBeFocused()
  await list.getByRole('button', { name: 'Vis alle igjen' }).click()

  await list.getByText('Avgrens listen').click()
  await expectAccessible(page)
  await list.getByLabel('Svar', { exact: true }).selectOption('lovbrudd')
  await expect(list.getByText('1 krav vises')).toBeVisible()
  await expect(list.getByRole('link', { name: /BV-02.*Undersøkt, lovbrudd/ })).toBeVisible()
  await list.getByLabel('Svar', { exact: true }).selectOption('')
  await list.getByLabel('Bare ubesvarte').check()
  await expect(list.getByRole('link', { name: /^BV-02/ })).toHaveCount(0)
  await list.getByLabel('Bare påkrevde').check()
  await list.getByLabel('Strategimål').selectOption('2')
  const expected = catalogue.requirements.filter(
    (one) =>
      (one.sector === 'childWelfare' || one.alsoShownIn?.includes('childWelfare')) &&
      one.mandatoryUnder &&
      one.strategyGoals.includes(2) &&
      one.id !== 'BV-02' &&
      !one.appliesWhen?.acuteIntake,
  )
  await expect(list.getByText(`${expected.length} krav vises`)).toBeVisible()
})

test('a requirement on guidance only cannot be lovbrudd, and says so', async ({ app }) => {
  const { page } = app
  await openChecklist(app, 'HEL-29')
  await expect(page.getByText('Bare veiledning').first()).toBeVisible()
  await expect(radio(page, /lovbrudd/)).toHaveCount(1)
  await expect(page.locator('.state-choice').getByText(/kan ikke være lovbrudd/)).toBeVisible()
  await page.keyboard.press('4')
  await expect(page.locator('.announcement')).toContainText('kan ikke være lovbrudd')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expectAccessible(page)
})

test('departments are answered one by one', async ({ app }) => {
  const { page, client } = app
  const { id, write } = await openChecklist(app, 'BV-05')
  await write('department', 'd1', 'common', { name: 'Avdeling Nord', position: 1 })
  await write('department', 'd2', 'common', { name: 'Avdeling Sør', position: 2 })
  await page.reload()
  await page.getByLabel('Avdeling Nord').check()
  await heading(page).focus()
  await page.keyboard.press('3')
  await page.getByLabel('Avdeling Sør').check()
  await expect(page.locator('.state-choice').getByRole('radio', { checked: true })).toHaveCount(0)
  await heading(page).focus()
  await page.keyboard.press('4')
  await expect(page.getByText(/^Lagret/).first()).toBeVisible()
  await expectAccessible(page)
  await expect
    .poll(async () =>
      (await client.inspection.view({ id })).snapshot.answer.map((one) => [one.id, one.state]),
    )
    .toEqual([
      ['BV-05~d1', 'noLovbrudd'],
      ['BV-05~d2', 'lovbrudd'],
    ])
  await expect(page.getByRole('link', { name: /BV-05.*Undersøkt, lovbrudd/ })).toBeVisible()
})

test.describe('for a profile of one sector', () => {
  test.use({ sectors: ['school'] })
  test('the other sectors can be read, not answered', async ({ app }) => {
    const { page } = app
    const { write } = await openChecklist(app, 'SKO-01')
    await expect(page.locator('.state-choice')).toBeVisible()
    await write('answer', 'FEL-01', 'common', { assessment: 'Felles tekst.' })
    await page.keyboard.press('Alt+1')
    await expect(page.getByText(/Dette kravet besvares av Barnevern/)).toBeVisible()
    await expect(page.locator('.state-choice')).toHaveCount(0)
    await expect(field(page, 'answer/BV-01/assessment')).toContainText('Ikke')
    await expectAccessible(page)
  })
})

test('the prescribed checks without a requirement are answered in their own place', async ({ app }) => {
  const { page, client } = app
  const { id } = await openChecklist(app, 'BV-01')
  await page.getByRole('button', { name: 'Påkrevde kontroller uten eget krav' }).click()
  await expect(heading(page)).toHaveText('Påkrevde kontroller uten eget krav')
  await page.getByRole('checkbox', { name: /^TF4-3/ }).check()
  await expectAccessible(page)
  await expect
    .poll(async () =>
      (await client.inspection.view({ id })).snapshot.mandatoryCheck.map((one) => [one.id, one.done]),
    )
    .toEqual([['TF4-3', true]])
})

test('the catalogue says its version, its date and its open questions', async ({ app }) => {
  const { page } = app
  await openChecklist(app, 'BV-01')
  await page.getByRole('button', { name: /^Kravkatalog 2026\.1/ }).click()
  await expect(page.getByRole('heading', { name: 'Om kravkatalogen' })).toBeVisible()
  await expect(page.getByText(/lovdata/i).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Åpne spørsmål' })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'D25', exact: true })).toBeAttached()
  await expectAccessible(page)
})

test('the palette finds a requirement by any word in it, from any screen of the case', async ({ app }) => {
  const { page, goTo } = app
  const { id } = await openChecklist(app, 'BV-01')
  await goTo(`/sak/${id}/kilder`)
  await expect(heading(page)).toHaveText('Kilder og fakta')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Skriv for å finne' }).fill('meldeplikt helsepersonell')
  const hit = page
    .getByRole('option')
    .filter({ hasText: /^(HEL|SKO|BV|FEL)-/ })
    .first()
  await expect(hit).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sjekkliste\//)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Skriv for å finne' }).fill('opphaldet gyldig')
  await expect(page.getByRole('option', { name: /BV-01 Gyldig vedtak/ })).toBeVisible()
})
