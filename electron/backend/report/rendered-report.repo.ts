import type { Selectable } from 'kysely'
import { z } from 'zod'
import { RenderedReport } from '../../../shared/contract/report.ts'
import type { ReportTables } from '../db/tables/report.ts'
import type { OpenProfile } from '../open-profile.ts'

type Row = Selectable<ReportTables['renderedReport']>
type ListedRow = Omit<Row, 'bytes'>

const listedColumns = [
  ...(['id', 'inspectionId', 'part', 'maalform', 'edition', 'partyId'] as const),
  ...(['fileName', 'pages', 'size', 'sha256'] as const),
  ...(['replacedCharacters', 'signatureFields', 'createdAt'] as const),
] as const

/** Keeps a finished file in the profile. */
export async function keepRenderedReport(
  open: OpenProfile,
  report: RenderedReport,
  bytes: Uint8Array,
): Promise<void> {
  await open.db
    .insertInto('renderedReport')
    .values({
      ...report,
      replacedCharacters: JSON.stringify(report.replacedCharacters),
      signatureFields: JSON.stringify(report.signatureFields),
      bytes: Buffer.from(bytes),
    })
    .execute()
}

/** The finished files of a case, newest first. */
export async function listRenderedReports(
  open: OpenProfile,
  inspectionId: string,
): Promise<RenderedReport[]> {
  const rows = await open.db
    .selectFrom('renderedReport')
    .select(listedColumns)
    .where('inspectionId', '=', inspectionId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toRenderedReport)
}

/** A finished file with its bytes, or undefined. */
export async function readRenderedReport(
  open: OpenProfile,
  id: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array } | undefined> {
  return open.db
    .selectFrom('renderedReport')
    .select(['fileName', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Every finished file of the profile with its bytes, one at a time: together they may be large. */
export async function* eachRenderedReport(
  open: OpenProfile,
): AsyncGenerator<RenderedReport & { readonly bytes: Uint8Array }> {
  const rows = await open.db.selectFrom('renderedReport').select('id').orderBy('id').execute()
  for (const { id } of rows) {
    const row = await open.db.selectFrom('renderedReport').selectAll().where('id', '=', id).executeTakeFirst()
    if (row) yield { ...toRenderedReport(row), bytes: row.bytes }
  }
}

/** A report as the contract tells it, from its row. */
export function toRenderedReport(row: ListedRow): RenderedReport {
  return RenderedReport.parse({
    ...row,
    replacedCharacters: z.array(z.string()).parse(JSON.parse(row.replacedCharacters)),
    signatureFields: RenderedReport.shape.signatureFields.parse(JSON.parse(row.signatureFields)),
  })
}
