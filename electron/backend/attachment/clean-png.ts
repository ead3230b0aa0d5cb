import { concat } from './byte-pieces.ts'
import type { CleanImage } from './clean-jpeg.ts'

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

/** A PNG without text, time or camera data and without anything after its end; the picture is copied. Null: not a PNG. */
export function cleanPng(bytes: Uint8Array): CleanImage | null {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (PICTURE.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return sized(view, concat(kept))
    at = end
  }
  return null
}

function sized(view: DataView, bytes: Uint8Array): CleanImage | null {
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  return view.getUint32(12) === 0x49484452 && width > 0 && height > 0 ? { bytes, width, height } : null
}
