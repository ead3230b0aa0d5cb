import { describe, expect, test } from 'vitest'
import type { LaidInline } from '../../electron/backend/report/pdf/laid-line.ts'
import { orderForReading } from '../../electron/backend/report/pdf/line-direction.ts'

/** Words of width 10, set one after the other; the order in which they then stand from left to right. */
function seen(words: string[], isRtl: boolean): string[] {
  const inlines = words.map((text, index) => ({ text, x: index * 10, width: 10 }) as LaidInline)
  orderForReading(inlines, isRtl)
  return inlines.toSorted((a, b) => a.x - b.x).map((inline) => inline.text)
}

describe('words of a line', () => {
  test('stay where they are in a line of one direction', () => {
    expect(seen(['en ', 'to ', 'tre'], false)).toEqual(['en ', 'to ', 'tre'])
  })
  test('Arabic words inside a Norwegian line are turned among themselves', () => {
    expect(seen(['sa ', 'مرحبا ', 'بالعالم ', 'da'], false)).toEqual(['sa ', 'بالعالم ', 'مرحبا ', 'da'])
  })
  test('numbers between Arabic words go with them', () => {
    expect(seen(['مرحبا ', '12 ', 'بالعالم'], true)).toEqual(['بالعالم', '12 ', 'مرحبا '])
  })
  test('Norwegian words inside an Arabic line keep their order', () => {
    expect(seen(['مرحبا ', 'en ', 'to ', 'بالعالم'], true)).toEqual(['بالعالم', 'en ', 'to ', 'مرحبا '])
  })
})
