import { describe, expect, test } from 'vitest'
import { readFontCoverage } from '../../electron/backend/report/font-coverage.ts'
import { cleanText, isRightToLeft, splitRuns } from '../../shared/report/pdf/character-runs.ts'
import { fontFolder } from './render-report.ts'

const fonts = readFontCoverage(fontFolder)

function split(text: string): { runs: string[]; replaced: string[] } {
  const replaced: string[] = []
  const runs = splitRuns(text, fonts, (character) => replaced.push(character))
  return { runs: runs.map((run) => `${run.font}:${run.text}`), replaced }
}

describe('text as it can be set', () => {
  test('drops what is not seen, keeps no-break spaces and line breaks', () => {
    expect(cleanText('a\u00ADb\u0000c\u200Bd\uFEFFe\u202Ef')).toBe('abcdef')
    expect(cleanText('§\u00A010-1\r\nneste\u2028linje')).toBe('§\u00A010-1\nneste\nlinje')
    expect(cleanText('A\u030A')).toBe('Å')
    expect(cleanText('\uD800x')).toBe('\uFFFDx')
  })

  test('Norwegian, Sami and the signs of the field are in one font', () => {
    const text = 'ÆØÅ æøå «–» § 10-1 … • čđŋšŧž ǩǯǥǧ → ≥ ½ m² №'
    expect(split(text)).toEqual({ runs: [`Inter:${text}`], replaced: [] })
  })

  test('other scripts, emoji and office signs find a font that has them', () => {
    expect(split('ok ✔ ☐ 🙂').runs).toEqual(['Inter:ok ', 'NotoSymbols:✔ ☐ ', 'NotoEmoji:🙂'])
    expect(split('sa «مرحبا» da').runs).toEqual(['Inter:sa «', 'NotoArabic:مرحبا»', 'Inter: da'])
    expect(split('नमस्ते').runs).toEqual(['NotoSans:नमस्ते'])
  })

  test('what no font has is printed by number and reported', () => {
    expect(split('中 Ok')).toEqual({ runs: ['Inter:[U+4E2D] Ok'], replaced: ['中'] })
    expect(split('\u{F0000}').runs).toEqual(['Inter:[U+F0000]'])
  })

  test('a paragraph’s direction is that of its first letter', () => {
    expect(isRightToLeft('1. مرحبا')).toBe(true)
    expect(isRightToLeft('Gutten sa مرحبا')).toBe(false)
  })
})
