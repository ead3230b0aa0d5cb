import { isWritten } from '../domain/conclusion-rules.ts'
import type { RecordOf } from '../domain/records.ts'
import type { SourceType } from '../domain/vocabulary.ts'
import { printDateOr } from './print-date.ts'
import { paragraphsOf, plain } from './prose.ts'
import type { Prose, TableBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import type { Section } from './section.ts'
import { sourceName, sourceTitle } from './source-print.ts'

type Source = RecordOf<'source'>

/** What was read, counted, seen and heard. People stand here as functions, never by name. */
export function sourceSections(context: ReportContext): readonly Section[] {
  const { t } = context
  const group = (id: string, title: string, types: readonly (SourceType | null)[]): Section => ({
    id: `conduct-${id}`,
    title,
    blocks: tableOf(
      context.sources.filter((source) => types.includes(source.type)),
      title,
      context,
    ),
  })
  return [
    group('documents', t('document.conduct.documents'), ['document', 'statistics', 'protokoll', null]),
    group('samples', t('document.conduct.samples'), ['recordSample']),
    group('interviews', t('document.conduct.interviews'), ['interview']),
    group('walk-throughs', t('document.conduct.walkThroughs'), ['walkThrough', 'photo']),
  ]
}

function tableOf(sources: readonly Source[], caption: string, context: ReportContext): readonly TableBlock[] {
  const { t } = context
  if (sources.length === 0) return []
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { header: t('document.facts.date'), width: 1.3 },
        { header: t('document.conduct.source'), width: 2.2 },
        { header: t('document.conduct.details'), width: 2.6 },
      ],
      rows: sources.map((source) => [
        [plain(printDateOr(source.date, t, '–'))],
        [plain(nameOf(source, context))],
        detailsOf(source, context),
      ]),
      rowHeaders: false,
    },
  ]
}

function nameOf(source: Source, context: ReportContext): string {
  return sourceTitle(source) || sourceName({ ...source, date: null }, context)
}

function detailsOf(source: Source, context: ReportContext): readonly Prose[] {
  const { t } = context
  const lines: readonly (readonly Prose[])[] = [
    source.sampleSize === null ? [] : [plain(t('document.conduct.sampleSize', { count: source.sampleSize }))],
    isWritten(source.sampleMethod)
      ? [plain(t('document.conduct.sampleMethod', { method: source.sampleMethod }))]
      : [],
    isWritten(source.collector) ? [plain(t('document.conduct.collector', { name: source.collector }))] : [],
    isWritten(source.collectionBasis)
      ? [plain(t('document.conduct.collectionBasis', { basis: source.collectionBasis }))]
      : [],
    isWritten(source.fileName) ? [plain(t('document.conduct.fileName', { name: source.fileName }))] : [],
    isWritten(source.notes) ? paragraphsOf(t('document.conduct.notes', { text: source.notes })) : [],
  ]
  const written = lines.flat()
  return written.length > 0 ? written : [plain('–')]
}
