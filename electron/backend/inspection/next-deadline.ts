import type { InspectionSummary } from '../../../shared/contract/inspection.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'

/** What deadlines are read from. */
export type DeadlineSource = Pick<InspectionSnapshot, 'sectorPart' | 'lovbrudd' | 'korreksjonspunkt'>

/**
 * The first deadline that has not passed, or null. `what` is the field it stands in, e.g. `sectorPart.commentDeadline`:
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
  return deadlines.reduce<InspectionSummary['nextDeadline']>((first, { date, what }) => {
    if (date === null || date < today) return first
    return first === null || date < first.date ? { date, what } : first
  }, null)
}
