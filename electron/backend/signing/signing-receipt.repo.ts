import type { Selectable } from 'kysely'
import { z } from 'zod'
import { SigningReceipt } from '../../../shared/contract/signing.ts'
import { runQuery } from '../db/run-query.ts'
import type { SigningReceiptTables } from '../db/tables/signing-receipt.ts'
import type { OpenProfile } from '../open-profile.ts'

type Row = Selectable<SigningReceiptTables['signingReceipt']>

const listedColumns = [
  ...(['id', 'reportId', 'title', 'fileName', 'field', 'label'] as const),
  ...(['signer', 'organisation', 'organisationNumber', 'issuer', 'selfIssued'] as const),
  ...(['signedAt', 'sha256', 'size', 'remaining'] as const),
] as const

/** Keeps a receipt; with the signed file where no finished file of a case holds it. Runs inside a transaction. */
export function keepReceipt(
  { connection, db }: Pick<OpenProfile, 'connection' | 'db'>,
  receipt: SigningReceipt,
  bytes: Buffer | null,
): void {
  const values = {
    ...receipt,
    selfIssued: Number(receipt.selfIssued),
    remaining: JSON.stringify(receipt.remaining),
    bytes,
  }
  runQuery(connection, db.insertInto('signingReceipt').values(values))
}

/** Every receipt, newest first. */
export async function listReceipts(open: OpenProfile): Promise<SigningReceipt[]> {
  const rows = await open.db
    .selectFrom('signingReceipt')
    .select(listedColumns)
    .orderBy('signedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toReceipt)
}

/**
 * A file as it was when it had just been signed. A finished file of a case has only been added to since then: it begins
 * with it. Undefined when there is no such receipt.
 */
export async function readSignedFile(
  open: OpenProfile,
  receiptId: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array } | undefined> {
  const receipt = await open.db
    .selectFrom('signingReceipt')
    .selectAll()
    .where('id', '=', receiptId)
    .executeTakeFirst()
  if (!receipt) return undefined
  if (receipt.bytes) return { fileName: receipt.fileName, bytes: receipt.bytes }
  const report = await open.db
    .selectFrom('renderedReport')
    .select('bytes')
    .where('id', '=', receipt.reportId)
    .executeTakeFirst()
  return report && { fileName: receipt.fileName, bytes: report.bytes.subarray(0, receipt.size) }
}

function toReceipt(row: Omit<Row, 'bytes'>): SigningReceipt {
  return SigningReceipt.parse({
    ...row,
    selfIssued: row.selfIssued === 1,
    remaining: z.array(z.string()).parse(JSON.parse(row.remaining)),
  })
}
