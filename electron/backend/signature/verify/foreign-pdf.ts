import type { SignatureVerdict, VerificationReport } from '../../../../shared/contract/signature.ts'
import { fileVerdictOf, type VerdictReason } from '../../../../shared/domain/verdict.ts'
import { pdfArray } from '../pdf/pdf-value.ts'
import { parsePdf } from '../pdf/pdf-file.ts'
import { checkHole, signatureVerdict, type Trust } from './check-signature.ts'
import { type ByteRange, readByteRange } from './coverage.ts'

type Answer = Pick<VerificationReport, 'verdict' | 'signatures' | 'unsignedFields'>

const MAX_SIGNATURES = 100

/**
 * The answer for a PDF that cannot be read whole: from another program, or one of ours that was damaged. Signatures are found
 * by looking for byte ranges; each is checked over the bytes it covers, and it is said that no more was checked. If what a
 * signature covers is a whole report of ours, then somebody added something unreadable to it: that voids it.
 */
export function verifyForeign(bytes: Buffer, trust: Trust): Answer {
  const ranges = findRanges(bytes)
  const longest = ranges.reduce((end, range) => Math.max(end, range.end), 0)
  const isOurs = longest > 0 && longest < bytes.length && parsePdf(bytes.subarray(0, longest)).ok
  const extra: VerdictReason[] = isOurs ? ['laterChangeNotAllowed'] : ['structureNotRead']
  const signatures = ranges.map((range) => checkRange(bytes, range, extra, trust))
  const verdict = fileVerdictOf(signatures)
  const isWrong = verdict === 'invalid' || verdict === 'changedAfterSigning'
  return { verdict: isWrong ? verdict : 'notMadeHere', signatures, unsignedFields: [] }
}

function findRanges(bytes: Buffer): ByteRange[] {
  const text = bytes.toString('latin1')
  return [...text.matchAll(/\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g)]
    .slice(0, MAX_SIGNATURES)
    .flatMap((match) => readByteRange(pdfArray(match.slice(1).map(Number)), bytes.length) ?? [])
}

function checkRange(
  bytes: Buffer,
  range: ByteRange,
  extra: readonly VerdictReason[],
  trust: Trust,
): SignatureVerdict {
  // The claimed time stands somewhere in an unread dictionary. Validity is judged as of now instead.
  const { reasons, cms } = checkHole(bytes, range, { pades: false, signedAt: trust.now }, trust)
  const found = { reasons: [...reasons.filter((reason) => reason !== 'timeNotProven'), ...extra], cms }
  return signatureVerdict('', found, null, range.end === bytes.length)
}
