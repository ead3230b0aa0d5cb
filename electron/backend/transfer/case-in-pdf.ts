import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { err, ok, type Result } from '../../../shared/lib/result.ts'
import { CASE_IN_REPORT } from '../report/case-in-report.ts'
import { catalogOf, parsePdf, type PdfFile } from '../signature/pdf/pdf-file.ts'
import { PdfSyntaxError } from '../signature/pdf/pdf-lexer.ts'
import { asType, isName, type PdfDictionary, type PdfStream, textOf } from '../signature/pdf/pdf-value.ts'

/**
 * `NoCaseInPdf`: a PDF that this program did not put a case into. `TooLarge`: the case is larger than the limit once it is
 * laid open. `DamagedCase`: there is a case in it, but its bytes are not those that were put there.
 */
export type CaseInPdfRefusal = { readonly type: 'NoCaseInPdf' | 'TooLarge' | 'DamagedCase' }

/** The first revision: the report as it was made. Signatures come after it, and all of them cover it. */
const AS_MADE = 0

const layOpen = promisify(inflate)

/** Whether a file is a PDF by its first bytes. */
export async function isPdf(file: Blob): Promise<boolean> {
  return (await file.slice(0, 5).text()) === '%PDF-'
}

/**
 * The text of the case inside one of our exchange editions, signed or not. It is read from the file as it was first made:
 * what somebody appended later cannot put another case in its place. `limit`: the most bytes it may have; a small file that
 * would grow beyond it is given up before it does.
 */
export async function readCaseInPdf(
  bytes: Uint8Array,
  limit: number,
): Promise<Result<string, CaseInPdfRefusal>> {
  const found = findCase(bytes)
  if (!found) return err({ type: 'NoCaseInPdf' })
  const { stream, size, checksum } = found
  if (size > limit) return err({ type: 'TooLarge' })
  const json = await inflated(stream.data, size)
  if (json?.length !== size || !createHash('md5').update(json).digest().equals(checksum))
    return err({ type: 'DamagedCase' })
  return ok(json.toString('utf8'))
}

type FoundCase = { readonly stream: PdfStream; readonly size: number; readonly checksum: Uint8Array }

function findCase(bytes: Uint8Array): FoundCase | undefined {
  const parsed = parsePdf(bytes)
  if (!parsed.ok) return undefined
  try {
    return caseFileOf(parsed.value)
  } catch (thrown) {
    if (thrown instanceof PdfSyntaxError) return undefined
    throw thrown
  }
}

/** Follows catalog, associated files, specification, stream (ISO 32000-1 § 7.11.3 and 7.11.4). */
function caseFileOf(file: PdfFile): FoundCase | undefined {
  const associated = asType(file.resolve(catalogOf(file, AS_MADE).entries.get('AF'), AS_MADE), 'array')
  for (const item of associated?.items ?? []) {
    const specification = asType(file.resolve(item, AS_MADE), 'dictionary')
    const name = asType(specification?.entries.get('UF'), 'string')
    if (!specification || !name || textOf(name) !== CASE_IN_REPORT) continue
    const stream = streamOf(file, specification)
    if (stream) return described(stream)
  }
  return undefined
}

function streamOf(file: PdfFile, specification: PdfDictionary): PdfStream | undefined {
  const files = asType(file.resolve(specification.entries.get('EF'), AS_MADE), 'dictionary')
  const stream = asType(file.resolve(files?.entries.get('F'), AS_MADE), 'stream')
  const entries = stream?.dictionary.entries
  const isOurs =
    isName(entries?.get('Subtype'), 'application/json') &&
    isName(entries?.get('Filter'), 'FlateDecode') &&
    !entries?.has('DecodeParms')
  return isOurs ? stream : undefined
}

function described(stream: PdfStream): FoundCase | undefined {
  const parameters = asType(stream.dictionary.entries.get('Params'), 'dictionary')
  const size = parameters?.entries.get('Size')
  const checksum = asType(parameters?.entries.get('CheckSum'), 'string')
  if (typeof size !== 'number' || !checksum) return undefined
  return { stream, size, checksum: checksum.bytes }
}

/** The bytes laid open, or undefined when they are broken or become more than was said. */
async function inflated(data: Uint8Array, size: number): Promise<Buffer | undefined> {
  try {
    return await layOpen(data, { maxOutputLength: Math.max(size, 1) })
  } catch {
    return undefined
  }
}
