import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/empty-app.ts'
import { Keyboard } from './support/keyboard.ts'
import { makeAndSign, makeParts, verify } from './support/keyboard-report.ts'
import { normalised, pdfText } from './support/pdf-text.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const box = (place: Page | Locator, name: string | RegExp) => place.getByRole('textbox', { name })
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
/** Where a field of a part is written, by the address the linter leads to. */
const field = (page: Page, address: string) => page.locator(`[data-field-address$="${address}"]`)

test('from an empty folder to a signed and verified joint report, by keyboard alone', async ({
  emptyApp: page,
}, info) => {
  test.setTimeout(180_000)
  const keys = await Keyboard.on(page)
  await test.step('a training profile is made, and its recovery key kept', () => makeProfile(page, keys))
  await test.step('a case is made and set up', () => setUp(page, keys))
  await test.step('a document and a talk with children become facts', () => collect(page, keys))
  await test.step('requirements are answered in each sector’s checklist', () => answer(page, keys))
  await test.step('a lovbrudd is built, with hjemmel and deadline', () => concludeLovbrudd(page, keys))
  for (const sector of ['Barnevern', 'Helse', 'Skole'])
    await test.step(`${sector}: what the linter misses is written, and the part closed`, () =>
      closePart(page, keys, sector))
  await test.step('the common part rests on the three conclusions, and they agree', () =>
    writeCommonPart(page, keys))
  const path = join(info.outputDir, 'fellesrapport.pdf')
  await test.step('the joint report is made, signed and saved', () => makeAndSign(page, keys, path))
  const parts = await test.step('each sector’s own report is made, too', () =>
    makeParts(page, keys, info.outputDir))
  await test.step('it is verified in the app, and by others', () => verify(page, keys, path))
  const text = normalised([path, ...parts].map((file) => pdfText(readFileSync(file))).join('\n'))
  expect(keys.typed.filter((one) => !text.includes(normalised(one)))).toEqual([])
  expect(await keys.mouseUsed()).toBe(false)
})

async function makeProfile(page: Page, keys: Keyboard): Promise<void> {
  await keys.tabTo(page.getByLabel('Navnet ditt'))
  await page.keyboard.type('Ada Berg')
  await keys.tabTo(page.getByLabel('Embete'))
  await page.keyboard.type('Statsforvalteren i Ytre Fjord')
  for (const sector of ['Barnevern', 'Helse', 'Skole'])
    await keys.push(page.getByRole('checkbox', { name: sector }), 'Space')
  await keys.tabTo(page.getByLabel('Passfrase', { exact: true }))
  await page.keyboard.type('bekk svale granitt tåke')
  await keys.press('Enter')
  await expect(page.getByRole('heading', { name: 'Gjenopprettingsnøkkelen din' })).toBeFocused()
  const key = (await page.locator('.recovery-key').textContent()) ?? ''
  await keys.tabTo(page.locator('.recovery-input'))
  await page.keyboard.type(key)
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Saker' })).toBeFocused()
}

async function setUp(page: Page, keys: Keyboard): Promise<void> {
  await keys.press('Alt+n')
  await expect(page.getByLabel('Navn på tilsynet')).toBeFocused()
  await keys.type('Felles tilsyn ved Fjordbo 2026')
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Oppsett' })).toBeFocused()

  await keys.palette('oppsett institusjonen', 'Oppsett: Institusjonen')
  await keys.fill(field(page, '/institutionName'), 'Fjordbo ungdomshjem')

  await add(page, keys, 'Legg til avdeling', 'department', 'Avdeling Nord')

  await add(page, keys, 'Legg til part', 'party', 'Fjordbo omsorg AS')
  const parties = section(page, 'Parter')
  await keys.select(parties.locator('[data-field-address$="/role"]'), 'Institusjonen')
  for (const sector of ['Barnevern', 'Helse', 'Skole'])
    await keys.push(parties.getByRole('checkbox', { name: sector }), 'Space')
  await keys.tabTo(field(page, '/notifiedOn'))
  await page.keyboard.type('2.2.26')

  await add(page, keys, 'Legg til medlem', 'teamMember', 'Ada Berg')
  const team = section(page, 'Tilsynslaget')
  await keys.select(team.locator('[data-field-address$="/role"]'), 'Revisjonsleder')
  await keys.push(team.getByRole('checkbox', { name: 'Habiliteten er vurdert' }), 'Space')

  await keys.palette('legg til dag', 'Legg til dag')
  await expect(field(page, '/date')).toBeFocused()
  await page.keyboard.type('12.4.26')
  await keys.press('Tab')
  await expect(field(page, '/date')).toHaveValue('12.04.2026')
}

