import type { LaidInline } from './laid-line.ts'

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const LTR = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/**
 * Places the words of a line in reading direction. Within a word the font's shaping already runs from right to left;
 * here words are set in order: runs of right-to-left words are turned inside a left-to-right line, and in a
 * right-to-left line everything is turned but the left-to-right runs. Enough of the Unicode bidirectional algorithm
 * (UAX #9, rule L2 with two levels) for quotations in a Norwegian report.
 */
export function orderForReading(inlines: LaidInline[], isRtl: boolean): void {
  if (!isRtl && !inlines.some((inline) => RTL.test(inline.text))) return
  const start = inlines[0]?.x ?? 0
  const groups = groupByDirection(inlines, isRtl)
  const ordered = (isRtl ? groups.toReversed() : groups).flatMap((group) =>
    group.isRtl ? group.inlines.toReversed() : group.inlines,
  )
  let x = start
  for (const inline of ordered) {
    inline.x = x
    x += inline.width
  }
}

type Group = { readonly isRtl: boolean; readonly inlines: LaidInline[] }

/** Runs of one direction. Words without letters belong to the run they stand in, or to the line's direction at its end. */
function groupByDirection(inlines: readonly LaidInline[], isRtl: boolean): readonly Group[] {
  const groups: Group[] = []
  let pending: LaidInline[] = []
  const add = (direction: boolean, items: readonly LaidInline[]): void => {
    const last = groups.at(-1)
    if (last?.isRtl === direction) last.inlines.push(...items)
    else if (items.length > 0) groups.push({ isRtl: direction, inlines: [...items] })
  }
  for (const inline of inlines) {
    const direction = RTL.test(inline.text) ? true : LTR.test(inline.text) ? false : null
    if (direction === null) {
      pending.push(inline)
      continue
    }
    add(groups.at(-1)?.isRtl === direction ? direction : isRtl, pending)
    pending = []
    add(direction, [inline])
  }
  add(isRtl, pending)
  return groups
}
