import { createHash } from 'node:crypto'
import type { VerificationReport } from '../../../../shared/contract/signature.ts'
import { fileVerdictOf, type VerdictReason } from '../../../../shared/domain/verdict.ts'
import { err, ok, type Result } from '../../../../shared/lib/result.ts'
import { type PdfFile, parsePdf } from '../pdf/pdf-file.ts'
import { PdfSyntaxError } from '../pdf/pdf-lexer.ts'
import { asType } from '../pdf/pdf-value.ts'
import { type SignatureField, signatureFieldsOf } from '../pdf/signature-fields.ts'
import type { Trust } from './check-signature.ts'
import { isEncrypted } from './encrypted-pdf.ts'
import { evidenceIn } from './evidence.ts'
import { looseSignatures, verifyForeign } from './foreign-pdf.ts'
import { judgeSignature, type ShownSignature } from './judge-signature.ts'
import { judgeRevision, type RevisionChange } from './later-changes.ts'
import { isMadeHere } from './made-here.ts'
import { isSigned } from './signed-field.ts'

/**
 * Verifies a PDF: every signature, what it covers, what later revisions changed, whose certificate it is, and which fields
 * are not signed (ETSI EN 319 142-1; the attack classes of ISO 32000's signatures are each a reason of their own). The same
 * bytes, roots and time always give the same answer. Files in a form that this program never writes are answered by
 * `verifyForeign`. Refuses with `NotAPdf`.
 */
export function verifyPdf(bytes: Uint8Array, trust: Trust): Result<VerificationReport, { type: 'NotAPdf' }> {
  const parsed = parsePdf(bytes)
  if (!parsed.ok && parsed.error.type === 'NotAPdf') return err({ type: 'NotAPdf' })
  const { verdict, signatures, unsignedFields } = answerTo(
    Buffer.from(bytes),
    parsed.ok ? parsed.value : null,
    trust,
  )
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return ok({ verdict, signatures, unsignedFields, kept: null, sha256, size: bytes.length })
}

type Answer = Pick<VerificationReport, 'verdict' | 'signatures' | 'unsignedFields'>

function answerTo(bytes: Buffer, file: PdfFile | null, trust: Trust): Answer {
  if (isEncrypted(bytes, file)) return { verdict: 'encrypted', signatures: [], unsignedFields: [] }
  return (file && verifyReadable(file, trust)) ?? verifyForeign(bytes, trust)
}

/** The answer for a file in our own form; null when it turns out not to be one. */
export function verifyReadable(file: PdfFile, trust: Trust): Answer | null {
  try {
    return answerFor(file, trust)
  } catch (thrown) {
    if (thrown instanceof PdfSyntaxError) return null
    throw thrown
  }
}

function answerFor(file: PdfFile, trust: Trust): Answer {
  const newest = file.revisions.length - 1
  const fields = signatureFieldsOf(file, newest)
  const shown = shownSignatures(file)
  const everywhere = documentReasons(file, shown)
  const changes = remembered((revision) => fairChange(file, shown, judgeRevision(file, revision), revision))
  const evidence = evidenceIn(file, shown, trust)
  const signatures = shown.map((one) =>
    judgeSignature(file, one, everywhere(one), changes, evidence(one.revision), trust),
  )
  const unsignedFields = fields
    .filter((field) => isVisible(field) && !isSigned(file, field, newest))
    .map((field) => field.label)
  if (signatures.length === 0) {
    if (file.bytes.includes(BYTE_RANGE)) {
      return { verdict: 'invalid', signatures: looseSignatures(file.bytes, trust), unsignedFields }
    }
    return { verdict: fields.length > 0 ? 'unsigned' : 'notMadeHere', signatures, unsignedFields }
  }
  return { verdict: fileVerdictOf(signatures), signatures, unsignedFields }
}

const BYTE_RANGE = '/ByteRange'

/**
 * Other programs make a new field when a second person signs, which our own reports never need. Such a revision is not
 * called a forgery: it ends with a signature of its own, and whether it did anything else cannot be told here.
 */
function fairChange(
  file: PdfFile,
  shown: readonly ShownSignature[],
  change: RevisionChange,
  revision: number,
): RevisionChange {
  const isSigned = shown.some((one) => one.revision === revision)
  if (change.verdict !== 'notAllowed' || !isSigned || isMadeHere(file)) return change
  return { ...change, verdict: 'notJudged' }
}

/** Every signature that any revision showed in a field: one that was taken away later must not be forgotten. */
function shownSignatures(file: PdfFile): ShownSignature[] {
  const shown: ShownSignature[] = []
  for (const revision of file.revisions.keys()) {
    for (const field of signatureFieldsOf(file, revision)) {
      const { value } = field
      const known = shown.some((one) => one.value === value && one.field.name === field.name)
      if (value !== null && !known) shown.push({ field, value, revision })
    }
  }
  return shown
}

/** What is wrong with the file as a whole, and so with every signature in it. */
function documentReasons(file: PdfFile, shown: readonly ShownSignature[]) {
  const ranges = file.bytes.toString('latin1').split(BYTE_RANGE).length - 1
  const general: VerdictReason[] = []
  if (file.trailingBytes > 0) general.push('bytesAfterEnd')
  if (ranges !== new Set(shown.map((one) => one.value)).size) general.push('signatureNotInField')
  return ({ value }: ShownSignature): VerdictReason[] =>
    shown.filter((other) => other.value === value).length > 1 ? [...general, 'signatureUsedTwice'] : general
}

/** The field for the archive's time stamp has no size; people do not sign it. */
function isVisible(field: SignatureField): boolean {
  const corners = asType(field.dictionary.entries.get('Rect') ?? null, 'array')?.items.map(Number) ?? []
  const [left = 0, bottom = 0, right = 0, top = 0] = corners
  return left !== right && bottom !== top
}

function remembered<T>(ask: (revision: number) => T): (revision: number) => T {
  const answers = new Map<number, T>()
  return (revision) => {
    if (!answers.has(revision)) answers.set(revision, ask(revision))
    return answers.get(revision) as T
  }
}
