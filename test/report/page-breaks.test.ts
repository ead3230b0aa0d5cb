import { describe, expect, test } from 'vitest'
import type { Inline, ReportBlock } from '../../shared/report/report-block.ts'
import type { ReportModel } from '../../shared/report/report-model.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'
import { grayPng } from './gray-png.ts'
import { ask, modelOf, render } from './render-report.ts'
import { solbakkenCase } from './solbakken-case.ts'

const FURNITURE = /^Side \d+ av \d+$|UTKAST|FORELØPIG|ENDELIG|Statsforvalteren i Prøvefylket/u

function modelWith(blocks: readonly ReportBlock[]): ReportModel {
  return { ...modelOf(snapshot()), blocks, signatureFields: [] }
}

function paragraph(text: string, rest: Partial<Inline> = {}): ReportBlock {
  return { kind: 'paragraph', content: [{ text, ...rest }] }
}

/** The lines of each page, header and footer aside. */
async function pagesOf(model: ReportModel, photos: Parameters<typeof render>[1] = new Map()) {
  const text = ask(await render(model, photos), 'pdftotext', ['-layout', 'FILE', '-'])
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !FURNITURE.test(line)),
    )
}

describe('pages of a report', () => {
  test('leave no line of a paragraph alone, wherever the page ends', async () => {
    for (const above of [38, 39, 40, 41, 42]) {
      const lines = Array.from({ length: above }, (_, index) => `Linje ${index}`).join('\n')
      const last = Array.from({ length: 5 }, (_, index) => `Avsnitt ${index}`).join('\n')
      const pages = await pagesOf(modelWith([paragraph(lines), paragraph(last)]))
      for (const page of pages) {
        const mine = page.filter((line) => line.startsWith('Avsnitt')).length
        expect(mine, `${above} lines above`).not.toBe(1)
      }
    }
  })

  test('are never empty, also when what came before filled the page to its end', async () => {
    for (const above of [40, 41, 42, 43, 44, 45, 46]) {
      const lines = Array.from({ length: above }, (_, index) => `Linje ${index}`).join('\n')
      const next: ReportBlock = {
        kind: 'heading',
        level: 1,
        number: null,
        id: 'h',
        text: 'Ny side',
        startsPage: true,
      }
      const pages = await pagesOf(modelWith([paragraph(lines), next, paragraph('Slutt.')]))
      expect(pages.filter((page) => page.length === 0)).toEqual([])
    }
  })

  test('keep a line in bold with the text it is over', async () => {
    for (const above of [36, 38, 40, 41, 42, 43]) {
      const lines = Array.from({ length: above }, (_, index) => `Linje ${index}`).join('\n')
      const blocks = [paragraph(lines), paragraph('Avdeling Nord', { bold: true }), paragraph('Svaret.')]
      for (const page of await pagesOf(modelWith(blocks))) expect(page.at(-1)).not.toBe('Avdeling Nord')
    }
  })

  test('keep what announces a list with the list', async () => {
    for (const above of [38, 40, 41, 42, 43]) {
      const lines = Array.from({ length: above }, (_, index) => `Linje ${index}`).join('\n')
      const list: ReportBlock = { kind: 'list', ordered: false, items: [[{ text: 'Én' }], [{ text: 'To' }]] }
      for (const page of await pagesOf(modelWith([paragraph(lines), paragraph('Vi så på dette:'), list])))
        expect(page.at(-1), `${above} lines above`).not.toBe('Vi så på dette:')
    }
  })

  test('keep the fields to sign together, with what is said of them', async () => {
    for (const above of [4, 12, 20]) {
      const lines = Array.from({ length: above }, (_, index) => `Linje ${index}`).join('\n')
      const whole = modelOf(solbakkenCase(), { part: 'joint' })
      const at = whole.blocks.findIndex((block) => block.kind === 'heading' && block.id === 'signature')
      const model = { ...whole, blocks: [paragraph(lines), ...whole.blocks.slice(at, at + 5)] }
      const withFields = (await pagesOf(model)).filter((page) =>
        page.some((line) => line.startsWith('Signatur')),
      )
      expect(withFields).toHaveLength(1)
      expect(withFields[0]?.filter((line) => line.startsWith('Signatur for'))).toHaveLength(3)
    }
  })

  test('hold each lovbrudd of ordinary length whole', async () => {
    const [first] = solbakkenCase().lovbrudd
    if (!first) throw new Error('The case has no lovbrudd')
    const lovbrudd = Array.from({ length: 7 }, (_, index) => ({
      ...first,
      id: `another${index}`,
      position: index,
    }))
    const pages = await pagesOf(modelOf(snapshot({ ...solbakkenCase(), lovbrudd })))
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      const page = pages.find((lines) => lines.includes(`Lovbrudd ${number} av 7`)) ?? []
      const own = page.slice(page.indexOf(`Lovbrudd ${number} av 7`))
      expect(own.some((line) => line.startsWith('Krav i katalogen:'))).toBe(true)
    }
  })

  test('hold a low table, a list of dates and a fact with its source whole, wherever the page ends', async () => {
    const names = ['En', 'To', 'Tre', 'Fire', 'Fem']
    const low: Readonly<Record<string, ReportBlock>> = {
      table: {
        kind: 'table',
        caption: 'Rader',
        columns: [{ header: 'Navn', width: 1 }],
        rows: names.map((name) => [[[{ text: `Rad ${name}` }]]]),
        rowHeaders: true,
      },
      dates: {
        kind: 'keyValues',
        summary: 'Rader',
        rows: names.map((name) => ({ key: `Rad ${name}`, value: [[{ text: 'x' }]] })),
      },
      fact: {
        kind: 'fact',
        id: 'B1',
        number: 'B1',
        text: names.slice(0, 3).map((name) => [{ text: `Rad ${name}` }]),
        details: names.slice(3).map((name) => ({ label: `Rad ${name}`, text: [{ text: 'x'.repeat(60) }] })),
      },
    }
    for (const [name, block] of Object.entries(low))
      for (const above of [38, 39, 40, 41]) {
        const lines = Array.from({ length: above }, (_, index) => `Linje ${index}`).join('\n')
        const pages = await pagesOf(modelWith([paragraph(lines), block]))
        const holding = pages.filter((page) => page.some((line) => line.includes('Rad ')))
        expect(holding.length, `${name}, ${above} lines above`).toBe(1)
      }
  })

  test('hold a remark in small type with what it is about', async () => {
    const remark: ReportBlock = { kind: 'paragraph', role: 'small', content: [{ text: 'En merknad.' }] }
    for (const above of [41, 42, 43, 44, 45]) {
      const lines = Array.from({ length: above }, (_, index) => `Linje ${index}`).join('\n')
      const pages = await pagesOf(modelWith([paragraph(lines), paragraph('Det den handler om.'), remark]))
      const page = pages.find((one) => one.includes('En merknad.'))
      expect(page, `${above} lines above`).toContain('Det den handler om.')
    }
  })

  test('hold two photos with their captions', async () => {
    const source = Array.from({ length: 8 }, (_, index) =>
      record('source', `p${index}`, 'childWelfare', {
        type: 'photo',
        title: `Rom ${index}`,
        altText: 'Et rom.',
        attachment: `${index}`,
      }),
    )
    const photos = new Map(
      source.map((one) => [one.attachment ?? '', { type: 'photo' as const, bytes: grayPng(30, 40) }]),
    )
    const pages = await pagesOf(modelOf(snapshot({ source })), photos)
    const captions = pages.map((page) => page.filter((line) => /^Bilde \d/u.test(line)).length)
    expect(captions.filter((count) => count > 0).slice(1, -1)).toEqual([2, 2, 2])
  })

  test('give the first page, or the first two, to the conclusion and what happens next', async () => {
    const pages = await pagesOf(modelOf(solbakkenCase()))
    expect(pages[0]).toContain('Konklusjon')
    expect(pages[0]).toContain('Hva skjer nå')
    expect(pages[1]?.[0]).toBe('Innhold')
  })
})

