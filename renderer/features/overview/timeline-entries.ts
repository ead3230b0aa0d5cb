import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { fieldKey, vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import type { Translator } from '../../../shared/text/translator.ts'

/** Something with a date in the case. `mark`: the shape it has in the picture. */
export type TimelineEntry = {
  /** ISO date. */
  readonly date: string
  readonly what: string
  readonly detail: string
  readonly mark: 'visit' | 'event' | 'date'
}

const PART_DATES = ['preliminaryOn', 'commentDeadline', 'finalOn', 'correctionDeadline'] as const
const CASE_DATES = ['noticeOn', 'infoMeetingOn', 'summaryMeetingOn'] as const

/** Everything in a case that has a date, in the order of the calendar. */
export function timelineEntries(snapshot: InspectionSnapshot, t: Translator): readonly TimelineEntry[] {
  const entries: (Omit<TimelineEntry, 'date'> & { readonly date: string | null })[] = [
    ...CASE_DATES.map((field) => ({
      date: snapshot.inspection[field],
      what: t(fieldKey('inspection', field)),
      detail: '',
      mark: 'date' as const,
    })),
    ...snapshot.visitDay.map((day) => ({
      date: day.date,
      what: day.kind
        ? t('overview.visitDayAs', { kind: t(vocabularyKey('visitDayKind', day.kind)) })
        : t('overview.visitDay'),
      detail: [day.place, day.note].filter(Boolean).join('. '),
      mark: 'visit' as const,
    })),
    ...snapshot.event.map((event) => ({
      date: event.date,
      what: event.title ?? '',
      detail: event.description ?? '',
      mark: 'event' as const,
    })),
    ...snapshot.party.map((party) => ({
      date: party.notifiedOn,
      what: t('overview.notified', { party: party.name ?? t('overview.aParty') }),
      detail: '',
      mark: 'date' as const,
    })),
    ...snapshot.sectorPart.flatMap((part) =>
      PART_DATES.map((field) => ({
        date: part[field],
        what: `${t(fieldKey('sectorPart', field))} (${t(vocabularyKey('sector', part.id as Sector))})`,
        detail: '',
        mark: 'date' as const,
      })),
    ),
  ]
  return entries
    .flatMap(({ date, ...entry }) => (date === null ? [] : [{ date, ...entry }]))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
