import { asciiBytes, startsWith } from './byte-pieces.ts'

const EXIF = 'Exif\0\0'
const ORIENTATION_TAG = 0x0112

/**
 * Which way is up, from a photo's EXIF segment (1–8, EXIF 2.32 § 4.6.4), or null when it does not say. The phone holds
 * the picture as the sensor lay and only notes how it was turned: without this, half of all photos would lie on the side.
 */
export function readOrientation(body: Uint8Array): number | null {
  if (!startsWith(body, EXIF)) return null
  const tiff = body.subarray(EXIF.length)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (tiff.length < 14) return null
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return null
  const count = view.getUint16(directory, little)
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return null
    if (view.getUint16(at, little) !== ORIENTATION_TAG) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** An EXIF segment that holds the orientation and nothing else. Empty for a picture that is upright. */
export function orientationSegment(orientation: number): Uint8Array {
  if (orientation === 1) return new Uint8Array()
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const body = [...asciiBytes(EXIF), ...tiff]
  return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body])
}
