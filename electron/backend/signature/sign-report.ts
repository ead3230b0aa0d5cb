import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Selectable } from 'kysely'
import { RenderedReport } from '../../../shared/contract/report.ts'
import { Maalform, type Sector, Sector as SectorName } from '../../../shared/domain/sector.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import type { ReportTables } from '../db/tables/report.ts'
import type { OpenProfile } from '../open-profile.ts'
import { toRenderedReport } from '../report/rendered-report.repo.ts'
import type { Ports } from '../ports.ts'
import { signatureAppearance } from './appearance.ts'
import { certificateSubjectOf } from './certificate/certificate-subject.ts'
import type { Signer } from './cms/signer.ts'
import { type OutlineFont, readOutlineFont } from './glyph-outlines.ts'
import { signPdf } from './sign-pdf.ts'
import { signatureLines } from './signature-words.ts'
import { findSigner } from './signing-identity.repo.ts'

export type SignReportRequest = {
  readonly reportId: string
  readonly field: string
  readonly identityId: string
  readonly reason: string | null
}

export type SignReportRefusal =
  | 'NotFound'
  | 'AlreadySigned'
  | 'NotYourSector'
  | 'PartNotClosed'
  | 'CertificateExpired'
  | 'ReportChanged'
  | 'Busy'

type ReportRow = Selectable<ReportTables['renderedReport']>

/**
 * Signs one field of a report that is kept in the profile, and keeps the signed report in its place. Before that: the
 * report is as this program made it, the field belongs to one of the profile's sectors, its sector part is closed if the
 * report is the final one, and the certificate is valid now. Returns the report, or the name of the refusal.
 */
export async function signReport(
  open: OpenProfile,
  ports: Ports,
  request: SignReportRequest,
): Promise<RenderedReport | SignReportRefusal> {
  const row = await open.db
    .selectFrom('renderedReport')
    .selectAll()
    .where('id', '=', request.reportId)
    .executeTakeFirst()
  const found = await findSigner(open, request.identityId)
  if (!row || !found) return 'NotFound'
  const now = ports.clock()
  const refusal = await refusalFor(open, row, request.field)
  if (refusal) return refusal
  if (now < new Date(found.identity.validFrom) || now > new Date(found.identity.validTo)) {
    return 'CertificateExpired'
  }
  const bytes = await signedBytes(row, found.signer, request, now, outlineFont(ports.fontFolder))
  if (typeof bytes === 'string') return bytes
  return keepSigned(open, row, request.field, found.identity.subject, bytes)
}

/** The sector that a field is for, from its name: `signature-health`. Null for any other field. */
export function sectorOfField(field: string): Sector | null {
  return SectorName.safeParse(/^signature-(.+)$/.exec(field)?.[1]).data ?? null
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
  if (!open.profile.sectors.includes(sector)) return 'NotYourSector'
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
  request: SignReportRequest,
  now: Date,
  font: OutlineFont,
): Promise<Buffer | SignReportRefusal> {
  const lines = signatureLines(
    certificateSubjectOf(signer.chain[0]),
    now,
    createTranslator(Maalform.parse(row.maalform)),
  )
  const signed = await signPdf(row.bytes, {
    field: request.field,
    signer,
    signedAt: now,
    reason: request.reason,
    appearance: (box) => signatureAppearance(lines, box, font),
  })
  if (signed.ok) return signed.value
  if (signed.error.type === 'AlreadySigned') return 'AlreadySigned'
  return signed.error.type === 'NoSuchField' ? 'NotFound' : 'ReportChanged'
}

/** Replaces the report, unless it was signed or rendered anew in the meantime. */
async function keepSigned(
  open: OpenProfile,
  row: ReportRow,
  field: string,
  signedBy: string,
  bytes: Buffer,
): Promise<RenderedReport | 'Busy'> {
  const signatureFields = fieldsOf(row).map((one) => (one.name === field ? { ...one, signedBy } : one))
  const changed = {
    bytes,
    size: bytes.length,
    sha256: sha256(bytes),
    signatureFields: JSON.stringify(signatureFields),
  }
  const { numUpdatedRows } = await open.db
    .updateTable('renderedReport')
    .set(changed)
    .where('id', '=', row.id)
    .where('sha256', '=', row.sha256)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return 'Busy'
  return toRenderedReport({ ...row, ...changed })
}

function fieldsOf(row: ReportRow): RenderedReport['signatureFields'] {
  return RenderedReport.shape.signatureFields.parse(JSON.parse(row.signatureFields))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const fonts = new Map<string, OutlineFont>()

/** The report's own font, opened once. */
function outlineFont(folder: string): OutlineFont {
  const path = join(folder, 'inter-regular.ttf')
  const font = fonts.get(path) ?? readOutlineFont(path)
  fonts.set(path, font)
  return font
}
