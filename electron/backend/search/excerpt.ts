import { fold } from '../../../shared/lib/fold.ts'

/** Part of a text around a hit: `start` and `length` say where in `excerpt` the hit is, in UTF-16 units. */
export type Excerpt = { readonly excerpt: string; readonly start: number; readonly length: number }

const BEFORE = 60
const AFTER = 120

/**
 * The text around the first word that begins with one of the folded words. The hit is found in the folded text and led
 * back to the text as it was written, where «ø» is one letter and «oe» two.
 */
export function excerptAround(text: string, foldedWords: readonly string[]): Excerpt {
  const { folded, origin } = foldWithOrigin(text)
  const hit = firstHit(folded, foldedWords)
  const from = origin[hit.at] ?? 0
  const to = origin[hit.at + hit.length] ?? text.length
  const left = wordBoundary(text, Math.max(0, from - BEFORE), from)
  const right = Math.min(text.length, to + AFTER)
  const before = left > 0 ? '…' : ''
  const after = right < text.length ? '…' : ''
  return {
    excerpt: `${before}${text.slice(left, right).replaceAll(/\s/gu, ' ')}${after}`,
    start: before.length + from - left,
    length: to - from,
  }
}

function foldWithOrigin(text: string): { readonly folded: string; readonly origin: readonly number[] } {
  const origin: number[] = []
  let folded = ''
  let at = 0
  for (const letter of text) {
    const piece = fold(letter)
    for (let unit = 0; unit < piece.length; unit += 1) origin.push(at)
    folded += piece
    at += letter.length
  }
  return { folded, origin }
}

function firstHit(
  folded: string,
  words: readonly string[],
): { readonly at: number; readonly length: number } {
  const hits = words.flatMap((word) => {
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u').exec(folded)
    return found ? [{ at: found.index, length: word.length }] : []
  })
  return hits.reduce((first, hit) => (hit.at < first.at ? hit : first), hits[0] ?? { at: 0, length: 0 })
}

/** Not in the middle of a word, unless the word is the whole way to the hit. */
function wordBoundary(text: string, from: number, hit: number): number {
  if (from === 0) return 0
  const space = text.slice(from, hit).search(/\s/u)
  return space < 0 ? from : from + space + 1
}
