import type { KeptComparison, VerificationReport } from '../../../../shared/contract/signature.ts'
import type { RenderedReport } from '../../../../shared/contract/report.ts'
import { parsePdf } from '../pdf/pdf-file.ts'
import { PdfSyntaxError } from '../pdf/pdf-lexer.ts'
import { signatureFieldsOf } from '../pdf/signature-fields.ts'
import { isSigned } from './signed-field.ts'

/** A report that is kept in the profile, with who has signed it. */
export type KeptReport = Pick<RenderedReport, 'inspectionId' | 'fileName' | 'signatureFields'> & {
  readonly bytes: Uint8Array
}

/** Verdicts on a file in which nothing was found to be wrong. */
const sound: ReadonlySet<VerificationReport['verdict']> = new Set([
  'allValid',
  'validButUntrusted',
  'unsigned',
])

/** Those that say most come first. */
const order = ['older', 'different', 'same', 'newer', 'changed'] as const

/** How a verified file stands to one kept report; null when they have nothing to do with each other. */
export function compareWithKept(
  report: VerificationReport,
  file: Buffer,
  kept: KeptReport,
): KeptComparison | null {
  const relation = relationTo(Buffer.from(kept.bytes), file, sound.has(report.verdict))
  const { inspectionId, fileName } = kept
  return relation && { relation, inspectionId, fileName, missing: missingIn(file, kept) }
}

/**
 * Adds what the kept reports tell about a file. One that was cut back to an earlier signature is valid by itself (ISO 32000-1
 * § 12.8.1: each signature covers the file as it was); only a copy that has more signatures shows what is gone.
 */
export function withComparisons(
  report: VerificationReport,
  found: readonly KeptComparison[],
): VerificationReport {
  const [most = null] = order.flatMap((relation) => found.filter((one) => one.relation === relation))
  const isShort = most !== null && most.missing.length > 0 && sound.has(report.verdict)
  return { ...report, kept: most, verdict: isShort ? 'signaturesMissing' : report.verdict }
}

function relationTo(kept: Buffer, file: Buffer, isSound: boolean): KeptComparison['relation'] | null {
  if (kept.equals(file)) return 'same'
  const parsed = parsePdf(kept)
  const rendered = parsed.ok ? kept.subarray(0, parsed.value.revisions[0].end) : kept
  if (!startsWith(file, rendered)) return isSound || !startsWith(kept, file) ? null : 'changed'
  if (!isSound) return 'changed'
  if (startsWith(kept, file)) return 'older'
  return startsWith(file, kept) ? 'newer' : 'different'
}

function startsWith(whole: Buffer, beginning: Buffer): boolean {
  return whole.length >= beginning.length && whole.subarray(0, beginning.length).equals(beginning)
}

/** The fields that are signed in the kept report and not in the file. */
function missingIn(file: Buffer, kept: KeptReport): KeptComparison['missing'] {
  const signed = signedFieldsIn(file)
  return kept.signatureFields.flatMap(({ name, label, signedBy }) =>
    signedBy === null || signed.has(name) ? [] : [{ field: label, signer: signedBy }],
  )
}

function signedFieldsIn(file: Buffer): ReadonlySet<string> {
  const parsed = parsePdf(file)
  if (!parsed.ok) return new Set()
  try {
    const newest = parsed.value.revisions.length - 1
    const fields = signatureFieldsOf(parsed.value, newest)
    return new Set(fields.flatMap((field) => (isSigned(parsed.value, field, newest) ? [field.name] : [])))
  } catch (thrown) {
    if (thrown instanceof PdfSyntaxError) return new Set()
    throw thrown
  }
}
