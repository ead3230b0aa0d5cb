import type { TimelineEntry } from './timeline-entries.ts'

/** Words at a place of the line. `row` counts from the line downwards; `end`: the words stand to the left of the place. */
export type TimelineLabel = {
  readonly date: string
  readonly text: string
  readonly x: number
  readonly row: number
  readonly anchor: 'start' | 'end'
}

/** How wide a character is drawn on average, in the units of the picture. */
const CHARACTER = 6.4
const SPACE = 14
const LONGEST = 30

/**
 * What happens when, one label for each date, in as few rows as keep them apart. The last is placed first, so that the line
 * from an early date goes down in front of the words of later ones, not through them. A date for which `rows` are not
 * enough has no label: its mark is there, and the table says what it is.
 */
export function timelineLabels(
  entries: readonly TimelineEntry[],
  placeOf: (date: string) => number,
  width: number,
  rows: number,
): readonly TimelineLabel[] {
  const starts = Array.from({ length: rows }, () => Number.POSITIVE_INFINITY)
  const labels: TimelineLabel[] = []
  for (const [date, those] of [...Map.groupBy(entries, (entry) => entry.date)].toReversed()) {
    const text = labelText(date, those)
    const long = text.length * CHARACTER
    const x = placeOf(date)
    const anchor = x + long > width ? 'end' : 'start'
    const left = anchor === 'end' ? x - long : x
    const row = starts.findIndex((start) => left + long + SPACE <= start)
    if (row === -1) continue
    starts[row] = left
    labels.push({ date, text, x, row, anchor })
  }
  return labels
}

/** «02.06. Tilsynsdag +2»: the day, the first thing on it, and how many more there are. */
function labelText(date: string, those: readonly TimelineEntry[]): string {
  const what = those[0]?.what ?? ''
  const short = what.length > LONGEST ? `${what.slice(0, LONGEST - 1).trimEnd()}…` : what
  const more = those.length > 1 ? ` +${those.length - 1}` : ''
  return `${date.slice(8, 10)}.${date.slice(5, 7)}. ${short}${more}`
}
