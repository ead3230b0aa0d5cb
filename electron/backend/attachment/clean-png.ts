import { concat } from './byte-pieces.ts'
import type { CleanImage } from './clean-jpeg.ts'
import { hasTooManyPixels } from './picture-size.ts'
import { isWholePicture, type PngHeader } from './png-pixels.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Chunks that make the picture and its colours (PNG, third edition). Text, time, EXIF and animation are not among them. */
const PICTURE = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'cICP',
])

/**
 * A PNG without text, time or camera data and without anything after its end; the picture is copied. Null: not a PNG, or
 * not one with a picture in it. A picture that is too large is not unpacked to see.
 */
export function cleanPng(bytes: Uint8Array): CleanImage | null {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  const packed: Uint8Array[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (PICTURE.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IDAT') packed.push(bytes.subarray(at + 8, end - 4))
    if (type === 'IEND') {
      const header = readHeader(view)
      if (!header || !(hasTooManyPixels(header) || isWholePicture(header, concat(packed)))) return null
      return { bytes: concat(kept), width: header.width, height: header.height }
    }
    at = end
  }
  return null
}

/** The header, which stands first (PNG, third edition, 5.6); null when it does not, or tells of no size. */
function readHeader(view: DataView): PngHeader | null {
  if (view.byteLength < 33 || view.getUint32(12) !== 0x49484452) return null
  const header = {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: view.getUint8(24),
    colourType: view.getUint8(25),
    interlaced: view.getUint8(28) === 1,
  }
  return header.width > 0 && header.height > 0 ? header : null
}
