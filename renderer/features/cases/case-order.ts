import type { InspectionSummary } from '../../../shared/contract/inspection.ts'
import { fold } from '../../../shared/lib/fold.ts'

/** A deadline this near asks for attention. */
const NEAR_DAYS = 14

/** Why a case needs the person now; null when it can wait. */
export type Attention = 'conflicts' | 'overdue' | 'deadline' | null

/** Why a case needs attention, seen from today (ISO date). Two values to decide between come before any date. */
export function attentionFor(summary: InspectionSummary, today: string): Attention {
  if (summary.conflicts > 0) return 'conflicts'
  const deadline = summary.nextDeadline?.date
  if (!deadline) return null
  if (deadline < today) return 'overdue'
  return daysBetween(today, deadline) <= NEAR_DAYS ? 'deadline' : null
}

/** Cases in the order in which they ask for something: those that need one first, then what was worked on last. */
export function inOrderOfNeed(
  summaries: readonly InspectionSummary[],
  today: string,
): readonly InspectionSummary[] {
  return summaries.toSorted((a, b) => {
    const byNeed = Number(attentionFor(b, today) !== null) - Number(attentionFor(a, today) !== null)
    if (byNeed !== 0) return byNeed
    if (attentionFor(a, today) !== null) {
      const byDeadline = compare(a.nextDeadline?.date ?? '', b.nextDeadline?.date ?? '')
      if (byDeadline !== 0) return byDeadline
    }
    return compare(b.changedAt ?? '', a.changedAt ?? '')
  })
}

/** Cases whose title or institution has every word that is searched for. */
export function matchingCases(
  summaries: readonly InspectionSummary[],
  search: string,
): readonly InspectionSummary[] {
  const words = fold(search).split(/\s+/u).filter(Boolean)
  return summaries.filter((summary) => {
    const text = fold(`${summary.title ?? ''} ${summary.institutionName ?? ''}`)
    return words.every((word) => text.includes(word))
  })
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
