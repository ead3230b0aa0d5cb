import type { LaterChange, VerdictReason } from '../../../../shared/domain/verdict.ts'
import { keepsValidationData } from '../long-term/security-store.ts'
import { catalogOf, type PdfFile } from '../pdf/pdf-file.ts'
import type { PdfRevision } from '../pdf/pdf-revision.ts'
import { asType, isName, type PdfDictionary, type PdfValue } from '../pdf/pdf-value.ts'
import { writeText } from '../pdf/pdf-writer.ts'
import { type SignatureField, signatureFieldsOf } from '../pdf/signature-fields.ts'
import { isLocked } from './locks.ts'
import { reachable, referredTo } from './references.ts'

/** What one later revision did, and whether it was allowed to. `notJudged`: made by another program, and signed anew. */
export type RevisionChange = {
  readonly verdict: 'allowed' | 'notAllowed' | 'notJudged'
  readonly signedFields: readonly string[]
  readonly changes: readonly LaterChange[]
}

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
  changeIn: (revision: number) => RevisionChange,
): { readonly reasons: readonly VerdictReason[]; readonly changes: readonly LaterChange[] } {
  const revisions = file.revisions.map((_, index) => index).filter((index) => index > signedRevision)
  const later = revisions.map(changeIn)
  const changes = later.flatMap((one) => one.changes)
  return { reasons: reasonsFor(later, signature), changes }
}

function reasonsFor(later: readonly RevisionChange[], signature: PdfDictionary): VerdictReason[] {
  if (later.length === 0) return []
  if (later.some((one) => one.verdict === 'notAllowed')) return ['laterChangeNotAllowed']
  const signed = later.flatMap((one) => one.signedFields)
  if (signed.some((field) => isLocked(signature, field))) return ['lockedFieldSigned']
  return [later.some((one) => one.verdict === 'notJudged') ? 'laterChangeNotJudged' : 'laterSignatures']
}

/** Judges one revision against the one before it. Throws `PdfSyntaxError` when it cannot be read. */
export function judgeRevision(file: PdfFile, revision: number): RevisionChange {
  const listed = [...(file.revisions[revision] as PdfRevision).entries.keys()]
  const written = listed.filter((number) => number !== HEAD_OF_FREE_LIST)
  const changed = written.filter((number) => file.object(number, revision - 1) !== undefined)
  const fields = signedFields(file, revision, changed)
  if (!isAllowed(file, revision, written, changed, fields)) {
    return { verdict: 'notAllowed', signedFields: [], changes: describe(file, revision, written, fields) }
  }
  const signatures = [...fields.values()].map(
    ({ label }): LaterChange => ({ kind: 'signature', field: label }),
  )
  const other: LaterChange[] = changed.length > fields.size ? [{ kind: 'validationData', field: null }] : []
  return {
    verdict: 'allowed',
    signedFields: [...fields.values()].map((field) => field.name),
    changes: [...signatures, ...other],
  }
}

type SignedFields = ReadonlyMap<
  number,
  { readonly name: string; readonly label: string; readonly added: readonly PdfValue[] }
>

function isAllowed(
  file: PdfFile,
  revision: number,
  written: readonly number[],
  changed: readonly number[],
  fields: SignedFields,
): boolean {
  if (!isSameDocument(file, revision) || !fillsRevision(file, revision)) return false
  const fresh = new Set(written.filter((number) => !changed.includes(number)))
  const added: PdfValue[] = []
  for (const number of changed) {
    const values = fields.get(number)?.added ?? catalogAdditions(file, revision, number)
    if (!values) return false
    added.push(...values)
  }
  if (!keepsValidationData(file, revision)) return false
  if (added.length === 0 || reachable(file, revision, fresh, added).size !== fresh.size) return false
  // A number that the signed file referred to without having it: what stood empty would now show something.
  const awaited = referredTo(file, revision - 1)
  return ![...fresh].some((number) => awaited.has(number))
}

/** The changed objects that are fields which stood unsigned and only gained a signature: what was added, by object. */
function signedFields(file: PdfFile, revision: number, changed: readonly number[]): SignedFields {
  const after = new Map(signatureFieldsOf(file, revision).map((field) => [field.object, field]))
  const signed = new Map<number, { name: string; label: string; added: readonly PdfValue[] }>()
  for (const field of signatureFieldsOf(file, revision - 1)) {
    const added = changed.includes(field.object) && fieldAdditions(field, after.get(field.object))
    if (added) signed.set(field.object, { name: field.name, label: field.label, added })
  }
  return signed
}

/**
 * The same root and information as before, and nothing taken away: neither set free, nor put beyond the size, where readers
 * take an object for missing (ISO 32000-1 § 7.5.5).
 */
function isSameDocument(file: PdfFile, revision: number): boolean {
  const [before, after] = [file.revisions[revision - 1], file.revisions[revision]] as [
    PdfRevision,
    PdfRevision,
  ]
  const same = (key: string) =>
    writeText(before.trailer.entries.get(key) ?? null) === writeText(after.trailer.entries.get(key) ?? null)
  const freed = [...after.entries].some(([number, entry]) => entry === null && number !== HEAD_OF_FREE_LIST)
  const sizeOf = ({ trailer }: PdfRevision) => Number(trailer.entries.get('Size'))
  return same('Root') && same('Info') && !freed && sizeOf(after) >= sizeOf(before)
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

/** What a revision wrote, in a reader's words: for telling what is wrong with it. */
function describe(
  file: PdfFile,
  revision: number,
  written: readonly number[],
  fields: SignedFields,
): LaterChange[] {
  const kinds = written.map((number): LaterChange => {
    const field = fields.get(number)
    if (field) return { kind: 'signature', field: field.label }
    const value = file.object(number, revision)?.value
    return { kind: kindOf(asType(value, 'stream')?.dictionary ?? asType(value, 'dictionary')), field: null }
  })
  const known = kinds.filter((one) => one.kind !== 'other')
  const told = known.length > 0 ? known : [{ kind: 'other', field: null } as const]
  return told.filter(
    (one, index) => told.findIndex((other) => other.kind === one.kind && other.field === one.field) === index,
  )
}

function kindOf(dictionary: PdfDictionary | undefined): LaterChange['kind'] {
  const type = dictionary?.entries.get('Type')
  if (isName(type, 'Page') || isName(type, 'Pages')) return 'page'
  if (dictionary?.entries.has('FT') || dictionary?.entries.has('Fields')) return 'form'
  if (isName(type, 'Annot')) return 'annotation'
  return isName(type, 'Catalog') ? 'document' : 'other'
}
