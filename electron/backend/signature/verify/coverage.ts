import { createHash } from 'node:crypto'
import type { HashName } from '../cms/signature-algorithm.ts'
import { asType, type PdfDictionary, type PdfValue } from '../pdf/pdf-value.ts'
import { DerError, readDer } from './der.ts'

/** What a signature covers: two stretches of the file, with only itself left out between them. */
export type ByteRange = { readonly holeStart: number; readonly holeEnd: number; readonly end: number }

/**
 * Reads a byte range (ISO 32000-1 § 12.8.1): it must begin at 0, leave out one hole, and stay inside the file. Missing, null,
 * negative or overlapping ranges are no range at all; a verifier that shrugs at them calls anything valid.
 */
export function readByteRange(value: PdfValue | undefined, size: number): ByteRange | null {
  const items = asType(value ?? null, 'array')?.items ?? []
  if (items.length !== 4 || !items.every((item) => typeof item === 'number' && Number.isInteger(item)))
    return null
  const [start, length, holeEnd, tail] = items as [number, number, number, number]
  if (start !== 0 || length <= 0 || holeEnd <= length || tail <= 0 || holeEnd + tail > size) return null
  return { holeStart: length, holeEnd, end: holeEnd + tail }
}

/** The hash of what a byte range covers. */
export function digestOf(bytes: Buffer, range: ByteRange, hash: HashName): Buffer {
  return createHash(hash)
    .update(bytes.subarray(0, range.holeStart))
    .update(bytes.subarray(range.holeEnd, range.end))
    .digest()
}

/**
 * The signature that fills a hole. The hole is not covered by any digest, so every byte of it must be accounted for: one
 * hexadecimal string in one case (ours in lower; some programs write upper), one DER value, and zeros to the end.
 */
export function readHole(bytes: Buffer, range: ByteRange): Buffer | null {
  const written = bytes.toString('latin1', range.holeStart, range.holeEnd)
  const filled = Buffer.from(written.slice(1, -1), 'hex')
  const lower = `<${filled.toString('hex')}>`
  if (written !== lower && written !== lower.toUpperCase()) return null
  try {
    const { raw } = readDer(filled)
    return filled.subarray(raw.length).every((byte) => byte === 0) ? raw : null
  } catch (thrown) {
    if (thrown instanceof DerError) return null
    throw thrown
  }
}

/** Whether the hole is exactly the dictionary's own `Contents`, and not some other stretch of the file. */
export function isHoleItsOwn(dictionary: PdfDictionary, range: ByteRange): boolean {
  const contents = asType(dictionary.entries.get('Contents') ?? null, 'string')
  return contents?.hex === true && contents.start === range.holeStart && contents.end === range.holeEnd
}
