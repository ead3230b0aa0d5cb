import { z } from 'zod'
import { procedure } from './procedure.ts'

/** A file kept inside the encrypted database, named by the SHA-256 of its cleaned bytes. */
export const AttachmentInfo = z.object({
  sha256: z.string(),
  /** Of the bytes as they were received, before location and camera data were removed. */
  originalSha256: z.string(),
  /** The attachment this one was made from by burning in redaction boxes; null for what came from outside. */
  redactedFrom: z.string().nullable(),
  mimeType: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
  size: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
})
export type AttachmentInfo = z.infer<typeof AttachmentInfo>

export const attachmentContract = {
  /**
   * Keeps a photo (JPEG, PNG) or a PDF document. Metadata is removed from photos; the original's hash is kept.
   * `printable`: the photo scaled and turned upright by the screen (sRGB JPEG, at most 1600 px a side), if it made one.
   * A photo with redaction boxes is an attachment of its own, pixels under the boxes gone, made from `redactedFrom`:
   * it keeps that attachment's `originalSha256`, and whoever gets the redacted one gets nothing of the other.
   */
  add: procedure
    .input(
      z.object({
        file: z.file(),
        printable: z.file().nullable(),
        redactedFrom: z.string().length(64).nullable().optional(),
      }),
    )
    .output(AttachmentInfo)
    .errors({
      NotAnImage: {},
      TooLarge: { data: z.object({ limitMegabytes: z.number() }) },
      /** A small file can hold a picture that fills the memory when it is shown. */
      TooManyPixels: { data: z.object({ limitMegapixels: z.number() }) },
    }),
  info: procedure.input(z.object({ sha256: z.string().length(64) })).output(AttachmentInfo),
  read: procedure.input(z.object({ sha256: z.string().length(64) })).output(z.file()),
}
