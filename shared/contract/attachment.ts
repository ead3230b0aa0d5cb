import { z } from 'zod'
import { procedure } from './procedure.ts'

/** A file kept inside the encrypted database, named by the SHA-256 of its cleaned bytes. */
export const AttachmentInfo = z.object({
  sha256: z.string(),
  /** Of the bytes as they were received, before location and camera data were removed. */
  originalSha256: z.string(),
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
   */
  add: procedure
    .input(z.object({ file: z.file(), printable: z.file().nullable() }))
    .output(AttachmentInfo)
    .errors({ NotAnImage: {}, TooLarge: { data: z.object({ limitMegabytes: z.number() }) } }),
  read: procedure.input(z.object({ sha256: z.string().length(64) })).output(z.file()),
}
