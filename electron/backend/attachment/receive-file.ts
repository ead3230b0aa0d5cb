import { createHash } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import type { AttachmentTable } from '../db/tables/attachment.ts'
import { hasTooManyPixels, MAX_MEGAPIXELS } from './picture-size.ts'
import { recogniseFile, type RecognisedFile } from './recognise-file.ts'

/** Largest file that is kept, and largest printable form of a photo. A phone's photo is 3–12 MB. */
export const MAX_FILE_MEGABYTES = 25
const MAX_PRINTABLE_MEGABYTES = 8
const MEGABYTE = 1_048_576

/**
 * Reads what a screen sent: recognised by its bytes, cleaned and hashed. Refuses with `TooLarge`, with `TooManyPixels`
 * and, when it is not a JPEG, PNG or PDF (or is cut short, or its printable form is no JPEG), with `NotAnImage`.
 */
export async function receiveFile(
  file: Blob,
  printable: Blob | null,
): Promise<Omit<AttachmentTable, 'addedAt' | 'redactedFrom'>> {
  refuseLarge(file, MAX_FILE_MEGABYTES)
  if (printable) refuseLarge(printable, MAX_PRINTABLE_MEGABYTES)
  const received = await bytesOf(file)
  const kept = recogniseFile(received)
  const print = printable && recogniseFile(await bytesOf(printable))
  if (!kept || (printable && print?.mimeType !== 'image/jpeg')) throw new ORPCError('NotAnImage')
  refuseManyPixels(kept)
  if (print) refuseManyPixels(print)
  const sha256 = hashOf(kept.bytes)
  const originalSha256 = hashOf(received)
  return {
    ...kept,
    sha256,
    originalSha256,
    size: kept.bytes.length,
    original: sha256 === originalSha256 ? null : received,
    printable: print?.bytes ?? null,
  }
}

/** SHA-256 of bytes, as 64 hex digits: the name of an attachment. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function refuseLarge(file: Blob, limitMegabytes: number): void {
  if (file.size > limitMegabytes * MEGABYTE) throw new ORPCError('TooLarge', { data: { limitMegabytes } })
}

function refuseManyPixels(picture: RecognisedFile): void {
  if (!hasTooManyPixels(picture)) return
  throw new ORPCError('TooManyPixels', { data: { limitMegapixels: MAX_MEGAPIXELS } })
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}
