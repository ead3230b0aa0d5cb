import { isWritten } from '../domain/conclusion-rules.ts'
import { sectors } from '../domain/sector.ts'
import { childTalkBlocks } from './child-talks.ts'
import { institutionSections, teamSection } from './annex-parties.ts'
import { printDate, printDateOr } from './print-date.ts'
import { paragraphsOf, plain } from './prose.ts'
import type { Prose, ReportBlock, TableBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import type { Section } from './section.ts'
import { sourceSections } from './annex-sources.ts'

/** How the supervision was carried out: dates as they were entered, days one by one, sources, children, people. */
export function conductAnnex(context: ReportContext): Section {
  const { t } = context
  return {
    id: 'annex-conduct',
    title: t('document.annex.conduct'),
    unnumbered: true,
    startsPage: true,
    blocks: [],
    sections: [
      { id: 'conduct-dates', title: t('document.conduct.dates'), blocks: dateBlocks(context) },
      { id: 'conduct-days', title: t('document.conduct.visitDays'), blocks: visitDayBlocks(context) },
      { id: 'conduct-events', title: t('document.conduct.events'), blocks: eventBlocks(context) },
      ...sourceSections(context),
      {
        id: 'conduct-children',
        title: t('document.conduct.children'),
        blocks: context.part === 'joint' ? [] : childTalkBlocks(context),
      },
      ...institutionSections(context),
      teamSection(context),
    ],
  }
}

function dateBlocks(context: ReportContext): readonly ReportBlock[] {
  const { t, snapshot, sectorPart } = context
  const { inspection } = snapshot
  const period = [inspection.auditPeriodFrom, inspection.auditPeriodTo].some(isWritten)
    ? t('document.conduct.period', {
        from: printDateOr(inspection.auditPeriodFrom, t, '–'),
        to: printDateOr(inspection.auditPeriodTo, t, '–'),
      })
    : null
  const dated: readonly (readonly [string, string | null | undefined])[] = [
    [t('document.conduct.noticeOn'), inspection.noticeOn],
    [t('document.conduct.infoMeetingOn'), inspection.infoMeetingOn],
    [t('document.conduct.summaryMeetingOn'), inspection.summaryMeetingOn],
    [t('document.conduct.preliminaryOn'), sectorPart?.preliminaryOn],
    [t('document.conduct.commentDeadline'), sectorPart?.commentDeadline],
    [t('document.conduct.finalOn'), sectorPart?.finalOn],
    [t('document.conduct.correctionDeadline'), sectorPart?.correctionDeadline],
  ]
  const rows = [
    ...dated.flatMap(([key, date]) => (date ? [{ key, value: [plain(printDate(date, t))] }] : [])),
    ...jointDateRows(context),
    ...(period === null ? [] : [{ key: t('document.conduct.auditPeriod'), value: [plain(period)] }]),
  ]
  if (rows.length === 0) return []
  return [
    { kind: 'keyValues', summary: t('document.conduct.datesSummary'), rows },
    { kind: 'paragraph', role: 'small', content: plain(t('document.conduct.asEntered')) },
  ]
}

/** The joint report lists every sector's dates under the sector's name. */
function jointDateRows(context: ReportContext): readonly { key: string; value: readonly Prose[] }[] {
  const { t, snapshot } = context
  if (context.part !== 'joint') return []
  return sectors.flatMap((sector) => {
    const part = snapshot.sectorPart.find((one) => one.id === sector)
    const dates: readonly (readonly [string, string | null | undefined])[] = [
      [t('document.conduct.preliminaryOn'), part?.preliminaryOn],
      [t('document.conduct.commentDeadline'), part?.commentDeadline],
      [t('document.conduct.finalOn'), part?.finalOn],
      [t('document.conduct.correctionDeadline'), part?.correctionDeadline],
    ]
    return dates.flatMap(([label, date]) =>
      date
        ? [
            {
              key: `${t(`document.sector.${sector}`)}: ${label.toLowerCase()}`,
              value: [plain(printDate(date, t))],
            },
          ]
        : [],
    )
  })
}

function visitDayBlocks(context: ReportContext): readonly ReportBlock[] {
  const { t, snapshot } = context
  if (snapshot.visitDay.length === 0) {
    return [{ kind: 'paragraph', content: plain(t('document.conduct.noVisitDays')) }]
  }
  const days = snapshot.visitDay.toSorted((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1))
  const table: TableBlock = {
    kind: 'table',
    caption: t('document.conduct.visitDaysSummary'),
    columns: [
      { header: t('document.conduct.day'), width: 1.3 },
      { header: t('document.conduct.kind'), width: 1.5 },
      { header: t('document.conduct.place'), width: 1.5 },
      { header: t('document.conduct.note'), width: 2 },
    ],
    rows: days.map((day) => [
      [plain(printDateOr(day.date, t, t('document.noDate')))],
      [plain(day.kind ? t(`document.visitKind.${day.kind}`) : '–')],
      [plain(day.place ?? '–')],
      [plain(day.note ?? '–')],
    ]),
    rowHeaders: true,
  }
  return [table]
}

function eventBlocks(context: ReportContext): readonly ReportBlock[] {
  const { t, snapshot } = context
  if (snapshot.event.length === 0) return []
  const events = snapshot.event.toSorted((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1))
  const table: TableBlock = {
    kind: 'table',
    caption: t('document.conduct.eventsSummary'),
    columns: [
      { header: t('document.facts.date'), width: 1.3 },
      { header: t('document.conduct.event'), width: 5 },
    ],
    rows: events.map((event) => [
      [plain(printDateOr(event.date, t, t('document.noDate')))],
      [
        [{ text: event.title ?? t('document.conduct.untitled'), bold: true }],
        ...paragraphsOf(event.description ?? ''),
      ],
    ]),
    rowHeaders: true,
  }
  return [table]
}
