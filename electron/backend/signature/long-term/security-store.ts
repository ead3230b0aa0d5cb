import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { nextObjectNumber, writeIncrement } from '../pdf/increment.ts'
import { catalogOf, type PdfFile } from '../pdf/pdf-file.ts'
import {
  asType,
  isName,
  type PdfDictionary,
  type PdfReference,
  type PdfStream,
  type PdfValue,
  pdfArray,
  pdfDictionary,
  pdfName,
  pdfReference,
} from '../pdf/pdf-value.ts'

/** What it takes to check a signature later: certificates and revocation lists, in DER. */
export type ValidationData = { readonly certificates: readonly Buffer[]; readonly lists: readonly Buffer[] }

/**
 * The validation data of one signature. `contents`: the signature as it stands in its dictionary, padding and all; null for what
 * belongs to no signature in the file.
 */
export type SignatureData = ValidationData & { readonly contents: Uint8Array | null }

const MAX_UNPACKED = 20_000_000

/** The document security store as of a revision (ETSI EN 319 142-1 § 5.4.2); empty when there is none. */
export function validationDataOf(file: PdfFile, revision: number): ValidationData {
  const store = storeOf(file, revision)
  return {
    certificates: contentsOf(file, store, 'Certs', revision),
    lists: contentsOf(file, store, 'CRLs', revision),
  }
}

/** Whether a revision's store still has everything that the one before it had. */
export function keepsValidationData(file: PdfFile, revision: number): boolean {
  const after = validationDataOf(file, revision)
  const kept = new Set([...after.certificates, ...after.lists].map(nameOf))
  const before = validationDataOf(file, revision - 1)
  return [...before.certificates, ...before.lists].every((one) => kept.has(nameOf(one)))
}

/**
 * The bytes to append so that a file carries this validation data: a store with what was there already, what is new, and for
 * each signature what belongs to it (VRI; ETSI EN 319 142-1 § 5.4.2.3). Only the catalog is changed, by its entry `DSS`.
 */
export function writeValidationData(file: PdfFile, signatures: readonly SignatureData[]): Buffer {
  const newest = file.revisions.length - 1
  const objects = new Map<number, PdfValue>()
  let free = nextObjectNumber(file)
  const old = storeOf(file, newest)
  const places = new Map<string, PdfReference>()
  for (const key of ['Certs', 'CRLs']) {
    for (const reference of referencesIn(file, old, key, newest)) {
      const content = streamContent(file.resolve(reference, newest))
      if (content) places.set(nameOf(content), reference)
    }
  }
  function placed(contents: readonly Buffer[]): PdfReference[] {
    return contents.map((content) => {
      const reference = places.get(nameOf(content)) ?? pdfReference(free++)
      if (!places.has(nameOf(content))) objects.set(reference.number, streamOf(content))
      places.set(nameOf(content), reference)
      return reference
    })
  }
  const data = signatures.map((one) => ({
    key: one.contents && relatedKey(one.contents),
    certificates: placed(one.certificates),
    lists: placed(one.lists),
  }))
  const store = pdfDictionary({
    Type: pdfName('DSS'),
    Certs: union(referencesIn(file, old, 'Certs', newest), ...data.map((one) => one.certificates)),
    CRLs: union(referencesIn(file, old, 'CRLs', newest), ...data.map((one) => one.lists)),
    VRI: relatedData(file, old, data, newest),
  })
  const root = asType(file.revisions[newest]?.trailer.entries.get('Root'), 'reference')
  const catalog = new Map(catalogOf(file, newest).entries)
  catalog.set('DSS', pdfReference(free))
  objects.set(free, store)
  objects.set(root?.number ?? 0, { type: 'dictionary', entries: catalog })
  return writeIncrement(file, objects)
}

function storeOf(file: PdfFile, revision: number): PdfDictionary | undefined {
  return asType(file.resolve(catalogOf(file, revision).entries.get('DSS'), revision), 'dictionary')
}

function referencesIn(
  file: PdfFile,
  dictionary: PdfDictionary | undefined,
  key: string,
  revision: number,
): PdfReference[] {
  const items = asType(file.resolve(dictionary?.entries.get(key), revision), 'array')?.items ?? []
  return items.flatMap((item) => asType(item, 'reference') ?? [])
}

function contentsOf(
  file: PdfFile,
  store: PdfDictionary | undefined,
  key: string,
  revision: number,
): Buffer[] {
  return referencesIn(file, store, key, revision).flatMap(
    (reference) => streamContent(file.resolve(reference, revision)) ?? [],
  )
}

/** A stream's content: as it is, or unpacked. Null for what is no stream or cannot be unpacked. */
function streamContent(value: PdfValue | undefined): Buffer | null {
  const stream = asType(value, 'stream')
  if (!stream) return null
  const filter = stream.dictionary.entries.get('Filter')
  const data = Buffer.from(stream.data)
  if (filter === undefined) return data
  if (!isName(filter, 'FlateDecode') || stream.dictionary.entries.has('DecodeParms')) return null
  try {
    return inflateSync(data, { maxOutputLength: MAX_UNPACKED })
  } catch {
    return null
  }
}

function streamOf(content: Buffer): PdfStream {
  return { type: 'stream', dictionary: pdfDictionary({ Length: content.length }), data: content }
}

/** What belongs to each signature. What stood there for it before is kept. */
function relatedData(
  file: PdfFile,
  old: PdfDictionary | undefined,
  data: readonly { key: string | null; certificates: PdfReference[]; lists: PdfReference[] }[],
  newest: number,
): PdfDictionary {
  const before = asType(file.resolve(old?.entries.get('VRI'), newest), 'dictionary')
  const entries = new Map(before?.entries)
  for (const { key, certificates, lists } of data) {
    if (key === null) continue
    const known = asType(file.resolve(entries.get(key), newest), 'dictionary')
    const related = pdfDictionary({
      Type: pdfName('VRI'),
      Cert: union(referencesIn(file, known, 'Cert', newest), certificates),
      CRL: union(referencesIn(file, known, 'CRL', newest), lists),
    })
    entries.set(key, related)
  }
  return { type: 'dictionary', entries }
}

/** A signature's key: SHA-1 of its contents in upper-case hexadecimal, as the standard has it. It names, it protects nothing. */
function relatedKey(contents: Uint8Array): string {
  return createHash('sha1').update(contents).digest('hex').toUpperCase()
}

function union(...lists: readonly (readonly PdfReference[])[]): PdfValue {
  const byNumber = new Map(lists.flat().map((reference) => [reference.number, reference]))
  return pdfArray([...byNumber.values()])
}

function nameOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
