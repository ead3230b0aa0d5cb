import { err, ok, type Result } from '../../../shared/lib/result.ts'
import { certificateSubjectOf } from './certificate/certificate-subject.ts'
import { buildCms, type SignatureStamp } from './cms/build-cms.ts'
import type { Signer } from './cms/signer.ts'
import { nextObjectNumber, writeIncrement } from './pdf/increment.ts'
import { type PdfFile, type PdfRefusal, parsePdf } from './pdf/pdf-file.ts'
import { pdfDate } from './pdf/pdf-date.ts'
import { fillHole, hole } from './pdf/signature-hole.ts'
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
} from './pdf/pdf-value.ts'
import { type SignatureField, signatureFieldsOf } from './pdf/signature-fields.ts'

export type SigningRequest = {
  /** Full name of the field to sign; it was made when the report was rendered. */
  readonly field: string
  readonly signer: Signer
  readonly signedAt: Date
  /** Asked for a time stamp of the signature. Left out, there is none: level B-B. */
  readonly stamp?: SignatureStamp | undefined
  readonly reason: string | null
  /** Draws the signature for a field of this size, in points. */
  readonly appearance: (box: { readonly width: number; readonly height: number }) => PdfStream
}

export type SigningRefusal =
  | PdfRefusal
  | { readonly type: 'NoSuchField' }
  | { readonly type: 'AlreadySigned' }

/**
 * Signs one field of a PDF by an incremental update (PAdES B-B, or B-T with a time stamp: ETSI EN 319 142-1 § 6.3). The
 * bytes of the file so far are kept as they are; what is added is the signature, its picture, and the field with its `V` and
 * `AP`. Nothing else may be touched: the verifier refuses any other change after a signature.
 *
 * Refuses with `NoSuchField` and `AlreadySigned`, and with what `parsePdf` refuses. Throws if the signature outgrows its room.
 */
export async function signPdf(
  bytes: Uint8Array,
  request: SigningRequest,
): Promise<Result<Buffer, SigningRefusal>> {
  const parsed = parsePdf(bytes)
  if (!parsed.ok) return parsed
  const file = parsed.value
  const newest = file.revisions.length - 1
  const field = signatureFieldsOf(file, newest).find((one) => one.name === request.field)
  if (!field) return err({ type: 'NoSuchField' })
  if (field.value !== null) return err({ type: 'AlreadySigned' })
  const increment = writeIncrement(file, newObjects(file, field, request))
  const { signer, stamp } = request
  const withHole = Buffer.concat([file.bytes, increment])
  return ok(
    await fillHole(withHole, file.bytes.length, (digestBy) =>
      buildCms(digestBy(signer.algorithm.hash), signer, stamp),
    ),
  )
}

function newObjects(file: PdfFile, field: SignatureField, request: SigningRequest): Map<number, PdfValue> {
  const signature = nextObjectNumber(file)
  const picture = signature + 1
  const signed = new Map(field.dictionary.entries)
  signed.set('V', pdfReference(signature))
  signed.set('AP', pdfDictionary({ N: pdfReference(picture) }))
  return new Map<number, PdfValue>([
    [field.object, { type: 'dictionary', entries: signed }],
    [signature, signatureDictionary(file, field, request)],
    [picture, request.appearance(boxOf(field.dictionary))],
  ])
}

/** ISO 32000-1 § 12.8.1 table 252, with what PAdES adds and leaves out (no `Cert`: the certificates are in the CMS). */
function signatureDictionary(file: PdfFile, field: SignatureField, request: SigningRequest): PdfDictionary {
  const subject = certificateSubjectOf(request.signer.chain[0])
  const entries: Record<string, PdfValue> = {
    Type: pdfName('Sig'),
    Filter: pdfName('Adobe.PPKLite'),
    SubFilter: pdfName('ETSI.CAdES.detached'),
    ...hole(),
    M: pdfDate(request.signedAt),
    Name: pdfText(subject.name),
  }
  if (request.reason !== null && request.reason !== '') entries['Reason'] = pdfText(request.reason)
  const lock = asType(
    file.resolve(field.dictionary.entries.get('Lock'), file.revisions.length - 1),
    'dictionary',
  )
  if (lock) entries['Reference'] = fieldMdp(lock)
  return pdfDictionary(entries)
}

/** A field with a lock carries it over into the signature, where it binds (ISO 32000-1 § 12.8.2.4). */
function fieldMdp(lock: PdfDictionary): PdfValue {
  const parameters = new Map<string, PdfValue>([
    ['Type', pdfName('TransformParams')],
    ['V', pdfName('1.2')],
  ])
  for (const key of ['Action', 'Fields']) {
    const value = lock.entries.get(key)
    if (value !== undefined) parameters.set(key, value)
  }
  return pdfArray([
    pdfDictionary({
      Type: pdfName('SigRef'),
      TransformMethod: pdfName('FieldMDP'),
      TransformParams: { type: 'dictionary', entries: parameters },
    }),
  ])
}

function boxOf(field: PdfDictionary): { width: number; height: number } {
  const corners = asType(field.entries.get('Rect'), 'array')?.items.map(Number) ?? []
  const [left = 0, bottom = 0, right = 0, top = 0] = corners
  return { width: Math.abs(right - left), height: Math.abs(top - bottom) }
}
