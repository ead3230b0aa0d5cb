import { expect, test } from 'vitest'
import { withKind } from '../../shared/report/source-print.ts'

test('a source whose title begins with its kind does not say the kind twice', () => {
  expect(withKind('Intervju', 'Intervju med institusjonsleder')).toBe('Intervju med institusjonsleder')
  expect(withKind('Protokoll', 'protokoller for mai')).toBe('protokoller for mai')
  expect(withKind('Intervju', 'Miljøterapeut')).toBe('Intervju: Miljøterapeut')
  expect(withKind('Bilde', '')).toBe('Bilde')
})
