import { describe, expect, test } from 'vitest'
import { type TenCaseName, tenCases } from '../judges/ten-cases.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'
import type { ReportPart } from '../../shared/contract/report-part.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { ask, modelOf, render } from './render-report.ts'

const party = [
  record('party', 'p1', 'common', { name: 'Solbakken', sectors: ['childWelfare'] }),
  record('party', 'p2', 'common', { name: 'Gol kommune', sectors: ['childWelfare'] }),
]

function lovbruddBy(
  ...duties: readonly (readonly [title: string, deadline: string | null, partyId: string])[]
) {
  return duties.map(([title, deadline, partyId], index) =>
    record('lovbrudd', `l${index}`, 'childWelfare', { title, deadline, partyId, position: index }),
  )
}

/** Each date with its lines, as they are read. */
function deadlinesOf(whole: Partial<InspectionSnapshot>) {
  const { blocks } = modelOf(snapshot(whole))
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'front-next')
  const block = blocks[at + 1]
  if (block?.kind !== 'keyValues') return block
  return block.rows.map(({ key, value }) => [
    key,
    ...value.map((line) => line.map((inline) => inline.text).join('')),
  ])
}

function conclusionOf(whole: Partial<InspectionSnapshot>) {
  return modelOf(snapshot(whole)).blocks.find((block) => block.kind === 'conclusion')
}

/** The text of the first two pages. */
async function firstPages(name: TenCaseName, part: ReportPart): Promise<readonly string[]> {
  const { snapshot: whole, photos } = tenCases[name]()
  const pdf = await render(modelOf(whole, { part, authority: 'Statsforvalteren i Fjordlandet' }), photos)
  return ask(pdf, 'pdftotext', ['-l', '2', '-layout', 'FILE', '-']).split('\f')
}

describe('what happens next', () => {
  test('is read by date, the first one first, and under it each party once', () => {
    const lovbrudd = lovbruddBy(
      ['Funn A', '2026-07-01', 'p1'],
      ['Funn B', '2026-06-01', 'p2'],
      ['Funn C', '2026-06-01', 'p1'],
      ['Funn D', '2026-06-01', 'p1'],
      ['Funn E.', '2026-07-01', 'p2'],
    )
    expect(deadlinesOf({ lovbrudd, party })).toEqual([
      ['1. juni 2026', 'Gol kommune: Retting: Funn B.', 'Solbakken: Retting av 2 lovbrudd.'],
      ['1. juli 2026', 'Solbakken: Retting: Funn A.', 'Gol kommune: Retting: Funn E.'],
    ])
  })

  test('says of a lovbrudd without any date that a plan must come', () => {
    expect(deadlinesOf({ lovbrudd: [record('lovbrudd', 'l1', 'childWelfare', { title: 'Funn' })] })).toEqual([
      ['Uten dato', 'Ikke oppgitt: Plan for retting sendes tilsynsmyndigheten.'],
    ])
  })
})

describe('a conclusion', () => {
  test('says the date that follows from it, or the first of several', () => {
    const one = lovbruddBy(['Funn A', '2026-07-01', 'p1'])
    const several = lovbruddBy(['Funn A', '2026-07-01', 'p1'], ['Funn B', '2026-06-01', 'p2'])
    const none = lovbruddBy(['Funn A', null, 'p1'])
    expect(conclusionOf({ lovbrudd: one, party })).toMatchObject({
      verdict: 'Det ble avdekket ett lovbrudd. Frist: 1. juli 2026.',
    })
    expect(conclusionOf({ lovbrudd: several, party })).toMatchObject({
      verdict: 'Det ble avdekket 2 lovbrudd. Første frist: 1. juni 2026.',
    })
    expect(conclusionOf({ lovbrudd: none, party })).toMatchObject({
      verdict: 'Det ble avdekket ett lovbrudd.',
    })
  })
})

test('the status is whole sentences, whatever it is', () => {
  const [front] = modelOf(snapshot()).blocks.filter((block) => block.kind === 'keyValues')
  const status = front?.rows.find(({ key }) => key === 'Status')?.value
  expect(status).toEqual([
    [
      {
        text: expect.stringMatching(
          /^Utkast\. Innholdet kan bli endret\. Grunnlaget sist endret: [^.]+\.[^.]+\.$/u,
        ),
      },
    ],
  ])
})

test('visits are a list of days, with each year once', () => {
  const days = ['2026-06-09', '2025-12-30', '2026-01-02', '2026-06-09', null]
  const visitDay = days.map((date, index) => record('visitDay', `v${index}`, 'common', { date }))
  const [front] = modelOf(snapshot({ visitDay })).blocks.filter((block) => block.kind === 'keyValues')
  expect(front?.rows.find(({ key }) => key === 'Når tilsynet var')?.value).toEqual([
    [{ text: '30. desember 2025, 2. januar og 9. juni 2026, Uten dato' }],
  ])
})

describe('the first page', () => {
  test('of a sector’s own report holds seven lovbrudd and what happens next; the contents follow', async () => {
    const [first, second] = await firstPages('sevenLovbrudd', 'childWelfare')
    expect(first).toMatch(
      /Konklusjon[^]*7 lovbrudd[^]*Hva skjer nå[^]*1\. desember 2026[^]*Retting av 7 lovbrudd\./u,
    )
    expect(second).toMatch(/ENDELIG\s+Innhold/u)
  })

  test('begins with the first date where many owe a duty', async () => {
    const [first, second] = await firstPages('sixParties', 'childWelfare')
    expect(first).toMatch(/Første frist: 1\. oktober 2026\.[^]*Hva skjer nå\s+1\. oktober 2026/u)
    expect(second).toMatch(/3\. desember 2026/u)
  })

  test('of a joint report holds what every sector concluded, with its date; what happens next and the contents follow', async () => {
    const [first, second] = await firstPages('threeDepartments', 'joint')
    for (const sector of ['Barnevern – ', 'Helse – ', 'Skole – '])
      expect(first).toMatch(new RegExp(`${sector}[^\\n]+\\s+[^\\n]+Frist: 1\\. desember 2026\\.`, 'u'))
    expect(second).toMatch(/Hva skjer nå[^]*Innhold/u)
  })
})
