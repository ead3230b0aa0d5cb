import { expect, test } from 'vitest'
import { mergeText } from '../../shared/journal/merge-text.ts'

const base = 'Bemanningen er god.\n\nTurnus følges.\n\nBarna får mat.'

test('changes in different paragraphs meet in one text', () => {
  const mine = base.replace('god', 'lav')
  const theirs = base.replace('Barna får mat.', 'Barna får mat og søvn 🛏️.')
  expect(mergeText(base, mine, theirs)).toBe(
    'Bemanningen er lav.\n\nTurnus følges.\n\nBarna får mat og søvn 🛏️.',
  )
})

test('changes in neighbouring paragraphs meet too, also with a single line break between them', () => {
  expect(mergeText('A\nB', 'A1\nB', 'A\nB1')).toBe('A1\nB1')
})

test('two changes of one paragraph are left to people', () => {
  expect(mergeText(base, base.replace('god', 'lav'), base.replace('god', 'svært lav'))).toBeNull()
})

test('the same change made twice is one change', () => {
  const both = base.replace('god', 'lav')
  expect(mergeText(base, both, both)).toBe(both)
})

test('a paragraph added after one that the other changed stands after it', () => {
  expect(mergeText('A\n\nB', 'A\n\nB1', 'A\n\nB\n\nC')).toBe('A\n\nB1\n\nC')
})

test('a paragraph that one took out and the other changed is left to people', () => {
  expect(mergeText('A\n\nB\n\nC', 'A\n\nC', 'A\n\nB1\n\nC')).toBeNull()
})

test('two new paragraphs at the same place are left to people', () => {
  expect(mergeText('A\n\nB', 'A\n\nX\n\nB', 'A\n\nY\n\nB')).toBeNull()
})

test('two long texts are merged in well under a save, and endless ones are left to people', () => {
  const long = Array.from({ length: 1_400 }, (_, at) => `Avsnitt ${at}`)
  const start = performance.now()
  const merged = mergeText(
    long.join('\n\n'),
    long.with(3, 'Mitt').join('\n\n'),
    long.with(1_300, 'Ditt').join('\n\n'),
  )
  expect(merged).toBe(long.with(3, 'Mitt').with(1_300, 'Ditt').join('\n\n'))
  expect(performance.now() - start).toBeLessThan(500)
  const endless = 'a\n'.repeat(20_000)
  expect(mergeText(endless, `x${endless}`, `${endless}y`)).toBeNull()
})
