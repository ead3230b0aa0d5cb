import { matches, type Stretch } from './identity-hit.ts'

/** Fewer than this many children fit a description: then it may point out one of them. */
export const SMALL_GROUP = 5

const CHILD =
  '(?:jent(?:a|e|en|er|ene)|gutt(?:en|er|ene)?|gut(?:en|ar|ane)?|barn(?:et|a|ene)?|born(?:a)?|ungdom(?:men|mer|mene|en|ar|ane)?|elev(?:en|er|ene|ar|ane)?|beboer(?:en|e|ne)?|bebuar(?:en|ar|ane)?|pasient(?:en|er|ar)?|tenåring(?:en|er|ar)?|søsk[eo]n(?:et|a|ene)?|søster(?:en)?|bror(?:en)?)'
const AGE = '(?:1?\\d|20)'
const FEW = '(?:en|ei|ein|et|eit|to|tre|fire|den|det|de|dei|vår|yngste|eldste)'
const NOT_A_RANGE = '(?!\\s?(?:-|–|til|og|eller)\\s?\\d)'

const DESCRIPTIONS: readonly RegExp[] = [
  // «den eneste jenta», «det einaste barnet på avdelinga»
  new RegExp(
    `(?<!\\p{L})(?:(?:den|det|dei|de)\\s)?(?:eneste|einaste|einast|yngste|eldste)\\s(?:\\p{Ll}+\\s){0,2}${CHILD}(?!\\p{L})`,
    'giu',
  ),
  // «jenta på 14 år», «ein gut på 15»
  new RegExp(
    `(?<!\\p{L})(?:${FEW}\\s)?${CHILD}\\s(?:på|i alderen|,)\\s?${AGE}(?:\\s?år)?(?![\\p{L}\\d%]|\\.\\d|\\.\\s(?:til|og|trinn|klass)|\\s(?:prosent|kvm|rom|trinn))${NOT_A_RANGE}`,
    'giu',
  ),
  // «ei 14 år gammal jente», «den 13-årige gutten»
  new RegExp(
    `(?<!\\p{L})(?:${FEW}\\s)?${AGE}[-\\s]?år(?:ig(?:e)?|s?\\sgam(?:mel|mal|le|mle|malt))\\s${CHILD}(?!\\p{L})`,
    'giu',
  ),
  // «15-åringen», «en 15-åring»
  new RegExp(
    `(?<![\\p{L}\\d–-])(?<!(?:under|over|for|(?:\\d|år) (?:til|og|eller))\\s)${AGE}-?\\s?åring(?:en|a)?(?!\\p{L})`,
    'giu',
  ),
]

/** In a house where fewer than five live, «the girl» and «the boy» are descriptions too. */
const IN_A_SMALL_HOUSE = /(?<!\p{L})(?:jenta|jenten|gutten|guten)(?!\p{L})/giu

/**
 * Descriptions that fewer than five children are likely to fit: «den eneste jenta på 14 år». `livingThere`: the fewest
 * children that the case says live somewhere; null where it does not say.
 */
export function findSmallGroups(text: string, livingThere: number | null): readonly Stretch[] {
  const always = DESCRIPTIONS.flatMap((pattern) => matches(text, pattern))
  return isSmallGroup(livingThere) ? [...always, ...matches(text, IN_A_SMALL_HOUSE)] : always
}

/** One to four: a count that points at somebody. Nobody is no group. */
export function isSmallGroup(count: number | null): boolean {
  return count !== null && count > 0 && count < SMALL_GROUP
}
