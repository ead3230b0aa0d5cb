const CAPITALISED = /^\p{Lu}[\p{Ll}’'-]{2,}(?:-\p{Lu}\p{Ll}+)?$/u
const PARTICLES: ReadonlySet<string> = new Set(['van', 'von', 'de', 'der', 'bin', 'al', 'el'])

/** Words that begin with a capital in titles of functions and places, and are no names of persons. */
const NOT_NAMES: ReadonlySet<string> = new Set([
  'avdeling',
  'barn',
  'barnevern',
  'barnevernet',
  'barnevernstjenesten',
  'barnevernstenesta',
  'bufetat',
  'elev',
  'gutt',
  'gut',
  'helse',
  'hus',
  'institusjon',
  'jente',
  'skole',
  'skule',
  'statsforvalteren',
  'statsforvaltaren',
  'ungdom',
])

/**
 * Whether a text looks as if a person is named in it: two capitalised words in a row that are no known words for a
 * function or a place, as in «Kari Nordmann» or «leder Ola van Berg». A hint for a warning, never a hindrance: it
 * knows no list of names, so a first name alone passes.
 */
export function looksLikePersonName(text: string): boolean {
  const words = text.split(/[\s,;:()/]+/u).filter((word) => word !== '' && !PARTICLES.has(word.toLowerCase()))
  return words.some((word, index) => isName(word) && isName(words[index + 1] ?? ''))
}

function isName(word: string): boolean {
  return CAPITALISED.test(word) && !NOT_NAMES.has(word.toLowerCase())
}
