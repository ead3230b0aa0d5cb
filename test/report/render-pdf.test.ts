import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RenderedPdf } from '../../electron/backend/report/pdf/render-pdf.ts'
import type { ReportBlock } from '../../shared/report/report-block.ts'
import { reportParts } from '../../shared/contract/report-part.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'
import { grayPng } from './gray-png.ts'
import { solbakkenFrame } from './solbakken-frame.ts'
import { ask, flat, modelOf, render, textOf } from './render-report.ts'
import { solbakkenCase } from './solbakken-case.ts'
import { typedTexts } from './typed-texts.ts'

/** The lines of header and footer, which come after the text of a page in the file. */
const FURNITURE = /^Side \d+ av \d+$|^Statsforvalteren i Prøvefylket ·|^Solbakken ungdomshjem UTKAST$/u

const parts = reportParts

describe('the reports of a whole case', () => {
  const pdfs = new Map<string, RenderedPdf>()
  const texts = new Map<string, readonly string[]>()
  beforeAll(async () => {
    for (const part of parts) {
      const pdf = await render(modelOf(solbakkenCase(), { part, kind: 'training' }))
      pdfs.set(part, pdf)
      texts.set(part, ask(pdf, 'pdftotext', ['-layout', 'FILE', '-']).split('\f').slice(0, -1))
    }
  }, 60_000)
  const pagesOf = (part: string): readonly string[] => texts.get(part) ?? []
  const pdf = (part: string): RenderedPdf => pdfs.get(part) as RenderedPdf

  test('hold every word that was typed', () => {
    const all = parts.map((part) => flat(pagesOf(part).join(' '))).join(' ')
    const words = new Set(all.split(' '))
    const typed = typedTexts(solbakkenCase())
      .filter((text) => text !== 'HEMMELIG NOTAT' && !text.includes('中'))
      .flatMap((text) => flat(text).split(' '))
    const missing = typed.filter((word) => word !== '-' && !words.has(word) && !all.includes(word))
    expect(missing).toEqual([])
  })

  test.each(parts)('%s: is sound, with every font embedded and mapped to text', (part) => {
    expect(ask(pdf(part), 'qpdf', ['--check', 'FILE'])).not.toContain('WARNING')
    const rows = ask(pdf(part), 'pdffonts', ['FILE']).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(row).toMatch(/\byes\s+yes\s+yes\b/u)
  })

  test.each(parts)('%s: says on every page what it is, and which page', (part) => {
    const pages = pagesOf(part)
    expect(pages).toHaveLength(pdf(part).pages)
    pages.forEach((page, index) => {
      expect(page).toContain('ØVELSE – IKKE TILSYN')
      expect(page).toContain(`Side ${index + 1} av ${pages.length}`)
    })
  })

  test('the contents give the page each chapter stands on', () => {
    const pages = pagesOf('childWelfare')
    const contents = pages.find((page) => /^\s*Innhold/mu.test(page)) ?? ''
    const line =
      /3 {2,}?Beskrivelse av faktagrunnlaget\s+(\d+)/u.exec(contents) ??
      /3\s+Beskrivelse av faktagrunnlaget\s+(\d+)/u.exec(contents)
    expect(pages[Number(line?.[1]) - 1]).toMatch(/3\s+Beskrivelse av faktagrunnlaget/u)
  })

  test('is tagged: title, contents, lists, tables with headers, links, form fields', () => {
    const structure = ask(pdf('joint'), 'pdfinfo', ['-struct', 'FILE'])
    for (const type of [
      'Document',
      'H1',
      'H2',
      'TOC',
      'TOCI',
      'L',
      'LI',
      'Table',
      'TH',
      'TD',
      'Link',
      'Form',
    ]) {
      expect(structure).toMatch(new RegExp(`^\\s*${type}\\b`, 'mu'))
    }
    expect(structure.match(/^\s*Form\b/gmu)).toHaveLength(6)
  })

  test('refers to each field from the structure by a path that other verifiers know as a field’s', () => {
    const elements = Buffer.from(pdf('joint').bytes).toString('latin1').split(' obj\n')
    const forms = elements.filter((one) => /^\/S \/Form$/mu.test(one))
    expect(forms).toHaveLength(6)
    for (const form of forms) expect(form).toMatch(/^\/K <<\n\/Type \/OBJR$/mu)
  })

  test('has its empty fields to sign, and leads to Lovdata', () => {
    const fields = ask(pdf('joint'), 'pdfsig', ['-nocert', 'FILE'])
    for (const name of [
      'signature-childWelfare',
      'signature-health',
      'signature-school',
      'archive-timestamp',
      'archive-timestamp-2',
      'archive-timestamp-3',
    ]) {
      expect(fields).toContain(name)
    }
    expect(ask(pdf('childWelfare'), 'pdfinfo', ['-url', 'FILE'])).toContain(
      'https://lovdata.no/lov/2021-06-18-97/%C2%A710-5',
    )
  })

  test('the same case gives the same bytes', async () => {
    const again = await render(modelOf(solbakkenCase(), { part: 'joint', kind: 'training' }))
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
    expect(hash(again.bytes)).toBe(hash(pdf('joint').bytes))
  })
})

