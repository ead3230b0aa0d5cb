import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './support/axe.ts'
import { makeCase } from './support/case-writer.ts'
import { expect, test } from './support/start-app.ts'

test('an empty list explains itself, and a case is made by its name', async ({ app: { page } }) => {
  await expect(page.getByRole('heading', { name: 'Ingen saker ennå' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Alt+n')
  await page.getByRole('button', { name: 'Opprett og gå til oppsett' }).click()
  await expect(page.getByText('Gi tilsynet et navn først.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Navn på tilsynet').fill('Fjordbo 2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Oppsett' })).toBeVisible()
  await expect(page.getByLabel('Navn på tilsynet')).toHaveValue('Fjordbo 2026')
})

test('the list says which case needs one, and is searched with æøå folded', async ({ app }) => {
  const { page, client, goTo } = app
  const late = await makeCase(client, 'Ørnes 2026')
  await late.write('sectorPart', 'health', 'health', { correctionDeadline: '2020-01-31' })
  const calm = await makeCase(client, 'Åsheim 2026')
  await calm.write('visitDay', 'd1', 'common', { date: '2026-03-02', kind: 'onSite' })
  await calm.write('answer', 'BV-01', 'childWelfare', { state: 'noLovbrudd' })
  await goTo('/innstillinger')
  await goTo('/saker')
  const urgent = page.locator('.case-group', { hasText: 'Trenger deg nå' })
  await expect(urgent.getByRole('link', { name: 'Ørnes 2026' })).toBeVisible()
  await expect(urgent.getByText('Fristen er ute: 31.01.2020, Rettefrist')).toBeVisible()
  const others = page.locator('.case-group', { hasText: 'Andre saker' })
  await expect(others.getByText('Tilsynsdager: 02.03.2026')).toBeVisible()
  await expect(others.getByText(/^1 av \d+ besvart$/u)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('searchbox').fill('aasheim')
  await expect(page.getByRole('link', { name: 'Ørnes 2026' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Åsheim 2026' })).toBeVisible()
})

test('a case file goes out and comes in; what is no case file is refused in words', async ({ app }) => {
  const { page, client, goTo, dataFolder } = app
  const { id } = await makeCase(client, 'Ut og inn')
  await goTo(`/sak/${id}`)
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Last ned saken' }).click(),
  ])
  const file = join(dataFolder, 'sak.json')
  await download.saveAs(file)
  expect(readFileSync(file, 'utf8')).toContain('Ut og inn')
  await page.getByRole('link', { name: 'Saker', exact: true }).click()
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('ingen nye endringer', { exact: false })).toBeVisible()
  await expectAccessible(page)
  const other = join(dataFolder, 'brev.json')
  writeFileSync(other, '{"hei": 1}')
  await page.locator('input[type=file]').setInputFiles(other)
  await expect(page.getByText('brev.json ble ikke hentet inn.', { exact: false })).toBeVisible()
  await expectAccessible(page)
})

test('two values of a field are seen side by side and decided; both stay in history', async ({ app }) => {
  const { page, client, goTo } = app
  const { id } = await makeCase(client, 'Konflikt')
  const write = (value: string) =>
    client.record.write({
      inspectionId: id,
      edits: [
        {
          recordKind: 'inspection',
          recordId: id,
          field: 'institutionName',
          value,
          parents: [],
          compartment: 'common',
        },
      ],
    })
  await write('Fjordbo')
  await write('Fjordbu')
  await goTo(`/sak/${id}`)
  await expect(page.getByRole('heading', { name: 'Må avgjøres' })).toBeVisible()
  await expectAccessible(page)
  await page
    .locator('.conflict-value', { hasText: 'Fjordbu' })
    .getByRole('button', { name: 'Velg denne' })
    .click()
  await expect(page.getByRole('heading', { name: 'Må avgjøres' })).toHaveCount(0)
  const view = await client.inspection.view({ id })
  expect(view.snapshot.inspection.institutionName).toBe('Fjordbu')
  expect(view.conflicts).toEqual([])
  await page.getByRole('link', { name: 'Historikk' }).click()
  await page.getByRole('searchbox').fill('fjordb')
  await expect(page.getByRole('cell', { name: 'Fjordbo', exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('a field goes back to what it was, and its history shows the way', async ({ app }) => {
  const { page, client, goTo } = app
  const { id } = await makeCase(client, 'Første navn')
  await goTo(`/sak/${id}/oppsett`)
  const title = page.getByLabel('Navn på tilsynet')
  await title.fill('Annet navn')
  await page.keyboard.press('Alt+h')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Annet navn')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /^Gå tilbake/u }).click()
  await expect(dialog.getByText('Gikk tilbake til tidligere tekst', { exact: false })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(title).toHaveValue('Første navn')
  await expect(title).toBeFocused()
})

test('the overview shows lanes, dates, departments and children as pictures with words', async ({ app }) => {
  const { page, client, goTo } = app
  const { id, write } = await makeCase(client, 'Fjordbo 2026')
  await write('department', 'a1', 'common', { name: 'Nordfløyen', position: 1 })
  await write('answer', 'BV-15~a1', 'childWelfare', { state: 'lovbrudd' })
  await write('visitDay', 'd1', 'common', { date: '2026-03-02', kind: 'onSite', place: 'Fjordbo' })
  await write('event', 'e1', 'common', { date: '2026-02-01', title: 'Brev til eieren' })
  await write('source', 's1', 'common', {
    type: 'childTalk',
    livingThere: 9,
    offered: 8,
    talked: 5,
    declined: 3,
  })
  await write('teamMember', 'm1', 'common', { name: 'Ada Berg', role: 'leadAuditor', sectors: ['health'] })
  await goTo(`/sak/${id}`)
  await expect(page.getByText('Revisjonsleder, Helse')).toBeVisible()
  await expect(page.getByRole('row', { name: /BV-15/u })).toContainText('Undersøkt, lovbrudd')
  await expect(page.getByRole('row', { name: 'Snakket med 5' })).toBeVisible()
  await page.getByText('Vis som tabell').click()
  await expect(page.getByRole('row', { name: /01.02.2026 Brev til eieren/u })).toBeVisible()
  await expectAccessible(page)
  await page
    .locator('.lane-card')
    .first()
    .getByRole('link', { name: /Gå til neste/u })
    .click()
  await expect(page).toHaveURL(/sjekkliste/u)
})
