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

test('every merge of small texts: whole paragraphs that somebody wrote, with all that was new and all that nobody took out', () => {
  const words = ['', 'En', 'To', 'Tre']
  const pairs = words.flatMap((first) => words.map((second) => `${first}\n\n${second}`))
  const texts = [
    ...words,
    ...pairs,
    ...pairs.flatMap((pair) => ['En', ''].map((third) => `${pair}\n\n${third}`)),
  ]
  const parts = (text: string): string[] => text.split(/\n+/u)
  let merges = 0
  for (const base of texts) {
    for (const mine of texts) {
      for (const theirs of texts) {
        const merged = mergeText(base, mine, theirs)
        if (merged === null) continue
        merges += 1
        const [old, ours, others, result] = [base, mine, theirs, merged].map(parts) as [
          string[],
          string[],
          string[],
          string[],
        ]
        const unknown = result.filter(
          (part) => !old.includes(part) && !ours.includes(part) && !others.includes(part),
        )
        const added = [...ours, ...others].filter((part) => !old.includes(part))
        // Of a paragraph that stands twice, one may take out the first and the other the second.
        const once = old.filter((part) => old.indexOf(part) === old.lastIndexOf(part))
        const untouched = once.filter((part) => ours.includes(part) && others.includes(part))
        const missing = [...added, ...untouched].filter((part) => part !== '' && !result.includes(part))
        if (unknown.length + missing.length > 0) expect({ base, mine, theirs, merged }).toBeNull()
      }
    }
  }
  expect(merges).toBeGreaterThan(10_000)
})