test('no heading stands last on a page, also among photos', async () => {
  const photo = (index: number) =>
    record('source', `p${index}`, 'childWelfare', {
      type: 'photo',
      title: `Rom ${index}`,
      attachment: `${index}`,
    })
  const fact = Array.from({ length: 30 }, (_, index) =>
    record('fact', `f${index}`, 'childWelfare', {
      number: `B${index}`,
      text: 'Et faktum. '.repeat(1 + ((index * 7) % 40)),
    }),
  )
  const source = Array.from({ length: 12 }, (_, index) => photo(index))
  const photos = new Map(
    source.map((one) => [one.attachment ?? '', { type: 'photo' as const, bytes: grayPng(40, 30) }]),
  )
  for (const count of [2, 3, 5, 8, 12, 17]) {
    const whole = modelOf(snapshot({ ...solbakkenFrame(), source, fact: fact.slice(0, count) }))
    const model = { ...whole, blocks: chapterOf(whole.blocks, 'facts') }
    const titles = model.blocks.flatMap((block) =>
      block.kind === 'heading' ? [flat(`${block.number ?? ''} ${block.text}`)] : [],
    )
    const pages = ask(await render(model, photos), 'pdftotext', ['-raw', 'FILE', '-']).split('\f')
    expect(pages.length).toBeGreaterThan(4)
    for (const page of pages) {
      const lines = page.trim().split('\n').map(flat)
      const last = lines.filter((line) => !FURNITURE.test(line)).at(-1)
      expect(titles).not.toContain(last)
    }
  }
}, 30_000)

/** The blocks of one chapter, its heading first. */
function chapterOf(blocks: readonly ReportBlock[], id: string): readonly ReportBlock[] {
  const isChapter = (block: ReportBlock): boolean => block.kind === 'heading' && block.level === 1
  const from = blocks.findIndex((block) => isChapter(block) && block.kind === 'heading' && block.id === id)
  const next = blocks.findIndex((block, index) => index > from && isChapter(block))
  return blocks.slice(from, next)
}

describe('texts that are hard to print', () => {
  test('title and authority with signs that XML reserves', async () => {
    const inspection = record('inspection', 'case', 'common', { title: 'Aleris & «BOI» <AS> "Sør"' })
    const pdf = await render(modelOf(snapshot({ inspection }), { authority: 'A & B <C>' }))
    expect(ask(pdf, 'pdfinfo', ['FILE'])).toContain('Aleris & «BOI» <AS> "Sør"')
    const metadata = ask(pdf, 'pdfinfo', ['-meta', 'FILE'])
    expect(metadata).toContain('Aleris &amp; «BOI» &lt;AS&gt;')
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('20 000 characters of assessment, over as many pages as it takes', async () => {
    const words = Array.from({ length: 2_500 }, (_, index) => `ord${index}`)
    const assessment = words.join(' ')
    expect(assessment.length).toBeGreaterThan(16_000)
    const answer = [record('answer', 'BV-16', 'childWelfare', { state: 'lovbrudd', assessment })]
    const lovbrudd = [
      record('lovbrudd', 'l1', 'childWelfare', { title: 'Langt', assessment, krav: assessment }),
    ]
    const whole = modelOf(snapshot({ answer, lovbrudd }))
    const pdf = await render({ ...whole, blocks: chapterOf(whole.blocks, 'conclusion') })
    const text = new Set(textOf(pdf).split(' '))
    expect(words.filter((word) => !text.has(word))).toEqual([])
  })

  test('one word without an end, a table cell that is longer than a page', async () => {
    const endless = 'x'.repeat(2_000)
    const reason = Array.from({ length: 1_500 }, (_, index) => `grunn${index}`).join(' ')
    const answer = [
      record('answer', 'BV-01', 'childWelfare', { state: 'noLovbrudd', assessment: endless }),
      record('answer', 'BV-02', 'childWelfare', { state: 'notExamined', reason }),
    ]
    const text = textOf(await render(modelOf(snapshot({ answer }))))
    expect(text.match(/x/gu)?.length).toBeGreaterThanOrEqual(2_000)
    expect(text).toContain('grunn0 ')
    expect(text).toContain('grunn1499')
  })

  test('an institution with a very long name', async () => {
    const institutionName =
      'Barne- og ungdomssenteret for behandling og omsorg, avdeling Øvre Årdal/Lærdal (tidl. Fjordheim & Co.) – Stiftelsen Åpne dører Sogn'
    const inspection = record('inspection', 'case', 'common', { institutionName })
    const pdf = await render(modelOf(snapshot({ inspection }), { maalform: 'nn' }))
    expect(textOf(pdf)).toContain(institutionName)
  })

  test('emoji, Arabic, Sami, controls: printed, or named by number and reported', async () => {
    const text = 'Hei 🙂 ✔ ☐ Kárášjohka\u0007 čáhci ǩǯ. Gutten sa مرحبا بالعالم til oss. 中文 \u{E000}'
    const fact = [record('fact', 'f1', 'childWelfare', { number: 'B1', text })]
    const pdf = await render(modelOf(snapshot({ fact })))
    expect(pdf.replacedCharacters).toEqual(['中', '文', '\u{E000}'])
    const printed = textOf(pdf)
    expect(printed).toContain('Hei 🙂 ✔ ☐ Kárášjohka čáhci ǩǯ. Gutten sa')
    expect(printed).toContain('مرحبا بالعالم')
    expect(printed.replaceAll(' ', '')).toContain('[U+4E2D][U+6587][U+E000]')
    expect(ask(pdf, 'qpdf', ['--check', 'FILE'])).not.toContain('WARNING')
  })
})
