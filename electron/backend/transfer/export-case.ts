import { ORPCError } from '@orpc/server'
import {
  CASE_FORMAT,
  CASE_FORMAT_VERSION,
  type CaseFileV1,
} from '../../../shared/case-format/case-file-v1.ts'
import { catalogue } from '../../../shared/catalogue/catalogue.ts'
import type { Change } from '../../../shared/journal/change.ts'
import { findAttachment } from '../attachment/attachment-store.ts'
import type { OpenProfile } from '../open-profile.ts'
import { readChanges } from '../record/read-changes.ts'

/**
 * A case as it travels: its journal, and every file that any change has named. Its time is that of the last change, so
 * that the same case is the same file whenever it is written and can be recognised by its hash. Refuses with `NotFound`.
 */
export function exportCase(open: OpenProfile, inspectionId: string): CaseFileV1 {
  const changes = readChanges(open, inspectionId)
  if (changes.length === 0) throw new ORPCError('NotFound')
  const named = changes.filter(({ recordKind, field }) => recordKind === 'source' && field === 'attachment')
  const hashes = new Set(named.map((change) => change.value).filter((value) => typeof value === 'string'))
  return {
    format: CASE_FORMAT,
    version: CASE_FORMAT_VERSION,
    kind: open.profile.kind,
    inspectionId,
    catalogueVersion: catalogue.version,
    exportedAt: lastTime(changes),
    changes: [...changes],
    attachments: [...hashes].flatMap((sha256) => {
      const row = findAttachment(open.connection, sha256)
      return row
        ? [
            {
              ...row,
              bytes: base64(row.bytes),
              original: orNull(row.original),
              printable: orNull(row.printable),
            },
          ]
        : []
    }),
  }
}

/** A case file's bytes: JSON in UTF-8, in one line. The same case gives the same bytes. */
export function caseFileBytes(open: OpenProfile, inspectionId: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(exportCase(open, inspectionId)))
}

function lastTime(changes: readonly Change[]): string {
  return changes.reduce((last, { wallTime }) => (wallTime > last ? wallTime : last), '')
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function orNull(bytes: Uint8Array | null): string | null {
  return bytes && base64(bytes)
}
