import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNorwegianDate, parseNorwegianDate } from '../../shared/lib/norwegian-date.ts'

describe('a date as people write it', () => {
  test.each([
    ['12.4.26', '2026-04-12'],
    ['12.04.2026', '2026-04-12'],
    [' 12. 4. 2026 ', '2026-04-12'],
    ['2026-04-12', '2026-04-12'],
    ['12/4-26', '2026-04-12'],
    ['12/4 2026', '2026-04-12'],
    ['12-04-2026', '2026-04-12'],
    ['120426', '2026-04-12'],
    ['12042026', '2026-04-12'],
    ['12. april 2026', '2026-04-12'],
    ['12. apr. 26', '2026-04-12'],
    ['3. mai 2022', '2022-05-03'],
    ['29.2.2024', '2024-02-29'],
    ['1.12.98', '1998-12-01'],
  ])('«%s» is %s', (text, iso) => {
    expect(parseNorwegianDate(text)).toBe(iso)
  })

  test.each([
    '',
    'i går',
    '12.4',
    '31.4.2026',
    '29.2.2026',
    '0.1.2026',
    '12.13.2026',
    '2026-04',
    '12.4.202',
    '12. foo 2026',
  ])('«%s» is no date', (text) => {
    expect(parseNorwegianDate(text)).toBeNull()
  })

  test('every day that is printed is read back as the same day', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10)
        expect(parseNorwegianDate(formatNorwegianDate(iso))).toBe(iso)
      }),
    )
  })

  test('what is no ISO date is printed as it is', () => {
    expect(formatNorwegianDate('våren 2026')).toBe('våren 2026')
  })
})
