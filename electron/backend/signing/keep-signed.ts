import type { SigningReceipt } from '../../../shared/contract/signing.ts'
import { runQuery } from '../db/run-query.ts'
import { inTransaction } from '../db/transaction.ts'
import type { OpenProfile } from '../open-profile.ts'
import type { Copy } from './own-copies.ts'
import type { SoundReport } from './read-report.ts'
import { keepReceipt } from './signing-receipt.repo.ts'

export type SignedReport = {
  /** The profile's copies of the report as they were before it was signed. */
  readonly copies: readonly Copy[]
  /** The report as it was before it was signed. */
  readonly report: SoundReport
  readonly receipt: SigningReceipt
  readonly bytes: Buffer
  /** Id for a finished file that is to be put beside another. */
  readonly newId: string
}

/**
 * Keeps a signed report and its receipt: in the case that has the report, else with the receipt. A finished file that the
 * signed one goes on from is brought along; one that was signed another way stays as it is, and the signed one is put beside
 * it. Gives the receipt; null when the finished file was signed by somebody else meanwhile.
 */
export function keepSigned(open: OpenProfile, signed: SignedReport): SigningReceipt | null {
  const inCases = signed.copies.filter((copy) => copy.inspectionId !== null)
  const before = inCases
    .filter((copy) => copy.relation === 'same' || copy.relation === 'behind')
    .sort((a, b) => b.bytes.length - a.bytes.length)[0]
  const beside = before ? undefined : inCases[0]
  const reportId = before?.id ?? (beside ? signed.newId : null)
  const receipt = { ...signed.receipt, reportId }
  return inTransaction(open.connection, () => {
    if (before && !isAsItWas(open, before)) return null
    if (before) bringAlong(open, before.id, signed)
    if (beside) putBeside(open, beside.id, signed)
    keepReceipt(open, receipt, reportId === null ? signed.bytes : null)
    return receipt
  })
}

/** A signature adds to a file, so one that was signed meanwhile is longer. */
function isAsItWas({ connection, db }: OpenProfile, copy: Copy): boolean {
  const [row] = runQuery(connection, db.selectFrom('renderedReport').select('size').where('id', '=', copy.id))
  return row?.size === copy.bytes.length
}

function bringAlong({ connection, db }: OpenProfile, id: string, signed: SignedReport): void {
  runQuery(connection, db.updateTable('renderedReport').set(signedColumns(signed)).where('id', '=', id))
}

function putBeside({ connection, db }: OpenProfile, id: string, signed: SignedReport): void {
  const [row] = runQuery(connection, db.selectFrom('renderedReport').selectAll().where('id', '=', id))
  if (!row) throw new Error('The report that was signed another way is gone')
  const values = { ...row, ...signedColumns(signed), id: signed.newId, createdAt: signed.receipt.signedAt }
  runQuery(connection, db.insertInto('renderedReport').values(values))
}

function signedColumns({ report, receipt, bytes }: SignedReport) {
  const signatureFields = report.fields.map(({ name, label, signature }) => ({
    name,
    label,
    signedBy: name === receipt.field ? receipt.signer : (signature?.signer ?? null),
  }))
  const { sha256, size } = receipt
  return { bytes, size, sha256, signatureFields: JSON.stringify(signatureFields) }
}
