import { deflateSync } from 'node:zlib'
import type { OutlineFont } from './glyph-outlines.ts'
import { type PdfStream, pdfArray, pdfDictionary, pdfName } from './pdf/pdf-value.ts'

const LARGEST = 10
const SMALLEST = 4
const LINE_HEIGHT = 1.3
const MARGIN = 4
/** The first line, the signer's name, is this much larger than the rest. */
const FIRST_LINE = 1.15

/**
 * The picture of a signature in its field: a form XObject (ISO 32000-1 § 8.10) with the lines set in the largest size that
 * fits, wrapped at words, drawn as outlines. Width and height are the field's, in points.
 */
export function signatureAppearance(
  lines: readonly string[],
  box: { readonly width: number; readonly height: number },
  font: OutlineFont,
): PdfStream {
  const { size, wrapped } = fit(lines, box, font)
  const drawn: string[] = []
  let y = box.height - MARGIN
  for (const { text, scale } of wrapped) {
    y -= size * scale * LINE_HEIGHT
    drawn.push(font.draw(text, MARGIN, y + size * scale * (LINE_HEIGHT - 1), size * scale))
  }
  const data = deflateSync(Buffer.from(`0 0 0 rg\n${drawn.join('\n')}\n`, 'latin1'), { level: 9 })
  const dictionary = pdfDictionary({
    Type: pdfName('XObject'),
    Subtype: pdfName('Form'),
    BBox: pdfArray([0, 0, box.width, box.height]),
    Resources: pdfDictionary({}),
    Filter: pdfName('FlateDecode'),
    Length: data.length,
  })
  return { type: 'stream', dictionary, data }
}

type Line = { readonly text: string; readonly scale: number }

function fit(
  lines: readonly string[],
  box: { width: number; height: number },
  font: OutlineFont,
): { size: number; wrapped: Line[] } {
  const width = Math.max(box.width - 2 * MARGIN, 1)
  for (let size = LARGEST; ; size -= 0.5) {
    const wrapped = lines.flatMap((line, index) =>
      wrap(line, index === 0 ? FIRST_LINE : 1, size, width, font),
    )
    const height = wrapped.reduce((sum, line) => sum + size * line.scale * LINE_HEIGHT, 2 * MARGIN)
    if (height <= box.height || size <= SMALLEST) return { size, wrapped }
  }
}

function wrap(line: string, scale: number, size: number, width: number, font: OutlineFont): Line[] {
  const rows: string[] = []
  for (const word of line.split(/\s+/).filter((part) => part !== '')) {
    const row = rows[rows.length - 1]
    if (row !== undefined && font.widthOf(`${row} ${word}`, size * scale) <= width) {
      rows[rows.length - 1] = `${row} ${word}`
    } else rows.push(word)
  }
  return rows.map((text) => ({ text, scale }))
}
