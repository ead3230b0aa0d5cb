import { type PdfLexer, PdfSyntaxError } from './pdf-lexer.ts'
import type { PdfDictionary } from './pdf-value.ts'
import { asType } from './pdf-value.ts'

/** One saving of the file: its objects, its cross-reference table and its trailer (ISO 32000-1 § 7.5.6). */
export type PdfRevision = {
  /** Offset of its first byte: where the revision before it ended. */
  readonly start: number
  readonly xrefOffset: number
  /** Offset after its `%%EOF`, without and with the line end that follows. */
  readonly markerEnd: number
  readonly end: number
  /** Where each object written in this revision stands; null for one that was marked as free. */
  readonly entries: ReadonlyMap<number, PdfEntry | null>
  readonly trailer: PdfDictionary
}

export type PdfEntry = { readonly offset: number; readonly generation: number }

const ENTRY_LENGTH = 20
const EOF_MARK = '%%EOF'

/**
 * Reads the cross-reference table, trailer and end mark that stand at `xrefOffset` (ISO 32000-1 § 7.5.4 and 7.5.5).
 * `start` is not known yet and is left at 0. Throws `PdfSyntaxError` on anything but the classic form: cross-reference
 * streams, hybrid files and encryption are read by no part of this program.
 */
export function readRevision(lexer: PdfLexer, xrefOffset: number): PdfRevision {
  lexer.position = xrefOffset
  if (!lexer.at('xref')) throw new PdfSyntaxError('No cross-reference table', xrefOffset)
  lexer.expect('xref')
  const entries = readEntries(lexer)
  lexer.expect('trailer')
  const trailer = asType(lexer.readValue(), 'dictionary')
  if (!trailer) throw new PdfSyntaxError('No trailer', lexer.position)
  checkTrailer(trailer, entries, lexer.position)
  lexer.expect('startxref')
  if (lexer.readInteger() !== xrefOffset) throw new PdfSyntaxError('A stray startxref', lexer.position)
  lexer.expect(EOF_MARK)
  const markerEnd = lexer.position
  const lineEnd = /^(\r\n|\n|\r)/.exec(lexer.bytes.toString('latin1', markerEnd, markerEnd + 2))
  return { start: 0, xrefOffset, markerEnd, end: markerEnd + (lineEnd?.[0].length ?? 0), entries, trailer }
}

/** The subsections of the table, each with its first number and how many it lists. */
function readEntries(lexer: PdfLexer): Map<number, PdfEntry | null> {
  const entries = new Map<number, PdfEntry | null>()
  for (;;) {
    lexer.skipWhite()
    if (lexer.at('trailer')) return entries
    const first = lexer.readInteger()
    const count = lexer.readInteger()
    lexer.skipWhite()
    for (let index = 0; index < count; index++) {
      if (entries.has(first + index)) throw new PdfSyntaxError('An object listed twice', lexer.position)
      entries.set(first + index, readEntry(lexer))
    }
  }
}

/** One line of exactly twenty bytes. */
function readEntry(lexer: PdfLexer): PdfEntry | null {
  const line = lexer.bytes.toString('latin1', lexer.position, lexer.position + ENTRY_LENGTH)
  const match = /^(\d{10}) (\d{5}) ([nf])( \n| \r|\r\n)$/.exec(line)
  if (!match) throw new PdfSyntaxError('A broken cross-reference entry', lexer.position)
  lexer.position += ENTRY_LENGTH
  return match[3] === 'n' ? { offset: Number(match[1]), generation: Number(match[2]) } : null
}

/** Refuses what this program never writes, and a size that the table goes beyond (ISO 32000-1 § 7.5.5). */
function checkTrailer(
  trailer: PdfDictionary,
  entries: ReadonlyMap<number, PdfEntry | null>,
  offset: number,
): void {
  if (trailer.entries.has('XRefStm')) throw new PdfSyntaxError('A hybrid file', offset)
  if (trailer.entries.has('Encrypt')) throw new PdfSyntaxError('An encrypted file', offset)
  const size = trailer.entries.get('Size')
  if (typeof size !== 'number') throw new PdfSyntaxError('No size in the trailer', offset)
  for (const number of entries.keys()) {
    if (number >= size) throw new PdfSyntaxError('An object beyond the size', offset)
  }
}
