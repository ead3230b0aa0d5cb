import type BetterSqlite3 from 'better-sqlite3'
import type { AttachmentInfo } from '../../../shared/contract/attachment.ts'
import { prepared } from '../db/prepared.ts'
import type { AttachmentTable } from '../db/tables/attachment.ts'

const INFO = 'sha256, originalSha256, redactedFrom, mimeType, size, width, height'

/** Keeps a file. One that is already there stays as it is, but gets its printable form if it had none. */
export function keepAttachment(connection: BetterSqlite3.Database, row: AttachmentTable): AttachmentInfo {
  prepared(
    connection,
    `insert into attachment (${INFO}, addedAt, bytes, original, printable) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (sha256) do update set printable = coalesce(printable, excluded.printable)`,
  ).run(
    row.sha256,
    row.originalSha256,
    row.redactedFrom,
    row.mimeType,
    row.size,
    row.width,
    row.height,
    row.addedAt,
    row.bytes,
    row.original,
    row.printable,
  )
  const kept = findAttachmentInfo(connection, row.sha256)
  if (!kept) throw new Error('An attachment that was just kept is not there')
  return kept
}

/** What is known about a kept file, or undefined. */
export function findAttachmentInfo(
  connection: BetterSqlite3.Database,
  sha256: string,
): AttachmentInfo | undefined {
  return prepared<AttachmentInfo>(connection, `select ${INFO} from attachment where sha256 = ?`).get(sha256)
}

/** A kept file with its bytes, or undefined. */
export function findAttachment(
  connection: BetterSqlite3.Database,
  sha256: string,
): AttachmentTable | undefined {
  return prepared<AttachmentTable>(connection, 'select * from attachment where sha256 = ?').get(sha256)
}

/** The photo as it is to be printed: as the screen made it ready, or else the cleaned bytes. Undefined: not kept here. */
export function findPrintablePhoto(
  connection: BetterSqlite3.Database,
  sha256: string,
): Uint8Array | undefined {
  const row = findAttachment(connection, sha256)
  return row?.mimeType === 'application/pdf' ? undefined : (row?.printable ?? row?.bytes)
}
