import { createHash } from 'node:crypto'
import type { PdfFile } from './pdf-file.ts'
import type { PdfDictionary, PdfValue } from './pdf-value.ts'
import { asType, pdfArray, pdfBytes } from './pdf-value.ts'
import { writeText, writeValue } from './pdf-writer.ts'

/**
 * Writes the bytes to append to a file so that these objects become new or changed (ISO 32000-1 § 7.5.6): the objects, a
 * classic table that lists only them, and a trailer that points back. What was there is not touched, so earlier signatures
 * keep covering exactly what they covered. Kept from the old trailer: root, information, the first half of the file's
 * identifier. The second half is new, as § 14.4 asks.
 */
export function writeIncrement(file: PdfFile, objects: ReadonlyMap<number, PdfValue>): Buffer {
  const previous = file.revisions[file.revisions.length - 1] ?? file.revisions[0]
  const parts: Buffer[] = []
  const offsets = new Map<number, number>()
  let offset = file.bytes.length
  function append(bytes: Buffer): void {
    parts.push(bytes)
    offset += bytes.length
  }
  if (file.bytes[offset - 1] !== 0x0a) append(Buffer.from('\n'))
  for (const number of [...objects.keys()].sort((a, b) => a - b)) {
    offsets.set(number, offset)
    append(Buffer.from(`${number} 0 obj\n`, 'latin1'))
    append(writeValue(objects.get(number) as PdfValue))
    append(Buffer.from('\nendobj\n', 'latin1'))
  }
  const xrefOffset = offset
  const trailer = nextTrailer(previous.trailer, previous.xrefOffset, offsets, Buffer.concat(parts))
  append(Buffer.from(`xref\n${writeTable(offsets)}trailer\n${writeText(trailer)}\n`, 'latin1'))
  append(Buffer.from(`startxref\n${xrefOffset}\n%%EOF\n`, 'latin1'))
  return Buffer.concat(parts)
}

/** The number the next new object gets: the size in the newest trailer, which is exact in our files. */
export function nextObjectNumber(file: PdfFile): number {
  const newest = file.revisions[file.revisions.length - 1] ?? file.revisions[0]
  return newest.trailer.entries.get('Size') as number
}

/** Subsections of consecutive numbers; each entry is exactly 20 bytes (ISO 32000-1 § 7.5.4). */
function writeTable(offsets: ReadonlyMap<number, number>): string {
  const numbers = [...offsets.keys()]
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs[runs.length - 1]
    if (run && run[run.length - 1] === number - 1) run.push(number)
    else runs.push([number])
  }
  const entry = (number: number) => `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`
  return runs.map((run) => `${run[0]} ${run.length}\n${run.map(entry).join('')}`).join('')
}

/** What the new trailer says: ISO 32000-1 § 7.5.5 table 15. No key is carried over that is not listed here. */
function nextTrailer(
  previous: PdfDictionary,
  previousXref: number,
  offsets: ReadonlyMap<number, number>,
  written: Buffer,
): PdfDictionary {
  const size = Math.max(previous.entries.get('Size') as number, ...[...offsets.keys()].map((n) => n + 1))
  const entries = new Map<string, PdfValue>([['Size', size]])
  for (const key of ['Root', 'Info']) {
    const value = previous.entries.get(key)
    if (value !== undefined) entries.set(key, value)
  }
  const [first, second] = identifierOf(previous)
  const changed = createHash('sha256').update(second).update(written).digest().subarray(0, 16)
  entries.set('ID', pdfArray([pdfBytes(first), pdfBytes(changed)]))
  entries.set('Prev', previousXref)
  return { type: 'dictionary', entries }
}

/** Both halves of the file's identifier (ISO 32000-1 § 14.4); zeros in a file that has none. */
function identifierOf(trailer: PdfDictionary): [Uint8Array, Uint8Array] {
  const items = asType(trailer.entries.get('ID'), 'array')?.items ?? []
  const [first, second] = items.map((item) => asType(item, 'string')?.bytes)
  const none = new Uint8Array(16)
  return [first ?? none, second ?? first ?? none]
}
