import { createHash } from 'node:crypto'
import type { HashName } from '../cms/signature-algorithm.ts'
import { type PdfValue, pdfArray, pdfBytes } from './pdf-value.ts'

/** Room for a signature or a time stamp, in bytes: a chain of three certificates and a time stamp take about nine thousand. */
export const PLACEHOLDER_BYTES = 32_768
/** Stands for an offset until the offsets are known; as wide as the widest. */
const UNKNOWN_OFFSET = 9_999_999_999

/** Hashes everything in the file but the hole. */
export type DigestBy = (hash: HashName) => Buffer

/** The entries of a signature dictionary that `fillHole` fills. */
export function hole(): Readonly<Record<'ByteRange' | 'Contents', PdfValue>> {
  return {
    ByteRange: pdfArray([0, UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET]),
    Contents: pdfBytes(new Uint8Array(PLACEHOLDER_BYTES)),
  }
}

/**
 * Works out the byte range of the signature dictionary that stands after `from`, and puts what `make` makes of the digest into
 * its hole (ISO 32000-1 § 12.8.1 and 12.8.3.3). Writes into `file` and gives it back. Throws if it outgrows its room.
 */
export async function fillHole(
  file: Buffer,
  from: number,
  make: (digestBy: DigestBy) => Promise<Buffer>,
): Promise<Buffer> {
  const rangeMark = `/ByteRange [0 ${UNKNOWN_OFFSET} ${UNKNOWN_OFFSET} ${UNKNOWN_OFFSET}]`
  const rangeAt = file.indexOf(rangeMark, from, 'latin1')
  const holeStart = file.indexOf('/Contents <', from, 'latin1') + '/Contents '.length
  const holeEnd = holeStart + 2 * PLACEHOLDER_BYTES + 2
  if (rangeAt < 0 || file[holeEnd - 1] !== 0x3e) throw new Error('The place for the signature was not found')
  const range = `/ByteRange [0 ${holeStart} ${holeEnd} ${file.length - holeEnd}]`
  file.write(range.padEnd(rangeMark.length, ' '), rangeAt, 'latin1')
  const filling = await make((hash) =>
    createHash(hash).update(file.subarray(0, holeStart)).update(file.subarray(holeEnd)).digest(),
  )
  if (filling.length > PLACEHOLDER_BYTES) throw new Error('The signature is larger than its place')
  file.write(filling.toString('hex'), holeStart + 1, 'latin1')
  return file
}