/** Adds a row by the palette; its first field has the focus. */
async function add(page: Page, keys: Keyboard, command: string, kind: string, name: string): Promise<void> {
  await keys.palette(command.toLowerCase(), command)
  await expect(page.locator(`[data-field-address^="${kind}/"][data-field-address$="/name"]`)).toBeFocused()
  await keys.type(name)
}

async function collect(page: Page, keys: Keyboard): Promise<void> {
  await keys.goTo('Kilder og fakta', 'Kilder og fakta')
  await newSource(page, keys, 'Dokument', 'Protokoller for 2025')
  await factFromNote(page, keys, 'Samtalen i etterkant manglet i sju av elleve hendelser.', 'BV-14')
  await newSource(page, keys, 'Samtale med barn', 'Ungdommene i huset')
  for (const [name, count] of [
    ['livingThere', '8'],
    ['informed', '8'],
    ['offered', '8'],
    ['talked', '6'],
  ] as const) {
    await keys.tabTo(field(page, `/${name}`))
    await page.keyboard.type(count)
  }
  await factFromNote(page, keys, 'To av seks ungdommer sier at noen snakket med dem etterpå.', 'BV-14')
  const direction = page.locator('.sources-facts').getByRole('radio', { checked: true })
  await keys.tabTo(direction)
  await keys.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Taler mot' })).toBeChecked()
}

/** A source in the common part: all three sectors may rest on it. */
async function newSource(page: Page, keys: Keyboard, type: string, title: string): Promise<void> {
  const start = page.getByRole('region', { name: 'Ny kilde' })
  await keys.press('Alt+n')
  await expect(start.getByLabel('Type kilde')).toBeFocused()
  await keys.select(start.getByLabel('Type kilde'), type)
  await keys.select(start.getByLabel('Hører til'), 'Fellesdel')
  await keys.push(start.getByRole('button', { name: 'Ny kilde' }))
  await expect(page.getByRole('heading', { level: 2, name: type })).toBeVisible()
  await expect(field(page, '/title')).toBeFocused()
  await keys.type(title)
}

/** Writes a note, says which requirement it is about, and makes a fact of it from within the note. */
async function factFromNote(page: Page, keys: Keyboard, text: string, requirement: string): Promise<void> {
  const notes = field(page, '/notes')
  await keys.fill(notes, text)
  await keys.pick(
    page.getByRole('combobox', { name: 'Knytt nye fakta til et krav' }),
    requirement,
    requirement,
  )
  await expect(page.getByText(`Nye fakta knyttes til ${requirement}`)).toBeVisible()
  await keys.tabTo(notes, 'Shift+Tab')
  await keys.press('Control+Enter')
  await expect(page.locator('.sources-facts textarea')).toHaveValue(text)
}

async function answer(page: Page, keys: Keyboard): Promise<void> {
  await keys.palette('sjekkliste', /^Sjekkliste$/u)
  await keys.press('Alt+1')
  await expect(heading(page)).toContainText('BV-01')
  await expect(heading(page)).toBeFocused()
  // F8 goes to what is missing, a digit answers: the whole lane without leaving the keys.
  for (let place = 'BV-01'; place !== ''; place = await nextGap(page, keys, place)) {
    const lovbrudd = place === 'BV-14'
    await keys.press(lovbrudd ? '4' : '3')
    await expect(
      page.getByRole('radio', { name: lovbrudd ? 'Undersøkt, lovbrudd' : 'Undersøkt, ikke lovbrudd' }),
    ).toBeChecked()
    if (lovbrudd)
      await keys.fill(box(page, 'Vurdering'), 'Gjennomgangen etter tvang mangler oftere enn den finnes.')
  }
  for (const check of await page.getByRole('checkbox').all()) await keys.push(check, 'Space')
  await expect(page.getByRole('checkbox', { checked: false })).toHaveCount(0)
  for (const [lane, id, fact] of [
    ['Alt+2', 'HEL-', 'Alle ungdommene vet hvem de kan ringe når de er syke.'],
    ['Alt+3', 'SKO-', 'Fem av seks ungdommer går på skole hver dag.'],
  ] as const) {
    await keys.press(lane)
    await expect(heading(page)).toContainText(id)
    await expect(heading(page)).toBeFocused()
    await keys.press('3')
    await keys.press('Control+Enter')
    await expect(page.locator('.fact-card textarea')).toBeFocused()
    await keys.type(fact)
    await keys.pick(page.getByRole('combobox', { name: 'Legg til kilde' }), 'ungdommene', 'Ungdommene')
    await expect(page.getByRole('list', { name: /^Kilder til faktum/u })).toContainText('Ungdommene')
  }
}

