import data from './data/glossary.json' with { type: 'json' }
import { fold } from '../lib/fold.ts'
import type { LocalText } from './catalogue.ts'

/** A term of the field in both written standards, with its English equivalent and sometimes a note. */
export type GlossaryTerm = LocalText & {
  readonly key: string
  readonly en: string
  readonly note?: string
}

/** The terms that the screens and reports use. */
export const glossary: readonly GlossaryTerm[] = data

/** The terms in which every word of the search is found, in any language; æøå are folded. In order of the alphabet. */
export function findTerms(search: string, maalform: keyof LocalText): readonly GlossaryTerm[] {
  const words = fold(search).split(/\s+/u).filter(Boolean)
  return glossary
    .filter((term) => {
      const text = fold(`${term.nb} ${term.nn} ${term.en} ${term.note ?? ''}`)
      return words.every((word) => text.includes(word))
    })
    .toSorted((a, b) => a[maalform].localeCompare(b[maalform], maalform))
}
