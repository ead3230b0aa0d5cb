import { readFileSync } from 'node:fs'
import { type Font, create } from 'fontkit'

/** A font whose letters can be drawn as shapes. */
export type OutlineFont = {
  /** Width of a text in points at a size. */
  readonly widthOf: (text: string, size: number) => number
  /** PDF path operators that fill a text, its base line beginning at (x, y) in points. */
  readonly draw: (text: string, x: number, y: number, size: number) => string
}

/** What stands for a character that the font lacks. */
const MISSING = '?'

/**
 * Reads a TrueType font so that texts can be drawn as outlines. A signature is added after the file was made, when no font
 * can be embedded without touching pages; outlines need none, and PDF/A stays PDF/A.
 */
export function readOutlineFont(path: string): OutlineFont {
  const opened = create(readFileSync(path))
  if (!('layout' in opened)) throw new Error('A font collection, not a font')
  return outlineFont(opened)
}

function outlineFont(font: Font): OutlineFont {
  const shown = (text: string) =>
    Array.from(text.normalize('NFC'))
      .map((character) => (font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) ? character : MISSING))
      .join('')
  return {
    widthOf: (text, size) => (font.layout(shown(text)).advanceWidth / font.unitsPerEm) * size,
    draw: (text, x, y, size) => {
      const scale = size / font.unitsPerEm
      const run = font.layout(shown(text))
      const operators: string[] = []
      let pen = x
      run.glyphs.forEach((glyph, index) => {
        const position = run.positions[index]
        const left = pen + (position?.xOffset ?? 0) * scale
        operators.push(outline(glyph.path.commands, left, y, scale))
        pen += (position?.xAdvance ?? 0) * scale
      })
      return operators.filter((operator) => operator !== '').join('\n')
    },
  }
}

type PathCommand = { readonly command: string; readonly args: readonly number[] }

/**
 * One glyph as a filled path (ISO 32000-1 § 8.5), in the font's own whole units under a matrix: so the same letter is written
 * the same way each time, and compresses well. TrueType's quadratic curves become cubic ones: PDF has no others.
 */
function outline(commands: readonly PathCommand[], x: number, y: number, scale: number): string {
  if (commands.length === 0) return ''
  const lines: string[] = []
  let penX = 0
  let penY = 0
  for (const { command, args } of commands) {
    const points = command === 'quadraticCurveTo' ? cubicFrom(penX, penY, args) : args
    const operator = pathOperators[command]
    if (!operator) throw new Error(`No such path command: ${command}`)
    lines.push([...points.map(Math.round), operator].join(' '))
    penX = points[points.length - 2] ?? penX
    penY = points[points.length - 1] ?? penY
  }
  return `q ${scale.toFixed(6)} 0 0 ${scale.toFixed(6)} ${x.toFixed(2)} ${y.toFixed(2)} cm\n${lines.join('\n')}\nf Q`
}

const pathOperators: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'c',
  bezierCurveTo: 'c',
  closePath: 'h',
}

function cubicFrom(
  x: number,
  y: number,
  [controlX = 0, controlY = 0, toX = 0, toY = 0]: readonly number[],
): number[] {
  return [
    x + (2 / 3) * (controlX - x),
    y + (2 / 3) * (controlY - y),
    toX + (2 / 3) * (controlX - toX),
    toY + (2 / 3) * (controlY - toY),
    toX,
    toY,
  ]
}