/** F8: the id of the requirement it leads to; nothing at the prescribed checks, which come after the last one. */
async function nextGap(page: Page, keys: Keyboard, from: string): Promise<string> {
  await keys.press('F8')
  await expect(heading(page)).not.toContainText(from)
  await expect(heading(page)).toBeFocused()
  return /^BV-\d+/u.exec((await heading(page).textContent()) ?? '')?.[0] ?? ''
}

async function concludeLovbrudd(page: Page, keys: Keyboard): Promise<void> {
  await keys.goTo('Konklusjon: Barnevern', 'Konklusjon: Barnevern')
  await keys.push(page.getByRole('button', { name: /Lag lovbrudd av kravet/u }))
  await expect(field(page, '/title')).toBeFocused()
  await keys.press('Control+a')
  await keys.type('Samtale etter bruk av tvang')
  await keys.pick(
    page.getByRole('combobox', { name: 'Finn lov og paragraf' }),
    'barnevernsloven 10-5',
    /barnevernsloven §\s10-5/u,
  )
  await expect(
    field(page, '/legalReferences').locator('.chosen-row').last().getByRole('textbox'),
  ).toHaveValue(/10-5/u)
  await keys.fill(field(page, '/consequence'), 'Barna blir stående alene med det som skjedde.')
  await keys.select(field(page, '/partyId'), 'Fjordbo omsorg AS · Institusjonen')
  await keys.fill(
    field(page, '/statement'),
    'Fjordbo omsorg AS sikrer ikke samtalen i etterkant. Dette er brudd på barnevernsloven § 10-5.',
  )
  await keys.tabTo(field(page, '/deadline'))
  await page.keyboard.type('1.9.26')
  await keys.press('Tab')
  await expect(field(page, '/deadline')).toHaveValue('01.09.2026')
}

async function closePart(page: Page, keys: Keyboard, sector: string): Promise<void> {
  const goToPart = async () => {
    const name = `Konklusjon: ${sector}`
    if ((await heading(page).textContent()) !== name) await keys.goTo(name, name)
  }
  await goToPart()
  // F4 leads to the first thing the linter misses, on whatever screen it is written.
  await keys.press('F4')
  await expect(page.locator('main [data-field-address]:focus-within')).toBeVisible()
  await goToPart()
  await keys.goToRoom('Rapporttekst')
  await keys.fill(
    field(page, '/assessment'),
    `${sector}: vi bygger på samtaler med ungdommene og på protokoller.`,
  )
  await keys.fill(field(page, '/conclusion'), `${sector}: vi har undersøkt om barna får forsvarlig hjelp.`)
  await keys.fill(field(page, '/appeal'), `${sector}: vedtaket kan påklages innen tre uker.`)
  await keys.goToRoom('Mottakere og frister')
  await keys.fill(field(page, '/caseNumber'), `2026/1234 ${sector}`)
  await keys.push(page.getByRole('checkbox', { name: /^Fjordbo omsorg AS/u }), 'Space')
  await keys.tabTo(page.getByRole('radio', { name: 'Utkast' }))
  await keys.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Endelig' })).toBeChecked()
  await keys.fill(field(page, '/approverName'), 'Ada Berg')
  await keys.press('Tab')
  await expect(page.locator('.lint-finding[data-severity=error]')).toHaveCount(0)
  await keys.palette('lukk sektordelen', 'Lukk sektordelen')
  await expect(page.getByText(/Lukket av Ada Berg/u)).toBeVisible()
}

async function writeCommonPart(page: Page, keys: Keyboard): Promise<void> {
  await keys.goTo('Fellesdel', 'Fellesdel')
  await keys.fill(field(page, '/description'), 'Fjordbo har åtte plasser for ungdom.')
  await keys.fill(field(page, '/childrensVoice'), 'Ungdommene ønsker at noen snakker med dem etterpå.')
  for (const sector of ['Barnevern', 'Helse', 'Skole'])
    await keys.push(page.getByRole('checkbox', { name: sector }), 'Space')
  await keys.fill(
    field(page, '/jointAssessment'),
    'Tilbudet henger sammen, men barna må få snakke om det som har skjedd.',
  )
  for (const sector of ['childWelfare', 'health', 'school']) {
    const agree = field(page, `${sector}/agreement`).getByRole('radio', { name: 'Slutter seg til' })
    await keys.push(agree, 'Space')
    await expect(agree).toBeChecked()
  }
  await expect(page.locator('.lint-finding[data-severity=error]')).toHaveCount(0)
}
