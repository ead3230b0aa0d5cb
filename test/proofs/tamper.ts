import { checkCms } from '../../electron/backend/signature/verify/check-cms.ts'
import { digestOf, readByteRange } from '../../electron/backend/signature/verify/coverage.ts'
import { verifyPdf } from '../../electron/backend/signature/verify/verify-pdf.ts'
import { pdfArray } from '../../electron/backend/signature/pdf/pdf-value.ts'
import { makeSignedFiles, SIGNED_AT, type SignedFiles } from '../signature/signed-files.ts'
import type { Proof } from './proof.ts'
import { seededRandom } from './seeded-random.ts'

/**
 * No byte of a signed report can be changed unnoticed: one byte of a report that three have signed is given another value,
 * and the file is verified. It must be refused, or said to be changed, invalid, damaged or not to be trusted, with the reason.
 * Sabotage: a verifier that looks only at whether each signature fits the bytes it covers, as many programs do.
 */
export const proveTamper: Proof = async ({ n, sabotage }) => {
  const files = await makeSignedFiles()
  const judge = sabotage ? judgeCoveredBytesOnly : judgeAsTheApp
  if (judge(files.s3, files) !== 'silent') throw new Error('The genuine file was not accepted')
  const random = seededRandom(20_261_124)
  const place = placesIn(files.s3)
  const counts: Record<string, number> = { silent: 0 }
  const silent: number[] = []
  for (let run = 0; run < n; run += 1) {
    // The first place is one that no signature covers: a single run already tells a verifier that looks there from others.
    const at = run === 0 ? endOfLastHole(files.s3) : place(random)
    const changed = Buffer.from(files.s3)
    changed[at] = ((changed[at] as number) + 1 + Math.floor(random() * 255)) % 256
    const outcome = judge(changed, files)
    counts[outcome] = (counts[outcome] ?? 0) + 1
    if (outcome === 'silent') silent.push(at)
  }
  return { held: silent.length === 0, n, ...counts, at: silent.slice(0, 10), fileBytes: files.s3.length }
}

/** The verdict, `refused`, or `silent` when the file is accepted as if nothing had happened, or refused without a reason. */
function judgeAsTheApp(bytes: Buffer, { office }: SignedFiles): string {
  const report = verifyPdf(bytes, { trustRoots: [office.root.certificate], now: SIGNED_AT })
  if (!report.ok) return 'refused'
  const { verdict, signatures } = report.value
  if (verdict === 'damaged' || verdict === 'notMadeHere') return verdict
  const isExplained = signatures.some(({ reasons }) => reasons.some((reason) => !harmless.has(reason)))
  return verdict === 'allValid' || !isExplained ? 'silent' : verdict
}

/** What is said about the genuine file too. */
const harmless: ReadonlySet<string> = new Set(['laterSignatures', 'revocationNotChecked', 'timeNotProven'])

function judgeCoveredBytesOnly(bytes: Buffer): string {
  const found = [...bytes.toString('latin1').matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/g)]
  const fits = found.filter((match) => {
    const range = readByteRange(pdfArray(match.slice(1).map(Number)), bytes.length)
    if (!range) return false
    const filled = Buffer.from(bytes.toString('latin1', range.holeStart + 1, range.holeEnd - 1), 'hex')
    if (filled.length < 4) return false
    const der = filled.subarray(0, 4 + filled.readUInt16BE(2))
    const { reasons } = checkCms(der, { contentDigest: (hash) => digestOf(bytes, range, hash), pades: true })
    return reasons.length === 0
  })
  return fits.length === 3 ? 'silent' : 'invalid'
}

/** The last digit of the padding of the last signature. */
function endOfLastHole(bytes: Buffer): number {
  const last = [...bytes.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) /g)].at(-1)
  return bytes.indexOf('0>', Number(last?.[1]))
}

/**
 * Most of a small signed file is the zeros that pad its signatures. Places are drawn evenly from three kinds, so that all get
 * their share: what is covered by all signatures, the signatures' own digits, and the file as a whole.
 */
function placesIn(bytes: Buffer): (random: () => number) => number {
  const holes = [...bytes.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) /g)].map((match) =>
    Number(match[1]),
  )
  const digits = holes.map(
    (start) => 2 * (4 + Number.parseInt(bytes.toString('latin1', start + 5, start + 9), 16)),
  )
  return (random) => {
    const kind = Math.floor(random() * 3)
    const hole = Math.floor(random() * holes.length)
    const within = kind === 0 ? (holes[0] ?? 0) : kind === 1 ? (digits[hole] ?? 0) + 2 : bytes.length
    return Math.floor(random() * within) + (kind === 1 ? (holes[hole] ?? 0) : 0)
  }
}
