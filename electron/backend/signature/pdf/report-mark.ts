import { ReportMark } from '../../../../shared/report/report-mark.ts'
import { catalogOf, type PdfFile } from './pdf-file.ts'
import { asType, type PdfDictionary, textOf } from './pdf-value.ts'

/**
 * What a report of ours tells about itself, from the catalog's page-piece dictionary (ISO 32000-1 § 14.5), as it stood
 * before anybody signed. Null when the file has none that this version reads.
 */
export function readReportMark(file: PdfFile): ReportMark | null {
  const follow = (from: PdfDictionary | undefined, key: string) =>
    asType(file.resolve(from?.entries.get(key), 0), 'dictionary')
  const own = follow(follow(catalogOf(file, 0), 'PieceInfo'), 'Samsyn')
  const written = asType(file.resolve(own?.entries.get('Private'), 0), 'string')
  if (!written) return null
  try {
    return ReportMark.safeParse(JSON.parse(textOf(written))).data ?? null
  } catch {
    return null
  }
}

/** The title in the file's information dictionary (ISO 32000-1 § 14.3.3), as it stood before anybody signed. */
export function readTitle(file: PdfFile): string {
  const information = asType(file.resolve(file.revisions[0].trailer.entries.get('Info'), 0), 'dictionary')
  const title = asType(file.resolve(information?.entries.get('Title'), 0), 'string')
  return title ? textOf(title) : ''
}

/** How many pages there are (ISO 32000-1 § 7.7.3). */
export function readPageCount(file: PdfFile): number {
  const pages = asType(file.resolve(catalogOf(file, 0).entries.get('Pages'), 0), 'dictionary')
  const count = file.resolve(pages?.entries.get('Count'), 0)
  return typeof count === 'number' ? count : 0
}
