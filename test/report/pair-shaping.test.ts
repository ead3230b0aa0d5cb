import { readdirSync, readFileSync } from 'node:fs'
import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import { describe, expect, test } from 'vitest'
import { ReportDocument } from '../../electron/backend/report/pdf/report-document.ts'
import { fontFiles } from '../../electron/backend/report/font-files.ts'
import { fontFolder } from './render-report.ts'

const texts = new URL('../../shared/text/areas/', import.meta.url)
const norwegian = readdirSync(texts)
  .filter((name) => name.startsWith('document.') || name.startsWith('help.'))
  .flatMap((name) => Object.values(JSON.parse(readFileSync(new URL(name, texts), 'utf8')) as object))
  .flatMap((text: string) => text.split(/(?<=\s)/u))
const sami = 'Sámi giella, Kárášjohka, Guovdageaidnu, čoahkkin, šaddat, ŧ, ž, ŋ, đ, Ååarjel, ǩiõll, ǯ, ǥ, ǧ'
const odd = 'AVATAR To. “Tå” (1–2) 10:30 §§ 10-1 kr 1 000,– ½ «Ly’» æøå ÆØÅ Äöü'
const words = new Set([...norwegian, ...sami.split(/(?<=\s)/u), ...odd.split(/(?<=\s)/u)])

/** Inter as a report is set in it, and as its own kerning says it should be, in thousandths of the font size. */
function inter(bold: boolean): { font: EmbeddedFont; kerned: (text: string) => readonly number[] } {
  const document = new ReportDocument({
    info: { Title: '', Author: '', Subject: '', Creator: '', Producer: '', CreationDate: new Date(0) },
    language: 'nb-NO',
    fonts: fontFiles(fontFolder),
    isAllowedFile: () => true,
    images: new Map(),
  })
  const font = document.provideFont('Inter', bold, false)
  const kerned = (text: string): readonly number[] =>
    font.font
      .layout(text, { calt: false }, 'latn')
      .positions.map((position) => position.xAdvance * font.scale)
  return { font, kerned }
}

describe.each([
  ['regular', false],
  ['semibold', true],
] as const)('words in Inter, %s', (_, bold) => {
  const { font, kerned } = inter(bold)

  test('stand as the font’s own kerning wants them, whichever words were set before', () => {
    expect(words.size).toBeGreaterThan(1_000)
    const wrong = [...words].filter((word) => {
      const set = font.layoutRun(word).positions.map((position) => position.xAdvance)
      const wanted = kerned(word)
      return (
        set.length !== wanted.length || set.some((width, at) => Math.abs(width - (wanted[at] ?? 0)) > 1e-6)
      )
    })
    expect(wrong).toEqual([])
  })

  test('are the letters that were written: no arrow is made of a dash, no cross of an x', () => {
    const glyphs = (text: string): number[] => font.layoutRun(text).glyphs.map((glyph) => glyph.id)
    const alone = (text: string): number[] => Array.from(text).flatMap(glyphs)
    for (const text of ['->', '2x4', '10:30', '(A)']) expect(glyphs(text)).toEqual(alone(text))
  })

  test('with marks of their own are put together by the font', () => {
    const run = font.layoutRun('e\u0323')
    const [, dot] = run.positions
    expect(run.glyphs.length === 1 || (dot?.xAdvance === 0 && dot.xOffset !== 0)).toBe(true)
  })
})
