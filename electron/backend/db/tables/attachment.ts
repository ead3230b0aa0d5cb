import type { AttachmentInfo } from '../../../../shared/contract/attachment.ts'

/** Tables made by migration 0004-attachment. */
export type AttachmentTables = { readonly attachment: AttachmentTable }

/** A kept file. `bytes` are the cleaned ones that `sha256` names; `original` is null when cleaning changed nothing. */
export type AttachmentTable = {
  readonly sha256: string
  readonly originalSha256: string
  readonly redactedFrom: string | null
  readonly mimeType: AttachmentInfo['mimeType']
  readonly size: number
  readonly width: number | null
  readonly height: number | null
  readonly addedAt: string
  readonly bytes: Uint8Array
  readonly original: Uint8Array | null
  readonly printable: Uint8Array | null
}
