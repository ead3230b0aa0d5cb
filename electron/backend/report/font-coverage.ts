import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { type FontCoverage, fontNames } from '../../../shared/report/pdf/character-runs.ts'
import { fontFiles } from './font-files.ts'

/**
 * Which characters each font has, asked of the fonts themselves. A character must be in both weights. A font file is
 * opened when the first character is asked for: most reports are written in the first font alone.
 */
export function readFontCoverage(folder: string): readonly FontCoverage[] {
  const files = fontFiles(folder)
  return fontNames.map((name) => {
    const { normal, bold } = files[name]
    const weights = [...new Set([normal, bold])]
    const known = new Map<number, boolean>()
    let fonts: readonly Font[] | null = null
    const has = (codePoint: number): boolean => {
      fonts ??= weights.map(openFont)
      const answer = known.get(codePoint) ?? fonts.every((font) => font.hasGlyphForCodePoint(codePoint))
      known.set(codePoint, answer)
      return answer
    }
    return { name, has }
  })
}

function openFont(file: string): Font {
  const font = create(readFileSync(file))
  if (!('hasGlyphForCodePoint' in font)) throw new Error('A font file that holds several fonts')
  return font
}
