import { err, ok, type Result } from '../../../../shared/lib/result.ts'
import { PdfLexer, PdfSyntaxError } from './pdf-lexer.ts'
import { type PdfEntry, type PdfRevision, readRevision } from './pdf-revision.ts'
import type { PdfDictionary, PdfValue } from './pdf-value.ts'
import { asType } from './pdf-value.ts'

/** A PDF file in the classic form, as a row of revisions, oldest first. */
export type PdfFile = {
  readonly bytes: Buffer
  readonly revisions: readonly [PdfRevision, ...PdfRevision[]]
  /** Bytes after the last end mark and its line end. Ours have none. */
  readonly trailingBytes: number
  /**
   * An object as it stood when a revision was the newest. Undefined when there is none, or it was freed. Throws
   * `PdfSyntaxError` when what stands at its place is not that object.
   */
  readonly object: (number: number, revision: number) => PdfObject | undefined
  /** Follows a reference (or gives back a direct value) as of a revision. */
  readonly resolve: (value: PdfValue | undefined, revision: number) => PdfValue | undefined
}

export type PdfObject = {
  readonly number: number
  readonly value: PdfValue
  /** Which revision wrote it. */
  readonly revision: number
  readonly start: number
  /** Offset after its `endobj`. */
  readonly end: number
}

/** `NotAPdf`: no PDF header. `UnreadablePdf`: a PDF, but not in the form that this program writes and can vouch for. */
export type PdfRefusal =
  | { readonly type: 'NotAPdf' }
  | { readonly type: 'UnreadablePdf'; readonly what: string }

/** How far from the end `startxref` may stand when something was added after the end mark. */
const TAIL = 2_048
const MAX_REVISIONS = 1_000

/**
 * Reads a file's revisions. Only the classic form is read (ISO 32000-1 § 7.5.4): tables in order of writing, each object
 * inside the revision that lists it. Everything else is refused as `UnreadablePdf`, so that no attack can live in a corner
 * of the format that our own reports never use.
 */
export function parsePdf(input: Uint8Array): Result<PdfFile, PdfRefusal> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return err({ type: 'NotAPdf' })
  try {
    const revisions = readRevisions(bytes)
    const last = revisions[revisions.length - 1] as PdfRevision
    return ok(pdfFile(bytes, revisions, bytes.length - last.end))
  } catch (thrown) {
    if (thrown instanceof PdfSyntaxError) return err({ type: 'UnreadablePdf', what: thrown.message })
    throw thrown
  }
}

/** The document's root dictionary as of a revision. Throws `PdfSyntaxError` when there is none. */
export function catalogOf(file: PdfFile, revision: number): PdfDictionary {
  const catalog = asType(
    file.resolve(file.revisions[revision]?.trailer.entries.get('Root'), revision),
    'dictionary',
  )
  if (!catalog) throw new PdfSyntaxError('No catalog', 0)
  return catalog
}

function readRevisions(bytes: Buffer): [PdfRevision, ...PdfRevision[]] {
  const lexer = new PdfLexer(bytes, 0)
  const tail = bytes.lastIndexOf('startxref', undefined, 'latin1')
  if (tail < 0 || tail < bytes.length - TAIL) throw new PdfSyntaxError('No startxref', bytes.length)
  lexer.position = tail
  lexer.expect('startxref')
  const newestFirst: PdfRevision[] = []
  let next: number | undefined = lexer.readInteger()
  while (next !== undefined) {
    const revision: PdfRevision = readRevision(lexer, next)
    const later = newestFirst[newestFirst.length - 1]
    if (later && revision.end > later.xrefOffset) throw new PdfSyntaxError('Revisions out of order', next)
    newestFirst.push(revision)
    if (newestFirst.length > MAX_REVISIONS) throw new PdfSyntaxError('Too many revisions', next)
    const previous = revision.trailer.entries.get('Prev')
    if (previous !== undefined && typeof previous !== 'number')
      throw new PdfSyntaxError('A broken Prev', next)
    next = previous
  }
  const revisions = newestFirst
    .reverse()
    .map((revision, index, all) => ({ ...revision, start: all[index - 1]?.end ?? 0 }))
  for (const revision of revisions) checkPlaces(revision)
  return revisions as [PdfRevision, ...PdfRevision[]]
}

/** A revision may only list objects that it wrote itself: else it could bring old, hidden content back. */
function checkPlaces(revision: PdfRevision): void {
  for (const entry of revision.entries.values()) {
    if (entry && (entry.offset < revision.start || entry.offset >= revision.xrefOffset)) {
      throw new PdfSyntaxError('An object outside its revision', entry.offset)
    }
  }
}

function pdfFile(
  bytes: Buffer,
  revisions: readonly [PdfRevision, ...PdfRevision[]],
  trailingBytes: number,
): PdfFile {
  const byOffset = new Map<number, PdfObject>()
  function read(number: number, entry: PdfEntry, revision: number): PdfObject {
    const known = byOffset.get(entry.offset)
    if (known) return known
    const object = readObject(new PdfLexer(bytes, entry.offset), number, entry, revision)
    byOffset.set(entry.offset, object)
    return object
  }
  function object(number: number, revision: number): PdfObject | undefined {
    for (let index = revision; index >= 0; index--) {
      const entry = revisions[index]?.entries.get(number)
      if (entry === null) return undefined
      if (entry) return read(number, entry, index)
    }
    return undefined
  }
  function resolve(value: PdfValue | undefined, revision: number): PdfValue | undefined {
    const reference = asType(value ?? null, 'reference')
    return reference ? object(reference.number, revision)?.value : value
  }
  return { bytes, revisions, trailingBytes, object, resolve }
}

function readObject(lexer: PdfLexer, number: number, entry: PdfEntry, revision: number): PdfObject {
  if (lexer.readInteger() !== number || lexer.readInteger() !== entry.generation) {
    throw new PdfSyntaxError('Another object than the one listed', entry.offset)
  }
  lexer.expect('obj')
  const value = lexer.readObjectValue()
  lexer.expect('endobj')
  return { number, value, revision, start: entry.offset, end: lexer.position }
}
