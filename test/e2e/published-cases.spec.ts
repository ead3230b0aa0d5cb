import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestInfo } from '@playwright/test'
import { CaseScreens } from './support/case-screens.ts'
import { normalised, pdfText } from './support/pdf-text.ts'
import { expect, test } from './support/start-app.ts'

/** Published reports as plain data: what a case must be able to hold (test/support/cases). */
type PublishedCase = {
  readonly authority: string
  readonly institution_or_municipality: string
  readonly duty_holders: readonly string[]
  readonly topics: readonly string[]
  readonly conclusion_text: string
  readonly follow_up: string
  readonly paraphrase_text: string
  readonly findings: readonly {
    readonly theme: string
    readonly text: string | null
    readonly assessment_excerpt: string | null
    readonly facts_excerpt: string | null
    readonly legal_refs: readonly { readonly quote_of_reference: string }[]
  }[]
}

function readCase(file: string): PublishedCase {
  return JSON.parse(readFileSync(join('test/support/cases', file), 'utf8')) as PublishedCase
}

/** References as printed; «og e» belongs to the one before it. */
function printed(finding: PublishedCase['findings'][number]): readonly string[] {
  const out: string[] = []
  for (const { quote_of_reference: quote } of finding.legal_refs) {
    const before = out.at(-1)
    if (quote.startsWith('og ') && before) out[out.length - 1] = `${before} ${quote}`
    else out.push(quote)
  }
  return out
}

/** Every word that was typed stands in the PDF, in order, as it was typed. */
function expectTyped(screens: CaseScreens, path: string): string {
  const text = pdfText(readFileSync(path))
  const flat = normalised(text)
  expect(screens.typed.filter((one) => !flat.includes(normalised(one)))).toEqual([])
  return text
}

const pathOf = (info: TestInfo) => join(info.outputDir, 'report.pdf')

test('03: seven lovbrudd in nynorsk, two of them not known', async ({ app }, info) => {
  const published = readCase('03-bergen-ungdomssenter-2013.json')
  const screens = new CaseScreens(app)
  await screens.newCase('Tilsyn med Bergen ungdomssenter 2013')
  await screens.fill(`inspection/${screens.id}/institutionName`, published.institution_or_municipality)
  for (const topic of published.topics) await screens.addTopic(topic)
  await screens.addParty({ name: 'Bergen ungdomssenter', role: 'Institusjonen' })
  await screens.addParty({ name: 'Bufetat region vest', role: 'Bufetat' })
  await screens.addVisitDay('13. mars 2013')
  await screens.room('childWelfare', 'mottakere')
  await screens.page.getByRole('radio', { name: 'Nynorsk' }).check()
  await screens.room('childWelfare', 'tekst')
  await screens.fill('sectorPart/childWelfare/conclusion', published.conclusion_text)
  await screens.fill('sectorPart/childWelfare/followUp', published.follow_up)
  await screens.room('childWelfare', 'lovbrudd')
  for (const finding of published.findings) {
    await screens.addLovbrudd({
      title: finding.theme,
      statement: finding.text ?? 'Teksten er ikkje kjend',
      assessment: finding.assessment_excerpt,
      references: printed(finding),
      party: 'Bergen ungdomssenter · Institusjonen',
    })
  }
  await screens.makePdf('Delrapport barnevern', 'Nynorsk', pathOf(info))
  const text = expectTyped(screens, pathOf(info))
  expect(text).toContain('Lovbrot 7 av 7')
  expect(text).toContain('13. mars 2013')
  expect(text.match(/Teksten er ikkje kjend/gu)?.length).toBeGreaterThanOrEqual(2)
})

test('06: three units, each concluded by itself for its themes', async ({ app }, info) => {
  const published = readCase('06-sandnes-ungdomssenter-2018.json')
  const screens = new CaseScreens(app)
  const { page } = screens
  await screens.newCase('Sandnes ungdomssenter – landsomfattende tilsyn 2018')
  await screens.fill(`inspection/${screens.id}/institutionName`, published.institution_or_municipality)
  const themes = published.topics.slice(0, 5)
  for (const topic of themes) await screens.addTopic(topic)
  for (const unit of ['Enhet 1', 'Enhet 2', 'Enhet 3']) await screens.addDepartment(unit)
  await screens.addParty({ name: 'Sandnes ungdomssenter', role: 'Institusjonen' })
  await screens.addVisitDay('23.05.2018')
  await screens.addVisitDay('29.05.2018')
  await screens.room('childWelfare', 'avdelinger')
  await page.getByRole('button', { name: 'Legg til alle temaene i saken (15 rader)' }).click()
  const rows = page.locator('.department-row')
  await expect(rows).toHaveCount(15)
  for (const [index, row] of (await rows.all()).entries()) {
    await row.getByLabel('Konklusjon').selectOption({ label: 'Ikke lovbrudd' })
    const text = `Enhet ${Math.floor(index / 5) + 1}: rutiner og praksis følger kravene (${(index % 5) + 1}).`
    await row.getByLabel('Begrunnelse').fill(text)
    screens.typed.push(text)
  }
  await page.keyboard.press('Tab')
  await expect(page.locator('.matrix-cell')).toHaveText(Array.from({ length: 15 }, () => 'Ikke lovbrudd'))
  await screens.room('childWelfare', 'tekst')
  await screens.fill('sectorPart/childWelfare/assessment', published.findings[0]?.assessment_excerpt ?? '')
  await screens.fill(
    'sectorPart/childWelfare/conclusion',
    `${published.findings[0]?.text} ${published.conclusion_text}`,
  )
  await screens.fill('sectorPart/childWelfare/followUp', published.follow_up)
  await screens.makePdf('Delrapport barnevern', 'Bokmål', pathOf(info))
  expectTyped(screens, pathOf(info))
})

