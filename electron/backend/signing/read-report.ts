import type { FieldSignature, FieldToSign } from '../../../shared/contract/signing.ts'
import type { SignatureVerdict, VerificationReport } from '../../../shared/contract/signature.ts'
import type { ReportMark } from '../../../shared/report/report-mark.ts'
import { err, ok, type Result } from '../../../shared/lib/result.ts'
import { expectedSignerOf } from '../signature/pdf/expected-signer.ts'
import { type PdfFile, parsePdf } from '../signature/pdf/pdf-file.ts'
import { PdfSyntaxError } from '../signature/pdf/pdf-lexer.ts'
import { readPageCount, readReportMark, readTitle } from '../signature/pdf/report-mark.ts'
import { type SignatureField, signatureFieldsOf } from '../signature/pdf/signature-fields.ts'
import { sectorOfField } from '../../../shared/domain/signature-field.ts'
import type { Trust } from '../signature/verify/check-signature.ts'
import { verifyPdf } from '../signature/verify/verify-pdf.ts'

/** A report of ours that is sound and may be signed. */
export type SoundReport = {
  readonly bytes: Buffer
  /** How much of it was there before anybody signed. */
  readonly unsignedSize: number
  readonly mark: ReportMark
  readonly title: string
  readonly pages: number
  readonly fields: readonly FieldToSign[]
  readonly verification: VerificationReport
}

export type ReadRefusal = {
  readonly type: 'NotAPdf' | 'CutFile' | 'NotMadeHere' | 'FileChanged' | 'InvalidSignature'
}

/** Every whole PDF ends with this mark and at most a line end; some writers leave a little after it. */
const END_MARK = '%%EOF'
const END_ROOM = 1_024

/**
 * Reads a report that is about to be signed, and verifies it first: nobody puts their name to a file that was cut, changed,
 * carries a signature that is not valid, or was not made here. Before the first signature a report of ours is saved once: a
 * second saving is a change.
 */
export function readReport(bytes: Uint8Array, trust: Trust): Result<SoundReport, ReadRefusal> {
  const verified = verifyPdf(bytes, trust)
  if (!verified.ok) return err({ type: 'NotAPdf' })
  const parsed = parsePdf(bytes)
  if (!parsed.ok) return err({ type: isCut(bytes) ? 'CutFile' : notReadable(verified.value) })
  const verification = verified.value
  const refusal = refusalFor(parsed.value, verification)
  if (refusal) return err({ type: refusal })
  try {
    return describe(parsed.value, verification)
  } catch (thrown) {
    if (thrown instanceof PdfSyntaxError) return err({ type: 'NotMadeHere' })
    throw thrown
  }
}

function isCut(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes).toString('latin1', Math.max(0, bytes.length - END_ROOM))
  return !end.includes(END_MARK)
}

/** A signed report that somebody added something unreadable to is changed; all else that cannot be read is not ours. */
function notReadable({ verdict }: VerificationReport): ReadRefusal['type'] {
  return verdict === 'changedAfterSigning' || verdict === 'invalid' ? 'FileChanged' : 'NotMadeHere'
}

function refusalFor(file: PdfFile, { verdict, signatures }: VerificationReport): ReadRefusal['type'] | null {
  if (verdict === 'changedAfterSigning' || file.trailingBytes > 0) return 'FileChanged'
  if (verdict === 'invalid') return 'InvalidSignature'
  if (verdict === 'unsigned') return file.revisions.length > 1 ? 'FileChanged' : null
  return signatures.length > 0 && (verdict === 'allValid' || verdict === 'validButUntrusted')
    ? null
    : 'NotMadeHere'
}

function describe(file: PdfFile, verification: VerificationReport): Result<SoundReport, ReadRefusal> {
  const mark = readReportMark(file)
  const all = signatureFieldsOf(file, file.revisions.length - 1)
  const fields = all.filter((field) => sectorOfField(field.name) !== null)
  if (!mark || fields.length === 0) return err({ type: 'NotMadeHere' })
  return ok({
    bytes: file.bytes,
    unsignedSize: file.revisions[0].end,
    mark,
    title: readTitle(file),
    pages: readPageCount(file),
    fields: fields.map((field) => fieldToSign(file, field, verification)),
    verification,
  })
}

function fieldToSign(file: PdfFile, field: SignatureField, { signatures }: VerificationReport): FieldToSign {
  const signed = field.value === null ? undefined : signatures.find((one) => one.field === field.label)
  return {
    name: field.name,
    label: field.label,
    sector: sectorOfField(field.name),
    expected: expectedSignerOf(file, field),
    signature: signed ? signatureOf(signed) : null,
  }
}

function signatureOf(verdict: SignatureVerdict): FieldSignature {
  const { signer, organisation, organisationNumber, selfIssued, signedAt } = verdict
  return { signer, organisation, organisationNumber, selfIssued, signedAt }
}
