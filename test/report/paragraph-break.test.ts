import { describe, expect, test } from 'vitest'
import { shouldBreakBefore } from '../../electron/backend/report/pdf/paragraph-break.ts'

/** On which lines of a page's last room a paragraph of so many lines is broken: the lines that stay. */
function staying(lines: number, room: number, mayMove = true): number {
  for (let at = 0; at < lines; at += 1) {
    const left = Array.from({ length: lines - at }, () => 10)
    const remaining = (room - at) * 10
    if (remaining < 10 || shouldBreakBefore(left, at === 0, remaining, mayMove)) return at
  }
  return lines
}

describe('where a paragraph is broken', () => {
  test('not at all when it fits', () => {
    expect(staying(3, 3)).toBe(3)
    expect(staying(1, 1)).toBe(1)
  })

  test('never so that its first line stands alone at the foot of a page', () => {
    expect(staying(4, 1)).toBe(0)
    expect(staying(2, 1)).toBe(0)
  })

  test('never so that its last line stands alone at the head of the next', () => {
    expect(staying(4, 3)).toBe(2)
    expect(staying(6, 5)).toBe(4)
    expect(staying(3, 2)).toBe(0)
  })

  test('as the page ends when two lines or more stand on both sides', () => {
    expect(staying(6, 3)).toBe(3)
  })

  test('not before its first line when something stands beside it', () => {
    expect(staying(4, 1, false)).toBe(1)
    expect(staying(4, 3, false)).toBe(2)
  })
})
