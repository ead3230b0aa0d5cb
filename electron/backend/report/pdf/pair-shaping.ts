import type { EmbeddedFont, Glyph, GlyphPosition, GlyphRun } from 'pdfmake/js/PDFDocument.js'

/** Letters, digits, punctuation and spaces that stand alone: no combining marks, no joiners, no other script. */
const PLAIN = /^[\p{Script=Latin}\p{Script=Common}]$/u
const MARK_OR_FORMAT = /^[\p{M}\p{Cf}\p{Cc}]$/u
/**
 * Contextual alternates are left out: they turn `->` into an arrow and `2x4` into `2×4`, which a report must not do to
 * what was written, and they take most of the time of laying out a page.
 */
const FEATURES = { calt: false } as const
/** What plain text never meets is not looked for. */
const KERNING_ONLY = { calt: false, ccmp: false, locl: false, mark: false, mkmk: false } as const

/**
 * Makes a font set plain Latin words from what it has seen of their pairs of characters, in place of running the whole
 * OpenType machinery on each word. Exact for a font whose only feature on plain text is kerning by pairs (OpenType
 * `GPOS` lookup type 2), such as Inter. Everything else goes the long way.
 */
export function shapeByPairs(font: EmbeddedFont): void {
  const glyphs = new Map<number, Glyph | null>()
  const pairs = new Map<number, GlyphPosition>()

  font.layoutRun = (text) => {
    const found = glyphsOf(text)
    if (!found) return scaled(font, font.font.layout(text, { ...FEATURES }))
    const positions = positionsOf(text) ?? learn(text)
    const advanceWidth = positions.reduce((sum, position) => sum + position.xAdvance, 0)
    return { glyphs: found, positions, advanceWidth }
  }

  /** The glyphs of plain text; null when any of it is not plain. */
  function glyphsOf(text: string): Glyph[] | null {
    const found: Glyph[] = []
    for (let index = 0; index < text.length; index += 1) {
      const glyph = plainGlyph(text.charCodeAt(index))
      if (glyph === null) return null
      found.push(glyph)
    }
    return found
  }

  function plainGlyph(code: number): Glyph | null {
    const known = glyphs.get(code)
    if (known !== undefined) return known
    const character = String.fromCharCode(code)
    const isPlain = PLAIN.test(character) && !MARK_OR_FORMAT.test(character)
    const glyph = isPlain ? font.font.glyphForCodePoint(code) : null
    glyphs.set(code, glyph)
    return glyph
  }

  function positionsOf(text: string): GlyphPosition[] | null {
    const positions: GlyphPosition[] = []
    for (let index = 0; index < text.length; index += 1) {
      const position = pairs.get(pairAt(text, index))
      if (!position) return null
      positions.push(position)
    }
    return positions
  }

  function learn(text: string): readonly GlyphPosition[] {
    const { positions } = scaled(font, font.font.layout(text, { ...KERNING_ONLY }, 'latn'))
    if (positions.length !== text.length)
      throw new Error('Plain text with more or fewer glyphs than characters')
    for (const [index, position] of positions.entries()) pairs.set(pairAt(text, index), position)
    return positions
  }
}

/** A character and the one after it, if any, as one number. */
function pairAt(text: string, index: number): number {
  return text.charCodeAt(index) * 0x10000 + (index + 1 < text.length ? text.charCodeAt(index + 1) : 0)
}

/** A run in thousandths of the font size, as pdfkit keeps them. */
function scaled(font: EmbeddedFont, run: GlyphRun): GlyphRun {
  const positions = run.positions.map((position, index) => ({
    xAdvance: position.xAdvance * font.scale,
    yAdvance: position.yAdvance * font.scale,
    xOffset: position.xOffset * font.scale,
    yOffset: position.yOffset * font.scale,
    advanceWidth: (run.glyphs[index]?.advanceWidth ?? 0) * font.scale,
  }))
  const advanceWidth = positions.reduce((sum, position) => sum + position.xAdvance, 0)
  return { glyphs: run.glyphs, positions, advanceWidth }
}
