import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { type FontCoverage, fontNames } from '../../../shared/report/pdf/character-runs.ts'
import { fontFiles } from './font-files.ts'

/** Which characters each font has, read from the fonts themselves. A character must be in both weights. */
export function readFontCoverage(folder: string): readonly FontCoverage[] {
  const files = fontFiles(folder)
  return fontNames.map((name) => {
    const { normal, bold } = files[name]
    const regular = charactersOf(normal)
    const semibold = normal === bold ? regular : charactersOf(bold)
    return { name, has: (codePoint) => regular.has(codePoint) && semibold.has(codePoint) }
  })
}

function charactersOf(file: string): ReadonlySet<number> {
  const font = create(readFileSync(file))
  if (!('characterSet' in font)) throw new Error('A font file that holds several fonts')
  return new Set(font.characterSet)
}
