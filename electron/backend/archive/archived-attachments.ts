import { type ArchivedCase, attachmentEntry, sourceTitle } from '../../../shared/archive/entries.ts'
import { attachmentName } from '../../../shared/archive/file-names.ts'
import type { LeftOut } from '../../../shared/archive/journal.ts'
import type { RecordOf } from '../../../shared/domain/records.ts'
import type { Translator } from '../../../shared/text/translator.ts'
import { findAttachment, findAttachmentInfo } from '../attachment/attachment-store.ts'
import type { OpenProfile } from '../open-profile.ts'
import type { ArchivedFile } from './archived-reports.ts'

/**
 * The files of a case's sources, as the reports may show them: photos in full size, cleaned of place and camera, with what
 * is redacted burned in. A photo with boxes that are not burned in is left out, as it is in the reports.
 */
export function archivedAttachments(
  open: OpenProfile,
  of: ArchivedCase,
  t: Translator,
): { readonly attachments: readonly ArchivedFile[]; readonly leftOut: readonly LeftOut[] } {
  const attachments: ArchivedFile[] = []
  const leftOut: LeftOut[] = []
  const seen = new Set<string>()
  for (const source of of.snapshot.source) {
    if (source.attachment === null || seen.has(source.attachment)) continue
    seen.add(source.attachment)
    const made = archived(open, of, source, source.attachment, attachments.length + 1, t)
    if ('reason' in made) leftOut.push(made)
    else attachments.push(made)
  }
  return { attachments, leftOut }
}

function archived(
  open: OpenProfile,
  of: ArchivedCase,
  source: RecordOf<'source'>,
  sha256: string,
  number: number,
  t: Translator,
): ArchivedFile | LeftOut {
  const info = findAttachmentInfo(open.connection, sha256)
  const title = sourceTitle(source) ?? t('archive.document.untitled')
  if (!info) return { title, reason: 'missing' }
  const isUncovered = (source.redactions ?? []).length > 0 && info.redactedFrom === null
  if (isUncovered) return { title, reason: 'notRedacted' }
  return {
    entry: attachmentEntry(of, source, { number, type: info.mimeType }, t),
    read: async () => {
      const row = findAttachment(open.connection, sha256)
      if (!row) throw new Error('An attachment went away while it was archived')
      return { name: attachmentName(number, openName(of, source, t), info.mimeType), bytes: row.bytes }
    },
  }
}

/** A name that gives nothing exempt away: file names are seen by more people than files are. */
function openName(of: ArchivedCase, source: RecordOf<'source'>, t: Translator): string {
  const title = sourceTitle(source)
  const shown = sourceTitle(of.open.source.find((one) => one.id === source.id))
  return title !== null && title === shown ? title : t(`vocabulary.sourceType.${source.type ?? 'document'}`)
}
