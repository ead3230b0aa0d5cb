import type { Sector } from '../domain/sector.ts'
import type { NextStep } from './next-steps.ts'
import { printDate } from './print-date.ts'
import { plain, withFullStop } from './prose.ts'
import type { Inline, KeyValuesBlock, Prose } from './report-block.ts'
import type { ReportContext } from './report-context.ts'

type SectorSteps = { readonly sector: Sector; readonly steps: readonly NextStep[] }
type Duty = NextStep & { readonly sector: Sector }

/** What is last in order: a step without a date. */
const NO_DATE = '9999'

/**
 * What happens next as a busy person reads it: each date once, in order, and under it each party once with all it has to do
 * by then. The whole table, a step a line, stands in the chapter on follow-up.
 */
export function deadlinesBlock(groups: readonly SectorSteps[], context: ReportContext): KeyValuesBlock {
  const { t } = context
  const duties = groups.flatMap(({ sector, steps }) => steps.map((step): Duty => ({ ...step, sector })))
  const dates = [...Map.groupBy(duties, (duty) => duty.when ?? NO_DATE)]
  return {
    kind: 'keyValues',
    summary: t('document.front.nextSummary'),
    // The first date belongs on the first page, also where there is no room for all of them.
    mayBreak: true,
    rows: dates
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, ofDate]) => ({
        key: date === NO_DATE ? t('document.noDate') : printDate(date, t),
        value: partyLines(ofDate, groups.length > 1, context),
      })),
  }
}

/** «Frist: 1. desember 2026.», or the first of several; null where no date is set. */
export function firstDeadline(steps: readonly NextStep[], context: ReportContext): string | null {
  const dates = [...new Set(steps.flatMap((step) => step.when ?? []))].toSorted()
  const [first] = dates
  if (first === undefined) return null
  const date = printDate(first, context.t)
  return context.t(dates.length > 1 ? 'document.verdict.firstDeadline' : 'document.verdict.deadline', {
    date,
  })
}

function partyLines(duties: readonly Duty[], withSector: boolean, context: ReportContext): readonly Prose[] {
  const { t } = context
  const parties = Map.groupBy(duties, ({ who, sector }) => `${sector} ${who ?? ''}`)
  return [...parties.values()].map((ofParty): Prose => {
    const [first] = ofParty
    const sector = first && withSector ? ` (${t(`document.sectorLower.${first.sector}`)})` : ''
    const who: Inline = { text: first?.who ?? t('document.notGiven'), bold: true }
    return [who, ...plain(`${sector}: ${ofParty.map((duty) => withFullStop(duty.what)).join(' ')}`)]
  })
}
