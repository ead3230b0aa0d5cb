import { isWritten } from '../domain/conclusion-rules.ts'
import type { RecordOf } from '../domain/records.ts'
import { printDate } from './print-date.ts'
import type { ReportContext } from './report-context.ts'

type Source = RecordOf<'source'>

/** «Intervju: miljøterapeut (3. mars 2026)»: the kind of source, what it is called, when. Never a person's name. */
export function sourceName(source: Source, context: ReportContext): string {
  const { t } = context
  const kind = source.type ? t(`document.sourceType.${source.type}`) : t('document.conduct.source')
  const name = sourceTitle(source)
  const date = source.date ? ` (${printDate(source.date, t)})` : ''
  return `${kind}${name === '' ? '' : `: ${name}`}${date}`
}

/** Title, function and pseudonym, as far as they are written. */
export function sourceTitle(source: Source): string {
  return [source.title, source.function, source.pseudonym].filter(isWritten).join(', ')
}
