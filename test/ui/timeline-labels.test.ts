import { expect, test } from 'vitest'
import type { TimelineEntry } from '../../renderer/features/overview/timeline-entries.ts'
import { timelineLabels } from '../../renderer/features/overview/timeline-labels.ts'

const on = (date: string, what: string): TimelineEntry => ({ date, what, detail: '', mark: 'date' })
/** One unit for each day of January. */
const place = (date: string) => Number(date.slice(8, 10)) * 30

test('dates far apart stand on one row, each with its day and what happens', () => {
  const labels = timelineLabels([on('2026-01-02', 'Varsel'), on('2026-01-20', 'Møte')], place, 1000, 3)
  expect(labels.map(({ text, row }) => [text, row])).toEqual([
    ['20.01. Møte', 0],
    ['02.01. Varsel', 0],
  ])
})

test('dates close together stand under each other, the earlier one lower, so that its line crosses no words', () => {
  const labels = timelineLabels([on('2026-01-02', 'Varsel'), on('2026-01-03', 'Møte')], place, 1000, 3)
  expect(labels.map(({ date, row }) => [date.slice(8), row])).toEqual([
    ['03', 0],
    ['02', 1],
  ])
})

test('several things on a day are one label, a long name is cut, and the last stands inside the picture', () => {
  const [label] = timelineLabels(
    [on('2026-01-31', 'Foreløpig rapport sendt til alle partene'), on('2026-01-31', 'Frist')],
    place,
    1000,
    3,
  )
  expect(label).toMatchObject({ text: '31.01. Foreløpig rapport sendt til a… +1', anchor: 'end' })
})

test('what has no room has no label', () => {
  const days = ['01', '02', '03', '04'].map((day) => on(`2026-01-${day}`, 'Tilsynsdag på stedet'))
  expect(timelineLabels(days, place, 1000, 2)).toHaveLength(2)
})
