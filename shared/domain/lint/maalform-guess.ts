import type { Maalform } from '../sector.ts'

/** Common words that stand in one written standard only. */
const MARKS: Readonly<Record<Maalform, ReadonlySet<string>>> = {
  nb: new Set(
    'ikke jeg hva hvordan hvorfor hvem noen fra gjør være vært skole hjelpen barnas sikrer dere hver uke'.split(
      ' ',
    ),
  ),
  nn: new Set(
    'ikkje eg kva korleis kvifor kven nokon frå gjer vere vore skule hjelpa sikrar dykk kvar veke dei ein eit blei vart'.split(
      ' ',
    ),
  ),
}
/** Fewer marks than this say nothing: a title or a quotation may be in the other. */
const FEWEST_MARKS = 3

/** Whether a text is clearly written in the other standard than the given one: many of its marks, hardly any of ours. */
export function clearlyOtherMaalform(text: string, maalform: Maalform): boolean {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const own = found.filter((word) => MARKS[maalform].has(word)).length
  const other = found.filter((word) => MARKS[maalform === 'nb' ? 'nn' : 'nb'].has(word)).length
  return other >= FEWEST_MARKS && other > own * 4
}
