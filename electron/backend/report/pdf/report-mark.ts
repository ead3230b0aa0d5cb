import type { PdfDefinition } from '../../../../shared/report/pdf/pdf-definition.ts'
import type { ReportDocument } from './report-document.ts'

/**
 * Writes what the report tells programs about itself into the catalog's page-piece dictionary, the place that the
 * standard gives a program for data of its own (ISO 32000-1 § 14.5):
 * `/PieceInfo << /Samsyn << /LastModified (D:…Z) /Private (JSON) >> >>`. Other programs pass it over.
 */
export function placeReportMark(
  document: ReportDocument,
  { content, changedAt }: NonNullable<PdfDefinition['mark']>,
): void {
  document._root.data['PieceInfo'] = {
    Samsyn: { LastModified: new Date(changedAt), Private: new String(JSON.stringify(content)) },
  }
}
