/**
 * Whether a page should end before the next line of a paragraph, so that no line of it stands alone at the foot or at
 * the head of a page. `heights` are those of the lines that are left, in points; `mayMove` says whether the paragraph
 * may go to the next page whole: not when something stands beside its first line.
 */
export function shouldBreakBefore(
  heights: readonly number[],
  isFirst: boolean,
  room: number,
  mayMove: boolean,
): boolean {
  const left = heights.length
  const fit = linesThatFit(heights, room)
  if (fit >= left) return false
  if (!isFirst) return left === 2 && fit === 1
  return mayMove && (fit === 1 || (left === 3 && fit === 2))
}

function linesThatFit(heights: readonly number[], room: number): number {
  let used = 0
  const firstBeyond = heights.findIndex((height) => {
    used += height
    return used > room
  })
  return firstBeyond === -1 ? heights.length : firstBeyond
}
