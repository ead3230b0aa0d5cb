import { createHash } from 'node:crypto'
import type { ReportPdfDocument } from 'pdfmake/js/PDFDocument.js'
import type { CaseInReport } from '../case-in-report.ts'

/**
 * Puts the case into the file as an associated file (ISO 19005-3 § 6.8 and its annex E; ISO 32000-1 § 7.11.4). The report
 * was made from it: its relationship is `Source`. Written here because pdfkit gives the checksum as readable text, where
 * § 7.11.4.1 table 46 asks for the sixteen bytes of MD5.
 */
export function attachCase(
  document: ReportPdfDocument,
  { fileName, json, changedAt, description }: CaseInReport,
): void {
  const changed = new Date(changedAt)
  const embedded = document.ref({
    Type: 'EmbeddedFile',
    // pdfkit writes names as they are; the solidus must be escaped (§ 7.3.5).
    Subtype: 'application#2Fjson',
    Params: {
      Size: json.length,
      CreationDate: changed,
      ModDate: changed,
      CheckSum: createHash('md5').update(json).digest(),
    },
  })
  embedded.end(json)
  const specification = document.ref({
    Type: 'Filespec',
    AFRelationship: 'Source',
    F: pdfString(fileName),
    UF: pdfString(fileName),
    Desc: pdfString(description),
    EF: { F: embedded },
  })
  specification.end()
  document.addNamedEmbeddedFile(fileName, specification)
  document._root.data['AF'] = [specification]
}

/** pdfkit takes a primitive string for a name and a string object for a text. */
function pdfString(text: string): unknown {
  return Object(text)
}
