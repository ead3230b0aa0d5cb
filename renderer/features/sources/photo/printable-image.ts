import type { RedactionBox } from '../../../../shared/domain/vocabulary.ts'
import { err, ok, type Result } from '../../../../shared/lib/result.ts'

/** Longest side of a photo in a report, in pixels. */
export const MAX_SIDE = 1_600
const JPEG_QUALITY = 0.86

/**
 * Makes the photo that is printed: upright (EXIF orientation followed, then gone with all other metadata), at most
 * 1600 px a side, sRGB JPEG on white. The pixels under the boxes are painted over, not covered. Refuses what the
 * browser cannot decode as a picture.
 */
export async function makePrintable(
  photo: Blob,
  boxes: readonly RedactionBox[],
  fileName: string,
): Promise<Result<File, { readonly type: 'NotAnImage' }>> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => null)
  if (!bitmap) return err({ type: 'NotAnImage' })
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height))
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { colorSpace: 'srgb', alpha: false })
  if (!context) throw new Error('A canvas without a 2d context')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  context.fillStyle = '#000'
  for (const box of boxes) {
    const pixels = pixelsOf(box, width, height)
    context.fillRect(pixels.x, pixels.y, pixels.width, pixels.height)
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
  return ok(new File([blob], `${fileName.replace(/\.[^.]*$/u, '')}.jpg`, { type: 'image/jpeg' }))
}

/** A box in whole pixels, rounded outwards so that no edge of what it hides is left. */
export function pixelsOf(box: RedactionBox, width: number, height: number): RedactionBox {
  const x = Math.floor(box.x * width)
  const y = Math.floor(box.y * height)
  return {
    x,
    y,
    width: Math.ceil((box.x + box.width) * width) - x,
    height: Math.ceil((box.y + box.height) * height) - y,
  }
}
