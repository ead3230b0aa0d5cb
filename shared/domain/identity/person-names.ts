import givenNames from './given-names.json' with { type: 'json' }
import type { Stretch } from './identity-hit.ts'

const names: ReadonlySet<string> = new Set(givenNames.names.map((name) => name.normalize('NFC')))
/** Names that are also words («Bjørn», «Mai», «Rose»): at the start of a sentence more must speak for a person. */
const alsoWords: ReadonlySet<string> = new Set(givenNames.alsoWords)
/** A place that begins like a person. */
const JAN_MAYEN = /Jan Mayen/gu
const PLACES: ReadonlySet<string> = new Set(['Rana', 'Rena', 'Lena', 'Tolga', 'Vera', 'Roma', 'Mark'])

const WORD = /(?<![\p{L}\p{M}\d_@])\p{Lu}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\d_@])/gu
const SURNAME_END =
  /(?:sen|sson|dotter|datter|stad|vik|berg|haug|dal|land|nes|rud|seth|eth|moen|bakken|lien)$/u
/** «Rana kommune», «Maria mottak»: what such a word follows is an institution or a place. */
const INSTITUTION_AFTER =
  /^\s(?:kommune|fylkeskommune|fylke|bydel|skole|skule|ungdomsskole|ungdomsskule|barneskole|videregående|vidaregåande|barnehage|ungdomssenter|ungdomshjem|ungdomsheim|barnehjem|barneheim|barnevernsinstitusjon|barneverninstitusjon|institusjon|sykehus|sjukehus|hospital|senter|mottak|asylmottak|omsorgssenter|avdeling|avdeling|kirke|kyrkje|helsestasjon|legesenter|stiftelse|gård|gard|hus)(?!\p{L})/u
const SAINT_BEFORE = /(?:St\.|Sankt)\s$/u
const PERSON_BEFORE =
  /(?:jenta|gutten|guten|ungdommen|ungdomen|barnet|eleven|beboeren|bebuaren|pasienten|broren|søsteren|systera|mora|moren|faren|kjæresten|venninnen|venninna|vennen|kompisen|heter|heiter|navnet|namnet|herr|fru|ved navn)\s(?:som\s(?:heter|heiter)\s)?$/u
const AGE_AFTER = /^\s?(?:\((?:1?\d|20)(?:\s?år)?\)|,\s(?:1?\d|20)\s?år|\spå\s(?:1?\d|20)\s?år)/u
const VERB_AFTER =
  /^\s(?:har|hadde|er|var|blir|ble|blei|vart|fikk|fekk|får|bor|bodde|bur|budde|sa|sier|seier|sa|fortalte|fortel|forteller|ga|gav|gir|går|gikk|gjekk|kom|kommer|kjem|vil|ville|kan|kunne|skal|skulle|må|måtte|liker|likar|likte|ønsker|ønskjer|ønsket|ønskte|opplever|opplevde|svarte|svarar|viste|flyttet|flytta|rømte|ringte|spurte|gråt|mente|meiner|mener|savner|saknar|vet|veit|visste|trives|trivst|sover|søv|tok|tek|tar|deltok|beskrev|opplyste|opplyser|bekreftet|stadfesta|snakker|snakkar|snakket|snakka)(?!\p{L})/u
const NO_PERSONS: ReadonlySet<string> = new Set(
  [
    'Barn Barnet Jente Jenta Gutt Gutten Gut Guten Ungdom Ungdommen Ungdomen Elev Eleven Beboer Bebuar Pasient',
    'Statsforvalteren Statsforvaltaren Fylkesmannen Bufetat Institusjonen Kommunen Avdeling',
    'Tabell Figur Vedlegg Kapittel Punkt',
  ].flatMap((line) => line.split(' ')),
)

/** «Andre ledd», «Elles har»: at the start of a sentence these are no names unless a surname or an age follows. */
const OPENING_WORDS: ReadonlySet<string> = new Set(['Andre', 'Elles'])

type Word = Stretch & { readonly text: string }

/**
 * Names of persons: a known given name with what follows it, an unknown one with a surname, an age or a word such as
 * «gutten» beside it. What the case's own frame names must have been blanked out before.
 */
