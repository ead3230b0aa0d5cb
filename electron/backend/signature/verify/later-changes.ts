import type { VerdictReason } from '../../../../shared/domain/verdict.ts'
import { catalogOf, type PdfFile } from '../pdf/pdf-file.ts'
import type { PdfRevision } from '../pdf/pdf-revision.ts'
import { asType, type PdfDictionary, type PdfValue } from '../pdf/pdf-value.ts'
import { writeText } from '../pdf/pdf-writer.ts'
import { type SignatureField, signatureFieldsOf } from '../pdf/signature-fields.ts'
import { isLocked } from './locks.ts'

/** What one later revision did, as far as it was allowed to; null when it did anything else. */
export type AllowedChange = { readonly signedFields: readonly string[] }

/** Object 0 is none: it only begins the list of free numbers (ISO 32000-1 § 7.5.4). */
const HEAD_OF_FREE_LIST = 0
/** In a field only these may change when it is signed. */
const SIGNED_KEYS = new Set(['V', 'AP'])
/** In the catalog only these may change: the validation data of PAdES B-LT (ETSI EN 319 142-1 § 5.4.2). */
const CATALOG_KEYS = new Set(['DSS', 'Extensions'])

/**
 * What happened to the file after the revision that a signature covers. Allowed is only: a field that stood unsigned gets its
 * value and picture, validation data is added, and new objects that belong to these (ETSI EN 319 142-1 § 5.4.3 and 6.3). All
 * else voids the signature: there is no «changed, but probably harmless».
 */
export function laterChanges(
  file: PdfFile,
  signedRevision: number,
  signature: PdfDictionary,
  changes: (revision: number) => AllowedChange | null,
): VerdictReason[] {
  const later = file.revisions.map((_, index) => index).filter((index) => index > signedRevision)
  if (later.length === 0) return []
  const signed: string[] = []
  for (const revision of later) {
    const allowed = changes(revision)
    if (!allowed) return ['laterChangeNotAllowed']
    signed.push(...allowed.signedFields)
  }
  return signed.some((field) => isLocked(signature, field)) ? ['lockedFieldSigned'] : ['laterSignatures']
}

/** Judges one revision against the one before it. Throws `PdfSyntaxError` when it cannot be read. */
export function allowedChange(file: PdfFile, revision: number): AllowedChange | null {
  if (!isSameDocument(file, revision) || !fillsRevision(file, revision)) return null
  const listed = [...(file.revisions[revision] as PdfRevision).entries.keys()]
  const written = listed.filter((number) => number !== HEAD_OF_FREE_LIST)
  const changed = written.filter((number) => file.object(number, revision - 1) !== undefined)
  const fresh = new Set(written.filter((number) => !changed.includes(number)))
  const fields = signedFields(file, revision, changed)
  const added: PdfValue[] = []
  for (const number of changed) {
    const values = fields.get(number)?.added ?? catalogAdditions(file, revision, number)
    if (!values) return null
    added.push(...values)
  }
  if (added.length === 0 || reachable(file, revision, fresh, added).size !== fresh.size) return null
  return { signedFields: [...fields.values()].map((field) => field.name) }
}

/** The changed objects that are fields which stood unsigned and only gained a signature: what was added, by object. */
function signedFields(
  file: PdfFile,
  revision: number,
  changed: readonly number[],
): Map<number, { readonly name: string; readonly added: readonly PdfValue[] }> {
  const after = new Map(signatureFieldsOf(file, revision).map((field) => [field.object, field]))
  const signed = new Map<number, { name: string; added: readonly PdfValue[] }>()
  for (const field of signatureFieldsOf(file, revision - 1)) {
    const added = changed.includes(field.object) && fieldAdditions(field, after.get(field.object))
    if (added) signed.set(field.object, { name: field.name, added })
  }
  return signed
}

/** The same root and information as before, and nothing taken away. */
function isSameDocument(file: PdfFile, revision: number): boolean {
  const [before, after] = [file.revisions[revision - 1], file.revisions[revision]] as [
    PdfRevision,
    PdfRevision,
  ]
  const same = (key: string) =>
    writeText(before.trailer.entries.get(key) ?? null) === writeText(after.trailer.entries.get(key) ?? null)
  const freed = [...after.entries].some(([number, entry]) => entry === null && number !== HEAD_OF_FREE_LIST)
  return same('Root') && same('Info') && !freed
}

/** Every byte of a revision belongs to an object that it lists: nothing can be hidden between them. */
function fillsRevision(file: PdfFile, revision: number): boolean {
  const { start, xrefOffset, entries } = file.revisions[revision] as PdfRevision
  const objects = [...entries.keys()]
    .flatMap((number) => file.object(number, revision) ?? [])
    .sort((a, b) => a.start - b.start)
  let position = start
  for (const object of objects) {
    if (!isWhite(file.bytes, position, object.start)) return false
    position = object.end
  }
  return isWhite(file.bytes, position, xrefOffset)
}

function isWhite(bytes: Buffer, from: number, to: number): boolean {
  return to >= from && /^[\s\0]*$/.test(bytes.toString('latin1', from, to))
}

/** What was added to a field, if it was unsigned and only gained a signature. */
function fieldAdditions(before: SignatureField, after: SignatureField | undefined): PdfValue[] | null {
  if (!after || before.value !== null || after.value === null || before.name !== after.name) return null
  return additions(before.dictionary, after.dictionary, SIGNED_KEYS)
}

/** What was added to the catalog, if the object is the catalog and nothing but validation data was added. */
function catalogAdditions(file: PdfFile, revision: number, object: number): PdfValue[] | null {
  const root = asType(file.revisions[revision]?.trailer.entries.get('Root') ?? null, 'reference')
  if (root?.number !== object) return null
  return additions(catalogOf(file, revision - 1), catalogOf(file, revision), CATALOG_KEYS)
}

/** The new values under some keys, if everything under all other keys is as it was. */
function additions(
  before: PdfDictionary,
  after: PdfDictionary,
  mayChange: ReadonlySet<string>,
): PdfValue[] | null {
  const rest = (dictionary: PdfDictionary) =>
    [...dictionary.entries]
      .filter(([key]) => !mayChange.has(key))
      .map(([key, value]) => `${key} ${writeText(value)}`)
      .sort()
      .join('\n')
  if (rest(before) !== rest(after)) return null
  return [...mayChange].flatMap((key) => after.entries.get(key) ?? [])
}

/** The new objects that can be reached from what was allowed to change, through new objects only. */
function reachable(
  file: PdfFile,
  revision: number,
  fresh: ReadonlySet<number>,
  from: readonly PdfValue[],
): Set<number> {
  const reached = new Set<number>()
  const waiting = [...from]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value === null || typeof value !== 'object') continue
    if (value.type === 'array') waiting.push(...value.items)
    if (value.type === 'dictionary') waiting.push(...value.entries.values())
    if (value.type === 'stream') waiting.push(value.dictionary)
    if (value.type === 'reference' && fresh.has(value.number) && !reached.has(value.number)) {
      reached.add(value.number)
      waiting.push(file.object(value.number, revision)?.value ?? null)
    }
  }
  return reached
}
