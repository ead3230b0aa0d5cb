import type { AttachmentInfo } from '../../../shared/contract/attachment.ts'
import { startsWith } from './byte-pieces.ts'
import { cleanJpeg } from './clean-jpeg.ts'
import { cleanPng } from './clean-png.ts'

/** A file by what it holds, whatever it is called. Photos are cleaned; a PDF is kept as it is. */
export type RecognisedFile = {
  readonly mimeType: AttachmentInfo['mimeType']
  readonly bytes: Uint8Array
  readonly width: number | null
  readonly height: number | null
}

/** Recognises a JPEG, a PNG or a PDF by its bytes. Null: none of them, or one that is cut short. */
export function recogniseFile(bytes: Uint8Array): RecognisedFile | null {
  const jpeg = cleanJpeg(bytes)
  if (jpeg) return { mimeType: 'image/jpeg', ...jpeg }
  const png = cleanPng(bytes)
  if (png) return { mimeType: 'image/png', ...png }
  return isPdf(bytes) ? { mimeType: 'application/pdf', bytes, width: null, height: null } : null
}

function isPdf(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-2_048)).toString('latin1')
  return startsWith(bytes, '%PDF-') && tail.includes('%%EOF')
}
