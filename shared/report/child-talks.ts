import type { RecordOf } from '../domain/records.ts'
import { plain } from './prose.ts'
import type { ReportBlock, TableBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import { printDate } from './print-date.ts'

const COUNTS = ['livingThere', 'informed', 'offered', 'talked', 'declined'] as const

/** How many children lived there, were informed, were offered a talk, talked and declined (tilsynsforskriften § 7). */
export function childTalkBlocks(context: ReportContext): readonly ReportBlock[] {
  const { t } = context
  const talks = context.sources.filter((source) => source.type === 'childTalk')
  if (talks.length === 0) return []
  const table: TableBlock = {
    kind: 'table',
    caption: t('document.conduct.childrenSummary'),
    columns: [
      { header: t('document.conduct.talk'), width: 2.6 },
      ...COUNTS.map((name) => ({ header: t(`document.conduct.${name}`), width: 1 })),
    ],
    rows: talks.map((talk) => [
      [plain(talkName(talk, context))],
      ...COUNTS.map((name) => [plain(talk[name] === null ? '–' : String(talk[name]))]),
    ]),
    rowHeaders: true,
  }
  const small = (text: string): ReportBlock => ({ kind: 'paragraph', role: 'small', content: plain(text) })
  return [
    table,
    ...(talks.length > 1 ? [small(t('document.conduct.childrenLines'))] : []),
    small(t('document.conduct.childrenNames')),
  ]
}

function talkName(talk: RecordOf<'source'>, context: ReportContext): string {
  const date = talk.date ? printDate(talk.date, context.t) : null
  const name = [talk.title, talk.pseudonym, date].filter((text) => text !== null && text !== '').join(', ')
  return name || context.t('document.conduct.untitled')
}
