import { ORPCError } from '@orpc/server'
import type { AttachmentInfo } from '../../../shared/contract/attachment.ts'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import type { OpenProfile } from '../open-profile.ts'
import { findAttachment, findAttachmentInfo, keepAttachment } from './attachment-store.ts'
import { receiveFile } from './receive-file.ts'

/** Photos and documents, kept inside the encrypted database. */
export function attachmentHandlers({ ports, session }: BackendContext) {
  return {
    add: api.attachment.add.handler(async ({ input }): Promise<AttachmentInfo> => {
      // Asked for first: a file goes into the profile it was given to, though another be open once its bytes are read.
      const open = session.require()
      const received = await receiveFile(input.file, input.printable)
      const redactedFrom = input.redactedFrom ?? null
      return keepAttachment(open.connection, {
        ...received,
        addedAt: ports.clock().toISOString(),
        redactedFrom,
        ...(redactedFrom !== null && redactedFields(open, redactedFrom)),
      })
    }),
    info: api.attachment.info.handler(({ input, errors }) => {
      const info = findAttachmentInfo(session.require().connection, input.sha256)
      if (!info) throw errors.NotFound()
      return info
    }),
    read: api.attachment.read.handler(({ input, errors }) => {
      const row = findAttachment(session.require().connection, input.sha256)
      if (!row) throw errors.NotFound()
      return new File([new Uint8Array(row.bytes)], fileName(row.sha256, row.mimeType), { type: row.mimeType })
    }),
  }
}

/** A redacted photo answers to the original of what it was made from, and keeps no bytes of it. */
function redactedFields(open: OpenProfile, redactedFrom: string): { originalSha256: string; original: null } {
  const from = findAttachmentInfo(open.connection, redactedFrom)
  if (!from) throw new ORPCError('NotFound')
  return { originalSha256: from.originalSha256, original: null }
}

/** The file's name says nothing about what it shows: that is for the source's own text. */
function fileName(sha256: string, mimeType: string): string {
  return `${sha256.slice(0, 12)}.${mimeType.split('/')[1] ?? 'bin'}`
}
