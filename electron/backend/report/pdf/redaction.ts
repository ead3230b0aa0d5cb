import type { LaidImage } from './laid-line.ts'
import type { ReportDocument } from './report-document.ts'

/**
 * Covers what must not be seen with opaque boxes. The pixels under them are already gone in the printable photo; this
 * is the second line of defence, and a photo without such a printable is never laid out.
 */
export function drawRedactions(document: ReportDocument, image: LaidImage): void {
  for (const box of image.redactions ?? []) {
    document
      .rect(
        image.x + box.x * image._width,
        image.y + box.y * image._height,
        box.width * image._width,
        box.height * image._height,
      )
      .fill('#000000')
  }
}
