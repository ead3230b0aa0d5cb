import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { sourceTitle, withKind } from '../../../shared/report/source-print.ts'
import type { Translator } from '../../../shared/text/translator.ts'

/** What a source is called on screen: «Intervju: miljøterapeut». */
export function sourceLabel(source: InspectionSnapshot['source'][number], t: Translator): string {
  const kind = source.type ? t(`vocabulary.sourceType.${source.type}`) : t('facts.source')
  return withKind(kind, sourceTitle(source))
}

/** A date as it is written in Norway with digits: «03.03.2026». */
export function shortDate(isoDate: string): string {
  return isoDate.split('-').toReversed().join('.')
}
