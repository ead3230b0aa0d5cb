import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { RenderedReport } from '../../../shared/contract/report.ts'
import type { SignedReport } from '../../../shared/contract/signature.ts'
import type { SigningReceipt } from '../../../shared/contract/signing.ts'
import { Maalform } from '../../../shared/domain/sector.ts'
import { sectorOfField } from '../../../shared/domain/signature-field.ts'
import { runQuery } from '../db/run-query.ts'
import type { ReportTables } from '../db/tables/report.ts'
import { inTransaction } from '../db/transaction.ts'
import type { OpenProfile } from '../open-profile.ts'
import { toRenderedReport } from '../report/rendered-report.repo.ts'
import type { Ports } from '../ports.ts'
import { certificateRefusal, notYourSector, refusalError } from '../signing/field-refusal.ts'
import { makeReceipt } from '../signing/make-receipt.ts'
import { keepReceipt } from '../signing/signing-receipt.repo.ts'
import type { SignatureStamp } from './cms/build-cms.ts'
import type { Signer } from './cms/signer.ts'
import { expectedSignerOf } from './pdf/expected-signer.ts'
import { parsePdf } from './pdf/pdf-file.ts'
import { readTitle } from './pdf/report-mark.ts'
import { signatureFieldsOf } from './pdf/signature-fields.ts'
import { signField } from './sign-field.ts'
import type { FoundSigner } from './with-signer.ts'
import { stampForSigning } from './time-stamp/time-stamp-service.ts'

export type SignReportRequest = {
  readonly reportId: string
  readonly field: string
  readonly reason: string | null
}

export type SignReportRefusal = 'NotFound' | 'AlreadySigned' | 'PartNotClosed' | 'ReportChanged' | 'Busy'

type ReportRow = Selectable<ReportTables['renderedReport']>

/**
 * Signs one field of a report that is kept in the profile, and keeps the signed report in its place. Before that: the
 * report is as this program made it, the field belongs to one of the profile's sectors, its sector part is closed if the
 * report is the final one, and the certificate is valid now and of the organisation that the field names. Where the
 * settings have an address for time stamps, one is asked for; the signature is made with or without. Returns the report, or
 * the name of the refusal; throws the refusals that carry data.
 */
export async function signReport(
  open: OpenProfile,
  ports: Ports,
  request: SignReportRequest,
  found: FoundSigner,
): Promise<SignedReport | SignReportRefusal> {
  const row = await open.db
    .selectFrom('renderedReport')
    .selectAll()
    .where('id', '=', request.reportId)
    .executeTakeFirst()
  if (!row) return 'NotFound'
  const now = ports.clock()
  const refusal = await refusalFor(open, row, request.field)
  if (refusal) return refusal
  const read = readField(row.bytes, request.field)
  if (!read) return 'ReportChanged'
  const unfit = certificateRefusal(read.expected, found.identity, now)
  if (unfit) throw refusalError(unfit)
  const { stamp, outcome } = await stampForSigning(open, ports)
  const bytes = await signedBytes(row, found.signer, { ...request, stamp }, now, ports.fontFolder)
  if (typeof bytes === 'string') return bytes
  const fields = fieldsOf(row).map(({ name, label, signedBy }) => ({
    name,
    label,
    isSigned: signedBy !== null,
  }))
  const { fileName } = row
  const receipt = makeReceipt({
    id: ports.createId(),
    signedAt: now,
    identity: found.identity,
    field: request.field,
    report: { title: read.title, fileName, maalform: Maalform.parse(row.maalform), fields },
    bytes,
  })
  const kept = keepSigned(open, row, receipt, bytes)
  return kept === 'Busy' ? kept : { ...kept, timeStamp: outcome() }
}

async function refusalFor(
  open: OpenProfile,
  row: ReportRow,
  field: string,
): Promise<SignReportRefusal | null> {
  if (sha256(row.bytes) !== row.sha256) return 'ReportChanged'
  const sector = sectorOfField(field)
  const listed = fieldsOf(row).find((one) => one.name === field)
  if (!sector || !listed) return 'NotFound'
  if (listed.signedBy !== null) return 'AlreadySigned'
  if (!open.profile.sectors.includes(sector)) throw refusalError(notYourSector(sector))
  const part = await open.db
    .selectFrom('sectorPart')
    .select(['status', 'closure'])
    .where('inspectionId', '=', row.inspectionId)
    .where('id', '=', sector)
    .executeTakeFirst()
  // A draft or a preliminary report may be signed while it is still worked on; a final one rests on what is closed.
  return part?.status === 'final' && part.closure === null ? 'PartNotClosed' : null
}

async function signedBytes(
  row: ReportRow,
  signer: Signer,
  request: Pick<SignReportRequest, 'field' | 'reason'> & { readonly stamp: SignatureStamp },
  now: Date,
  fontFolder: string,
): Promise<Buffer | SignReportRefusal> {
  const { field, reason, stamp } = request
  const maalform = Maalform.parse(row.maalform)
  const signed = await signField(row.bytes, {
    field,
    signer,
    signedAt: now,
    stamp,
    reason,
    maalform,
    fontFolder,
  })
  if (signed.ok) return signed.value
  if (signed.error.type === 'AlreadySigned') return 'AlreadySigned'
  return signed.error.type === 'NoSuchField' ? 'NotFound' : 'ReportChanged'
}

/** Replaces the report and keeps the receipt, unless the report was signed or rendered anew in the meantime. */
function keepSigned(open: OpenProfile, row: ReportRow, receipt: SigningReceipt, bytes: Buffer) {
  const { connection, db } = open
  const signatureFields = fieldsOf(row).map((one) =>
    one.name === receipt.field ? { ...one, signedBy: receipt.signer } : one,
  )
  const { size, sha256: hash } = receipt
  const changed = { bytes, size, sha256: hash, signatureFields: JSON.stringify(signatureFields) }
  return inTransaction(connection, (): RenderedReport | 'Busy' => {
    const own = db.selectFrom('renderedReport').select('sha256').where('id', '=', row.id)
    if (runQuery(connection, own)[0]?.sha256 !== row.sha256) return 'Busy'
    runQuery(connection, db.updateTable('renderedReport').set(changed).where('id', '=', row.id))
    keepReceipt(open, { ...receipt, reportId: row.id }, null)
    return toRenderedReport({ ...row, ...changed })
  })
}

/** The field as the file has it, and the file's title; nothing where the file cannot be read. */
function readField(bytes: Uint8Array, name: string) {
  const parsed = parsePdf(bytes)
  if (!parsed.ok) return null
  const file = parsed.value
  const field = signatureFieldsOf(file, file.revisions.length - 1).find((one) => one.name === name)
  return field ? { title: readTitle(file), expected: expectedSignerOf(file, field) } : null
}

function fieldsOf(row: ReportRow): RenderedReport['signatureFields'] {
  return RenderedReport.shape.signatureFields.parse(JSON.parse(row.signatureFields))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