export function findPersonNames(text: string): readonly Stretch[] {
  const words = [...text.replaceAll(JAN_MAYEN, (place) => '·'.repeat(place.length)).matchAll(WORD)].map(
    (match): Word => ({ start: match.index, end: match.index + match[0].length, text: match[0] }),
  )
  const hits: Stretch[] = []
  let taken = 0
  for (const [index, word] of words.entries()) {
    if (word.start < taken || !isPerson(words, index, text)) continue
    const end = endOfName(words, index, text)
    hits.push({ start: word.start, end })
    taken = end
  }
  return hits
}

function isPerson(words: readonly Word[], index: number, text: string): boolean {
  const word = words[index]
  if (!word || NO_PERSONS.has(word.text)) return false
  const before = text.slice(Math.max(0, word.start - 40), word.start)
  const after = text.slice(word.end, word.end + 40)
  const next = followingWord(words, index, text)
  const given = givenName(word.text)
  if (given === null) return isUnknownName(word, next, before, after)
  if (INSTITUTION_AFTER.test(after) || SAINT_BEFORE.test(before)) return false
  if (isAllCapitals(word.text)) return word.text.length > 2 && next !== null && isAllCapitals(next.text)
  return isKnownName(word, given, { next, before, after })
}

/** A given name from the list, where it may be a month, a place or the first word of a sentence instead. */
function isKnownName(
  word: Word,
  given: string,
  around: { readonly next: Word | null; readonly before: string; readonly after: string },
): boolean {
  const { next, before, after } = around
  if (PLACES.has(given) && /(?:^|\s)(?:i|på)\s$/iu.test(before)) return next !== null
  if (!alsoWords.has(given) || !startsSentence(before)) return !isMonth(given, after)
  if (isSurnameLike(next) || AGE_AFTER.test(after)) return true
  return VERB_AFTER.test(after) && !OPENING_WORDS.has(word.text)
}

/** A name the list does not know shows itself by what stands around it. */
function isUnknownName(word: Word, next: Word | null, before: string, after: string): boolean {
  if (isAllCapitals(word.text) || word.text.length < 2) return false
  if (next && !isAllCapitals(next.text) && /(?:sen|sson|dotter|datter)$/u.test(next.text)) return true
  if (PERSON_BEFORE.test(before)) return true
  return !startsSentence(before) && AGE_AFTER.test(after)
}

/** Whether a word is nothing but a given name. */
export function isGivenName(word: string): boolean {
  return names.has(word.normalize('NFC'))
}

/** The given name in a word, also with a genitive or joined with another; null where it holds none. */
function givenName(word: string): string | null {
  const normal = word.normalize('NFC')
  const spelled = isAllCapitals(normal) ? normal.charAt(0) + normal.slice(1).toLowerCase() : normal
  const candidates = [spelled, ...spelled.split('-')].flatMap((each) => [each, each.replace(/s$/u, '')])
  return candidates.find((each) => names.has(each)) ?? null
}

function isMonth(given: string, after: string): boolean {
  return ['Mai', 'Juni', 'August', 'June', 'July', 'May'].includes(given) && /^\s?\d/u.test(after)
}

function isSurnameLike(next: Word | null): boolean {
  return next !== null && !isAllCapitals(next.text)
}

function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}

/** The capitalised word right after, with nothing but a space or an initial between. */
function followingWord(words: readonly Word[], index: number, text: string): Word | null {
  const word = words[index]
  const next = words[index + 1]
  if (!word || !next) return null
  return /^[ \u00A0]$/u.test(text.slice(word.end, next.start)) && !NO_PERSONS.has(next.text) ? next : null
}

/** A name goes on over further capitalised words, an initial or a particle. */
function endOfName(words: readonly Word[], index: number, text: string): number {
  let last = words[index] as Word
  for (const next of words.slice(index + 1, index + 4)) {
    const between = text.slice(last.end, next.start)
    if (!/^(?:[ \u00A0](?:(?:van|von|de|der|bin|al|el|abu)[ -])?|\.[ \u00A0])$/u.test(between)) break
    if (between.startsWith('.') && last.text.length > 1) break
    if (!SURNAME_END.test(next.text) && NO_PERSONS.has(next.text)) break
    last = next
  }
  return last.end
}

function startsSentence(before: string): boolean {
  return /(?:^|[.!?:…\n]|\d[.)])[\s«"'“”(•*–-]*$/u.test(before)
}