test('08: three who owe duties, two separate visit days, and a lovbrudd outside the theme', async ({
  app,
}, info) => {
  const published = readCase('08-toten-mottak-2022.json')
  const screens = new CaseScreens(app)
  await screens.newCase('Tilsyn med omsorgen for enslige mindreårige 2022')
  await screens.fill(`inspection/${screens.id}/institutionName`, published.institution_or_municipality)
  await screens.fill(`inspection/${screens.id}/ownerName`, 'LINK AS (driftsoperatør)')
  await screens.addTopic(published.topics[0] ?? '')
  for (const [index, name] of published.duty_holders.entries()) {
    const role = ['Bufetat', 'Eieren', 'Institusjonen'][index] ?? ''
    await screens.addParty({ name, role, notified: '18.11.2022' })
  }
  await screens.addVisitDay('7.12.22')
  await screens.addVisitDay('9.12.22')
  await screens.date(`inspection/${screens.id}/noticeOn`, '18.11.2022')
  await screens.addEvent('22.12.2022', 'UDI og driftsoperatør ble varslet i eget brev')
  const told = published.findings[1]?.facts_excerpt ?? ''
  await screens.addSource('Samtale med barn', 'Ungdommene ved mottaket', [told])
  await screens.room('childWelfare', 'mottakere')
  await screens.date('sectorPart/childWelfare/preliminaryOn', '7.3.23')
  await screens.date('sectorPart/childWelfare/commentDeadline', '21.3.23')
  await screens.room('childWelfare', 'tekst')
  await screens.fill('sectorPart/childWelfare/conclusion', published.conclusion_text)
  await screens.fill('sectorPart/childWelfare/followUp', published.follow_up)
  await screens.room('childWelfare', 'lovbrudd')
  for (const [index, finding] of published.findings.entries()) {
    await screens.addLovbrudd({
      title: finding.theme,
      statement: finding.text ?? '',
      assessment: finding.assessment_excerpt,
      facts: finding.facts_excerpt ? [finding.facts_excerpt] : [],
      references: printed(finding),
      party: `${published.duty_holders[1]} · Eieren`,
      outsideScope: index === 1,
    })
  }
  await screens.makePdf('Delrapport barnevern', 'Bokmål', pathOf(info))
  const text = expectTyped(screens, pathOf(info))
  for (const day of [
    '7. desember 2022',
    '9. desember 2022',
    '22. desember 2022',
    '7. mars 2023',
    '21. mars 2023',
  ])
    expect(normalised(text)).toContain(normalised(day))
  expect(normalised(text)).not.toContain(normalised('8. desember 2022'))
})

test('14: one finding on three acts from three sectors', async ({ app }, info) => {
  const published = readCase('14-grimstad-felles-tilsyn-2020.json')
  const screens = new CaseScreens(app)
  const [finding] = published.findings
  await screens.newCase('Tjenester til barn 7–12 år med psykiske utfordringer 2020')
  await screens.fill(`inspection/${screens.id}/institutionName`, published.institution_or_municipality)
  await screens.fill(
    `inspection/${screens.id}/coordination`,
    'Helse- og sosialavdelingen og Utdanning- og barnevernsavdelingen',
  )
  await screens.addTopic(published.topics[0] ?? '')
  for (const name of published.duty_holders)
    await screens.addParty({ name, role: 'Kommunen', notified: '1.3.2020' })
  for (const day of ['15.06.2020', '16.06.2020', '17.06.2020', '18.06.2020']) await screens.addVisitDay(day)
  await screens.room('health', 'tekst')
  await screens.fill('sectorPart/health/conclusion', published.conclusion_text)
  await screens.fill('sectorPart/health/followUp', published.follow_up)
  await screens.room('health', 'mottakere')
  await screens.date('sectorPart/health/correctionDeadline', '15.10.2020')
  await screens.room('health', 'lovbrudd')
  await screens.addLovbrudd({
    title: finding?.theme ?? '',
    statement: finding?.text ?? '',
    assessment: finding?.assessment_excerpt ?? null,
    references: finding ? printed(finding) : [],
    party: `${published.duty_holders[0]} · Kommunen`,
    deadline: '15.10.2020',
  })
  await screens.makePdf('Delrapport helse', 'Bokmål', pathOf(info))
  const text = normalised(expectTyped(screens, pathOf(info)))
  for (const act of [
    'Helse- og omsorgstjenesteloven § 3-4',
    'Barnevernloven § 3-2',
    'Opplæringsloven § 15-8',
  ])
    expect(text).toContain(normalised(act))
  expect(text).toContain(normalised('15. oktober 2020'))
})
