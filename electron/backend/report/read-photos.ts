import type { RecordOf } from '../../../shared/domain/records.ts'
import { prepared } from '../db/prepared.ts'
import type { OpenProfile } from '../open-profile.ts'
import type { ReportPhoto } from './photo.ts'

type PhotoRow = {
  readonly mimeType: string
  readonly bytes: Uint8Array
  readonly printable: Uint8Array | null
  readonly redactedFrom: string | null
  readonly width: number | null
  readonly height: number | null
}

/** What the case's photos look like (for the model) and what of them may be printed (for the PDF), by attachment. */
export type CasePhotos = {
  readonly sizes: Readonly<Record<string, { readonly width: number | null; readonly height: number | null }>>
  readonly photos: ReadonlyMap<string, ReportPhoto>
}

/**
 * The photos of a case as they may be printed: the upright sRGB copy that the screen made where there is one. A photo
 * that has redaction boxes is printed only when its attachment is one that the boxes were burned into.
 */
export function readPhotos(
  open: Pick<OpenProfile, 'connection'>,
  sources: readonly RecordOf<'source'>[],
): CasePhotos {
  const sizes: Record<string, { width: number | null; height: number | null }> = {}
  const photos = new Map<string, ReportPhoto>()
  for (const source of sources) {
    if (source.attachment === null) continue
    const row = readRow(open, source.attachment)
    if (!row) continue
    sizes[source.attachment] = { width: row.width, height: row.height }
    photos.set(source.attachment, photoOf(row, source))
  }
  return { sizes, photos }
}

function readRow(open: Pick<OpenProfile, 'connection'>, sha256: string): PhotoRow | undefined {
  return prepared<PhotoRow>(
    open.connection,
    'select mimeType, bytes, printable, redactedFrom, width, height from attachment where sha256 = ?',
  ).get(sha256)
}

function photoOf(row: PhotoRow, source: RecordOf<'source'>): ReportPhoto {
  if (!row.mimeType.startsWith('image/')) return { type: 'missing' }
  const isUncovered = (source.redactions ?? []).length > 0 && row.redactedFrom === null
  return isUncovered ? { type: 'notRedacted' } : { type: 'photo', bytes: row.printable ?? row.bytes }
}
