import { beforeAll, describe, expect, test } from 'vitest'
import type { RenderedPdf } from '../../electron/backend/report/pdf/render-pdf.ts'
import { ReportDocument } from '../../electron/backend/report/pdf/report-document.ts'
import { StructureTree } from '../../electron/backend/report/pdf/structure-tree.ts'
import { fontFiles } from '../../electron/backend/report/font-files.ts'
import { addTag, documentTag } from '../../shared/report/pdf/tag.ts'
import type { ReportBlock } from '../../shared/report/report-block.ts'
import type { ReportModel } from '../../shared/report/report-model.ts'
import { snapshot } from '../domain/snapshot-builder.ts'
import { ask, fontFolder, modelOf, render } from './render-report.ts'

const heading: ReportBlock = { kind: 'heading', level: 1, number: '1', id: 'h1', text: 'Kapittel med tabell' }
const table: ReportBlock = {
  kind: 'table',
  caption: 'Dager',
  columns: [
    { header: 'Kolonnehode', width: 1 },
    { header: 'Innhold', width: 2 },
  ],
  rows: Array.from({ length: 90 }, (_, index) => [[[{ text: `Rad ${index}` }]], [[{ text: 'Celle' }]]]),
  rowHeaders: true,
}
const links: ReportBlock = {
  kind: 'paragraph',
  content: [
    { text: 'Se ' },
    { text: 'barnevernsloven § 10-5 første ledd', link: 'https://lovdata.no/lov/2021-06-18-97/§10-5' },
    { text: ' og ' },
    { text: 'kapittel 1', link: '#h1' },
    { text: '.' },
  ],
}

/** A report with just these blocks. */
function modelWith(blocks: readonly ReportBlock[]): ReportModel {
  return { ...modelOf(snapshot()), blocks, signatureFields: [] }
}

describe('the structure of a printed report', () => {
  let pdf: RenderedPdf
  let structure: string
  beforeAll(async () => {
    pdf = await render(modelWith([heading, table, links]))
    structure = ask(pdf, 'pdfinfo', ['-struct-text', 'FILE'])
  })

  test('a table head stands on every page but is read once', () => {
    const pages = ask(pdf, 'pdftotext', ['FILE', '-']).split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.filter((page) => page.includes('Kolonnehode'))).toHaveLength(pages.length)
    expect(structure.match(/Kolonnehode/gu)).toHaveLength(1)
    expect(structure.match(/^\s*TR\b/gmu)).toHaveLength(91)
    expect(structure).toMatch(/TH[^\n]*\n?[^\n]*\bScope\b|\/Scope/u)
  })

  test('header and footer are not read', () => {
    expect(structure).not.toContain('Side 1 av')
    expect(structure).not.toContain('UTKAST')
    expect(structure).toContain('Rad 89')
  })

  test('a link is one link, however many words it has', () => {
    expect(structure.match(/^\s*Link\b/gmu)).toHaveLength(2)
    const urls = ask(pdf, 'pdfinfo', ['-url', 'FILE'])
    expect(urls.match(/lovdata/gu)).toHaveLength(1)
  })

  test('a bookmark leads to its heading', () => {
    const json = JSON.parse(ask(pdf, 'qpdf', ['--json', '--json-key=outlines', 'FILE'])) as {
      outlines: { title: string; destpageposfrom1: number; dest: unknown[] }[]
    }
    expect(json.outlines.map((one) => [one.title, one.destpageposfrom1])).toEqual([
      ['1  Kapittel med tabell', 1],
    ])
    expect(json.outlines[0]?.dest.slice(1, 3)).toEqual(['/XYZ', 0])
  })
})

test('text that is not on the pages stops the printing', () => {
  const document = new ReportDocument({
    info: { Title: '', Author: '', Subject: '', Creator: '', Producer: '', CreationDate: new Date(0) },
    language: 'nb-NO',
    fonts: fontFiles(fontFolder),
    isAllowedFile: () => true,
    images: new Map(),
  })
  const root = documentTag('nb-NO')
  const paragraph = addTag(root, 'P')
  paragraph.expected = 12
  const tree = new StructureTree(document, root)
  tree.count(paragraph, 11)
  expect(() => tree.finish()).toThrow('P, 11 of 12 characters')
  tree.count(paragraph, 1)
  expect(() => tree.finish()).not.toThrow()
})
