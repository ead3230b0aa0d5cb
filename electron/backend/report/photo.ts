import type { PrintableImage } from '../../../shared/report/pdf/print-context.ts'

/** A photo as it may be put in a report: JPEG or PNG bytes, or the reason why not. */
export type ReportPhoto =
  | { readonly type: 'photo'; readonly bytes: Uint8Array }
  | { readonly type: 'missing' }
  | { readonly type: 'notRedacted' }

const JPEG_START = 0xffd8
const PNG_START = 0x89504e47
/** Start-of-frame markers: baseline, extended, progressive (ITU-T T.81 table B.1), without DHT, JPG and DAC. */
const FRAME = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/**
 * What can be printed of a photo. Grey and RGB only: a CMYK picture would break PDF/A (ISO 19005-2 § 6.2.4.3). What
 * cannot be read is not printed; the report says so.
 */
export function printableImage(photo: ReportPhoto): PrintableImage {
  if (photo.type !== 'photo') return photo
  return readJpeg(photo.bytes) ?? readPng(photo.bytes) ?? { type: 'missing' }
}

function readJpeg(bytes: Uint8Array): PrintableImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== JPEG_START) return null
  let at = 2
  while (at + 10 < bytes.length && view.getUint8(at) === 0xff) {
    if (FRAME.has(view.getUint8(at + 1))) {
      const channels = view.getUint8(at + 9)
      if (view.getUint8(at + 4) !== 8 || (channels !== 1 && channels !== 3)) return null
      return sized(view.getUint16(at + 7), view.getUint16(at + 5))
    }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function readPng(bytes: Uint8Array): PrintableImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || view.getUint32(0) !== PNG_START) return null
  return sized(view.getUint32(16), view.getUint32(20))
}

function sized(width: number, height: number): PrintableImage | null {
  return width > 0 && height > 0 ? { type: 'image', width, height } : null
}
