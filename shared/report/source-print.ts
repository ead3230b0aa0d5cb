import { isWritten } from '../domain/conclusion-rules.ts'
import type { RecordOf } from '../domain/records.ts'
import { printDate } from './print-date.ts'
import type { ReportContext } from './report-context.ts'

type Source = RecordOf<'source'>

/** «Intervju: miljøterapeut (3. mars 2026)»: the kind of source, what it is called, when. Never a person's name. */
export function sourceName(source: Source, context: ReportContext): string {
  const { t } = context
  const kind = source.type ? t(`document.sourceType.${source.type}`) : t('document.conduct.source')
  const date = source.date ? ` (${printDate(source.date, t)})` : ''
  return `${withKind(kind, sourceTitle(source))}${date}`
}

/** «Intervju: miljøterapeut»; a title that begins with its kind, «Intervju med leder», does not say it twice. */
export function withKind(kind: string, title: string): string {
  if (title === '') return kind
  return title.toLocaleLowerCase('nb').startsWith(kind.toLocaleLowerCase('nb')) ? title : `${kind}: ${title}`
}

/** Title, function and pseudonym, as far as they are written. */
export function sourceTitle(source: Source): string {
  return [source.title, source.function, source.pseudonym].filter(isWritten).join(', ')
}