test('the columns of a table are as wide as their longest words and dates', async () => {
  const words = ['Omsorgskommunen', 'spesialisthelsetenestelova', 'Helse', '30. september 2026']
  const table: ReportBlock = {
    kind: 'table',
    caption: 'Ord',
    columns: words.map((_, index) => ({ header: `Nr. ${index}`, width: index === 0 ? 'narrow' : 1 })),
    rows: [words.map((text) => [[{ text }]])],
    rowHeaders: false,
  }
  const [page = []] = await pagesOf(modelWith([table]))
  for (const word of words) expect(page.join(' ')).toContain(word)
})

test('the sign § stays on the line of its number', async () => {
  for (const filler of [60, 62, 64, 66, 68, 70]) {
    const text = `${'i'.repeat(filler)} etter barnevernsloven § 10-5 og § 10-6 og § 10-7 i loven`
    const [page = []] = await pagesOf(modelWith([paragraph(text)]))
    expect(page.filter((line) => line.endsWith('§'))).toEqual([])
  }
})

test('a Norwegian sentence that begins with an Arabic word begins at the left edge', async () => {
  const sentence = 'مرحبا sa gutten til oss da vi kom.'
  const arabic = 'مرحبا بالعالم هذا نص'
  const boxes = ask(await render(modelWith([paragraph(sentence), paragraph(arabic)])), 'pdftotext', [
    '-bbox',
    'FILE',
    '-',
  ])
  const left = (word: string): number =>
    Number(new RegExp(`xMin="([\\d.]+)"[^>]*>${word}<`, 'u').exec(boxes)?.[1])
  expect(left('gutten')).toBeLessThan(200)
  const edges = [...boxes.matchAll(/xMax="([\d.]+)"[^>]*>[^<]*\p{Script=Arabic}/gu)].map((one) =>
    Number(one[1]),
  )
  expect(Math.max(...edges)).toBeGreaterThan(500)
})
