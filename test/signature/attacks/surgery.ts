import { writeIncrement } from '../../../electron/backend/signature/pdf/increment.ts'
import { catalogOf, type PdfFile, parsePdf } from '../../../electron/backend/signature/pdf/pdf-file.ts'
import {
  asType,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
  pdfArray,
  pdfDictionary,
  pdfName,
  pdfReference,
  pdfText,
} from '../../../electron/backend/signature/pdf/pdf-value.ts'
import { signatureFieldsOf } from '../../../electron/backend/signature/pdf/signature-fields.ts'

/** Reads a file of ours, or throws. */
export function readPdf(bytes: Buffer): PdfFile {
  const parsed = parsePdf(bytes)
  if (!parsed.ok) throw new Error(parsed.error.type)
  return parsed.value
}

/** Appends a revision that changes these objects, by the program's own writer: as well formed as an attack can be. */
export function append(bytes: Buffer, change: (file: PdfFile) => ReadonlyMap<number, PdfValue>): Buffer {
  const file = readPdf(bytes)
  return Buffer.concat([bytes, writeIncrement(file, change(file))])
}

/** A dictionary with some entries replaced. */
export function edited(
  dictionary: PdfDictionary,
  changes: Readonly<Record<string, PdfValue>>,
): PdfDictionary {
  return { type: 'dictionary', entries: new Map([...dictionary.entries, ...Object.entries(changes)]) }
}

/** The newest revision's number, its catalog, and that object's number. */
export function catalogIn(file: PdfFile): { number: number; dictionary: PdfDictionary; newest: number } {
  const newest = file.revisions.length - 1
  const root = asType(file.revisions[newest]?.trailer.entries.get('Root') ?? null, 'reference')
  return { number: root?.number ?? 0, dictionary: catalogOf(file, newest), newest }
}

/** The tree of pages: its root's number and dictionary, and the pages in it. */
export function pagesIn(file: PdfFile): {
  number: number
  dictionary: PdfDictionary
  kids: readonly PdfValue[]
} {
  const { dictionary, newest } = catalogIn(file)
  const root = asType(dictionary.entries.get('Pages') ?? null, 'reference')
  const pages = asType(file.resolve(root, newest) ?? null, 'dictionary')
  if (!root || !pages) throw new Error('No pages')
  const kids = asType(pages.entries.get('Kids') ?? null, 'array')?.items ?? []
  return { number: root.number, dictionary: pages, kids }
}

/** The first page: its object's number and dictionary. */
export function firstPageIn(file: PdfFile): { number: number; dictionary: PdfDictionary } {
  const first = asType(pagesIn(file).kids[0] ?? null, 'reference')
  const page = asType(file.resolve(first, file.revisions.length - 1) ?? null, 'dictionary')
  if (!first || !page) throw new Error('No page')
  return { number: first.number, dictionary: page }
}

/** A signature field by name. */
export function fieldIn(file: PdfFile, name: string) {
  const field = signatureFieldsOf(file, file.revisions.length - 1).find((one) => one.name === name)
  if (!field) throw new Error('No such field')
  return field
}

/** The next free object number. */
export function freshNumber(file: PdfFile): number {
  return file.revisions[file.revisions.length - 1]?.trailer.entries.get('Size') as number
}

/** A form XObject or a content stream that says something else. */
export function drawing(text: string): PdfStream {
  const data = Buffer.from(text, 'latin1')
  const dictionary = pdfDictionary({
    Type: pdfName('XObject'),
    Subtype: pdfName('Form'),
    BBox: pdfArray([0, 0, 300, 90]),
    Length: data.length,
  })
  return { type: 'stream', dictionary, data }
}

/** Where a signature's contents stand: offsets of `<` and of the byte after `>`. */
export function holeOf(bytes: Buffer, index: number): { start: number; end: number; rangeAt: number } {
  const matches = [...bytes.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) \d+\]/g)]
  const match = matches[index]
  if (!match) throw new Error('No such signature')
  return { start: Number(match[1]), end: Number(match[2]), rangeAt: match.index }
}

/** A copy with one text written over another of the same length, at or after a place. */
export function overwritten(bytes: Buffer, from: number, before: string, after: string): Buffer {
  if (before.length !== after.length) throw new Error('Lengths differ')
  const copy = Buffer.from(bytes)
  const at = copy.indexOf(before, from, 'latin1')
  if (at < 0) throw new Error(`Not found: ${before}`)
  copy.write(after, at, 'latin1')
  return copy
}

/** A copy with one bit of one byte turned. */
export function flipped(bytes: Buffer, at: number, bit = 0): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return copy
}

/** An action that runs a script when the file is opened. */
export const scriptOnOpening = pdfDictionary({ S: pdfName('JavaScript'), JS: pdfText('app.alert(1)') })

/** A note that covers part of a page. */
export function coveringNote(page: number): PdfDictionary {
  return pdfDictionary({
    Type: pdfName('Annot'),
    Subtype: pdfName('FreeText'),
    Rect: pdfArray([72, 600, 400, 760]),
    Contents: pdfText('Ingen lovbrudd'),
    DA: pdfText('/Helv 12 Tf'),
    P: pdfReference(page),
  })
}

/** A revision written by hand, which rewrites object 4; what is to be unusual about it. */
export type RawRevision = {
  /** Bytes before the object. */
  readonly between?: string
  /** The object's value. */
  readonly value?: string
  /** Which offset its table claims. */
  readonly place?: (at: number) => number
  readonly state?: 'n' | 'f'
  readonly generation?: number
  /** Number of the root. */
  readonly root?: number
  /** More lines for the table, and more entries for the trailer. */
  readonly table?: string
  readonly trailer?: string
  readonly previous?: number
}

const usual = {
  between: '',
  value: '<< /A 1 >>',
  place: (at: number) => at,
  state: 'n',
  generation: 0,
  table: '',
  trailer: '',
}

/** Appends a revision written by hand. */
export function withRawRevision(bytes: Buffer, raw: RawRevision): Buffer {
  const { between, value, place, state, generation, table, trailer } = { ...usual, ...raw }
  const at = bytes.length + between.length
  const object = `${between}4 ${generation} obj\n${value}\nendobj\n`
  const xref = bytes.length + object.length
  const entry = `${String(place(at)).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${state} \n`
  const end = `trailer\n<< ${trailerOf(bytes, raw)} ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(`${object}xref\n4 1\n${entry}${table}${end}`, 'latin1')])
}

function trailerOf(bytes: Buffer, raw: RawRevision): string {
  const { revisions } = readPdf(bytes)
  const { trailer, xrefOffset } = revisions[revisions.length - 1] ?? revisions[0]
  const root = raw.root ?? asType(trailer.entries.get('Root'), 'reference')?.number
  const info = asType(trailer.entries.get('Info'), 'reference')?.number
  const size = JSON.stringify(trailer.entries.get('Size'))
  return `/Size ${size} /Root ${root} 0 R /Info ${info} 0 R /Prev ${raw.previous ?? xrefOffset}`
}
