import { ORPCError } from '@orpc/server'
import { type CaseFileV1, parseCaseFile } from '../../../shared/case-format/case-file-v1.ts'
import { keepAttachment } from '../attachment/attachment-store.ts'
import { hashOf } from '../attachment/receive-file.ts'
import { hasTooManyPixels } from '../attachment/picture-size.ts'
import { recogniseFile } from '../attachment/recognise-file.ts'
import type { OpenProfile } from '../open-profile.ts'
import { appendChanges, type Appended, type AppendRefusal } from '../record/append-changes.ts'

/** Largest case file that is read. */
export const MAX_CASE_MEGABYTES = 500

/**
 * Brings in a case file: the union of its changes and ours, and the files we lack, in one transaction. Refuses with
 * `NotACaseFile`, `NewerFormat`, `WrongKind` or `BrokenChain`; then, and when the disk fails, nothing has been changed.
 */
export function importCase(open: OpenProfile, text: string): Appended & { readonly inspectionId: string } {
  const parsed = parseCaseFile(text)
  if (!parsed.ok) throw new ORPCError(parsed.error.type, { data: parsed.error })
  const file = parsed.value
  if (file.kind !== open.profile.kind) throw new ORPCError('WrongKind')
  const attachments = file.attachments.map(checkedAttachment)
  const bringIn = open.connection.transaction(() => {
    const appended = appendChanges(open, file.changes)
    if (!appended.ok) throw refusalOf(appended.error)
    for (const attachment of attachments) keepAttachment(open.connection, attachment)
    return appended.value
  })
  return { inspectionId: file.inspectionId, ...bringIn.immediate() }
}

/** A file is what its bytes say: its hash is taken again, and bytes that are no picture or document are refused. */
function checkedAttachment(attachment: CaseFileV1['attachments'][number]) {
  const bytes = new Uint8Array(Buffer.from(attachment.bytes, 'base64'))
  const recognised = recogniseFile(bytes)
  const printable =
    attachment.printable === null
      ? null
      : recogniseFile(new Uint8Array(Buffer.from(attachment.printable, 'base64')))
  if (
    !recognised ||
    hasTooManyPixels(recognised) ||
    hashOf(recognised.bytes) !== attachment.sha256 ||
    (attachment.printable !== null && !printable)
  ) {
    throw new ORPCError('NotACaseFile', { data: { reason: 'attachments' } })
  }
  return {
    ...attachment,
    bytes: recognised.bytes,
    size: recognised.bytes.length,
    original:
      attachment.original === null ? null : new Uint8Array(Buffer.from(attachment.original, 'base64')),
    printable: printable?.bytes ?? null,
  }
}

function refusalOf(refusal: AppendRefusal): ORPCError<string, unknown> {
  if (refusal.type === 'InvalidChange')
    return new ORPCError('NotACaseFile', { data: { reason: refusal.reason } })
  return new ORPCError('BrokenChain', { data: { device: refusal.device, seq: refusal.seq } })
}
