import type { SignatureVerdict } from '../../../../shared/contract/signature.ts'
import { signerFit } from '../../../../shared/domain/expected-signer.ts'
import type { VerdictReason } from '../../../../shared/domain/verdict.ts'
import { certificateSubjectOf } from '../certificate/certificate-subject.ts'
import { expectedSignerOf } from '../pdf/expected-signer.ts'
import { readPdfDate } from '../pdf/pdf-date.ts'
import type { PdfFile, PdfObject } from '../pdf/pdf-file.ts'
import { asType, isName, type PdfDictionary } from '../pdf/pdf-value.ts'
import type { SignatureField } from '../pdf/signature-fields.ts'
import { checkDocumentTimeStamp, type DocumentTimeStampFindings } from './check-document-time-stamp.ts'
import { checkHole, nothingFound, signatureVerdict, type Trust } from './check-signature.ts'
import { type ByteRange, isHoleItsOwn, readByteRange } from './coverage.ts'
import type { Evidence } from './evidence.ts'
import { laterChanges, type RevisionChange } from './later-changes.ts'

/** A signature and the revision that first shows it in its field. */
export type ShownSignature = {
  readonly field: SignatureField
  readonly value: number
  readonly revision: number
}

/**
 * Judges one signature of a file in our own form. `everywhere` is what is wrong with the file as a whole; `changes` tells
 * what a revision did, and whether it was allowed to; `evidence` is what else in the file speaks for or against it.
 */
export function judgeSignature(
  file: PdfFile,
  shown: ShownSignature,
  everywhere: readonly VerdictReason[],
  changes: (revision: number) => RevisionChange,
  evidence: Evidence,
  trust: Trust,
): SignatureVerdict {
  const object = file.object(shown.value, shown.revision)
  const dictionary = asType(object?.value ?? null, 'dictionary')
  const range = dictionary && readByteRange(dictionary.entries.get('ByteRange'), file.bytes.length)
  if (!object || !dictionary || !range) {
    const found = { ...nothingFound, reasons: [...everywhere, 'byteRangeMalformed' as const] }
    return signatureVerdict(shown.field.label, found, {
      kind: 'signature',
      signedAt: null,
      coversWholeFile: false,
      later: [],
    })
  }
  const place = placeFaults(file, shown, object, dictionary, range)
  const later = laterChanges(file, shown.revision, dictionary, changes)
  const found = checkValue(file, dictionary, range, evidence, trust)
  return signatureVerdict(
    shown.field.label,
    {
      ...found,
      reasons: [...everywhere, ...place, ...later.reasons, ...found.reasons, ...whose(file, shown, found)],
    },
    {
      kind: kindOf(dictionary) === 'timeStamp' ? 'timeStamp' : 'signature',
      signedAt: found.stampedAt,
      coversWholeFile: coversWholeFile(file, range),
      later: later.changes,
    },
  )
}

/** Whether the signature is in a field that the report says is for another organisation (by its number: names vary). */
function whose(
  file: PdfFile,
  { field }: ShownSignature,
  { cms }: DocumentTimeStampFindings,
): VerdictReason[] {
  if (!cms?.signer) return []
  const fit = signerFit(expectedSignerOf(file, field), certificateSubjectOf(cms.signer.raw))
  return fit === 'otherNumber' ? ['otherOrganisation'] : []
}

/** Whether the byte range is where it must be: around its own dictionary's contents, to the end of its own revision. */
function placeFaults(
  file: PdfFile,
  shown: ShownSignature,
  object: PdfObject,
  dictionary: PdfDictionary,
  range: ByteRange,
): VerdictReason[] {
  const faults: VerdictReason[] = []
  const revision = file.revisions[shown.revision]
  if (!isHoleItsOwn(dictionary, range)) faults.push('holeNotSignature')
  const endsHere = range.end === revision?.end || range.end === revision?.markerEnd
  if (!endsHere || object.revision !== shown.revision) faults.push('notAtRevisionEnd')
  return faults
}

function checkValue(
  file: PdfFile,
  dictionary: PdfDictionary,
  range: ByteRange,
  evidence: Evidence,
  trust: Trust,
): DocumentTimeStampFindings {
  const kind = kindOf(dictionary)
  if (!kind) return { ...nothingFound, reasons: ['subFilterUnknown'], stampedAt: null }
  const stampedAt = readPdfDate(dictionary.entries.get('M'))
  if (kind === 'timeStamp') return checkDocumentTimeStamp(file.bytes, range, evidence, trust)
  const claims = { pades: kind === 'pades', signedAt: stampedAt }
  return { ...checkHole(file.bytes, range, claims, evidence, trust), stampedAt }
}

/** Which kind of signature it is (ISO 32000-1 § 12.8.3, ETSI EN 319 142-1 § 6.3). */
function kindOf(dictionary: PdfDictionary): 'pades' | 'older' | 'timeStamp' | null {
  const subFilter = dictionary.entries.get('SubFilter')
  if (isName(subFilter, 'ETSI.CAdES.detached')) return 'pades'
  if (isName(subFilter, 'adbe.pkcs7.detached')) return 'older'
  return isName(subFilter, 'ETSI.RFC3161') ? 'timeStamp' : null
}

function coversWholeFile(file: PdfFile, range: ByteRange): boolean {
  const newest = file.revisions[file.revisions.length - 1] ?? file.revisions[0]
  return range.end >= newest.markerEnd && file.trailingBytes === 0
}
