import type { SignatureVerdict, VerificationReport } from '../../../../shared/contract/signature.ts'
import { fileVerdictOf, type VerdictReason } from '../../../../shared/domain/verdict.ts'
import { pdfArray } from '../pdf/pdf-value.ts'
import { parsePdf } from '../pdf/pdf-file.ts'
import { readToken } from '../time-stamp/read-token.ts'
import { checkDocumentTimeStamp } from './check-document-time-stamp.ts'
import { checkHole, signatureVerdict, type Trust } from './check-signature.ts'
import { type ByteRange, readByteRange, readHole } from './coverage.ts'
import { noEvidence } from './evidence.ts'
import { isMadeHere, PRODUCER_ENTRY } from './made-here.ts'

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
  const isOurs = longest > 0 && longest < bytes.length && isReportOfOurs(bytes.subarray(0, longest))
  const signatures = ranges.map((range) => {
    const added: VerdictReason[] = range.end < bytes.length ? ['laterChangeNotJudged'] : []
    return checkRange(
      bytes,
      range,
      isOurs ? ['laterChangeNotAllowed'] : ['structureNotRead', ...added],
      trust,
    )
  })
  const verdict = fileVerdictOf(signatures)
  const isWrong = verdict === 'invalid' || verdict === 'changedAfterSigning'
  if (!isWrong && isDamaged(bytes)) return { verdict: 'damaged', signatures, unsignedFields: [] }
  return { verdict: isWrong ? verdict : 'notMadeHere', signatures, unsignedFields: [] }
}

function isReportOfOurs(covered: Buffer): boolean {
  const parsed = parsePdf(covered)
  return parsed.ok && isMadeHere(parsed.value)
}

/**
 * A report of ours that cannot be read is no foreign document: it was cut short, damaged on the way, or written anew by
 * another program. Any PDF without an end mark was cut short too.
 */
function isDamaged(bytes: Buffer): boolean {
  return bytes.includes(PRODUCER_ENTRY, 0, 'latin1') || bytes.lastIndexOf('%%EOF', undefined, 'latin1') < 0
}

/** The signatures of a file whose fields show none: somebody took them out of their fields, or out of the file's tables. */
export function looseSignatures(bytes: Buffer, trust: Trust): SignatureVerdict[] {
  return findRanges(bytes).map((range) => checkRange(bytes, range, ['signatureNotInField'], trust))
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
  const stamp = isTimeStamp(bytes, range) ? checkDocumentTimeStamp(bytes, range, noEvidence, trust) : null
  const claims = { pades: false, signedAt: trust.now }
  const { reasons, ...rest } = stamp ?? checkHole(bytes, range, claims, noEvidence, trust)
  const found = { reasons: [...reasons.filter((reason) => reason !== 'timeNotProven'), ...extra], ...rest }
  return signatureVerdict('', found, {
    kind: stamp ? 'timeStamp' : 'signature',
    signedAt: stamp?.stampedAt ?? null,
    coversWholeFile: range.end === bytes.length,
    later: [],
  })
}

function isTimeStamp(bytes: Buffer, range: ByteRange): boolean {
  const der = readHole(bytes, range)
  return der !== null && readToken(der) !== null
}
