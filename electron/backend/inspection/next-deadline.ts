import type { InspectionSummary } from '../../../shared/contract/inspection.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'

/** What deadlines are read from. */
export type DeadlineSource = Pick<InspectionSnapshot, 'sectorPart' | 'lovbrudd' | 'korreksjonspunkt'>

/**
 * The first deadline that has not passed; where all have, the last one, so that it is not forgotten; null without any. `what` is the field it stands in, e.g. `sectorPart.commentDeadline`:
 * the screen has the words. `today` is `YYYY-MM-DD`.
 */
export function nextDeadline(source: DeadlineSource, today: string): InspectionSummary['nextDeadline'] {
  const deadlines = [
    ...source.sectorPart.map((part) => ({ date: part.commentDeadline, what: 'sectorPart.commentDeadline' })),
    ...source.sectorPart.map((part) => ({
      date: part.correctionDeadline,
      what: 'sectorPart.correctionDeadline',
    })),
    ...source.lovbrudd.map((one) => ({ date: one.deadline, what: 'lovbrudd.deadline' })),
    ...source.korreksjonspunkt.map((one) => ({ date: one.deadline, what: 'korreksjonspunkt.deadline' })),
  ]
  const dated = deadlines
    .filter((deadline): deadline is { date: string; what: string } => deadline.date !== null)
    .toSorted((a, b) => a.date.localeCompare(b.date))
  return dated.find(({ date }) => date >= today) ?? dated.at(-1) ?? null
}
