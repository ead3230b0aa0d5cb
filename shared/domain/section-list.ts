/** What stands after «§»: the sections in their usual form («9A-4», «12d», «6–9» for a range), and the part of the last. */
export type SectionList = {
  readonly sections: readonly string[]
  readonly part: string | null
  /** Where the first section sign (or number, where the sign is missing) stands. Null: there is none. */
  readonly from: number | null
}

const ORDINAL =
  '(?:første|fyrste|annet|andre|tredje|fjerde|femte|sjette|sjuende|syvende|åttende|åttande|niende|niande|siste|\\d+\\.?)'
const PART_PIECE = `(?:${ORDINAL}(?:(?:,| og| til)\\s+${ORDINAL})*\\s+(?:ledd|punktum|punkt)|bokstav(?:ene|ane)?\\s+[a-zæøå](?![\\p{L}])(?:(?:,| og| til)\\s+[a-zæøå](?![\\p{L}]))*|nr\\.?\\s*\\d+)`
const PART = new RegExp(`^[,\\s]*(${PART_PIECE}(?:[,\\s]+(?:og\\s+)?${PART_PIECE})*)`, 'iu')
const SECTION = /^(\d+(?:\s?[A-Za-z](?=\s?-\s?\d))?)(?:(\s*)([-–])(\s*)(\d+))?(?:\s?([a-zæøå])(?![\p{L}.]))?/u
const BETWEEN = /^[\s,;]*(?:(?:og|samt|eller|jf\.?|jfr\.?|mot)[\s,]+)*(?:§\s*)*/iu
const LETTER_ONLY = /^(?:,|\s+og)\s+([a-zæøå])(?![\p{L}\d.])/u
const UNSIGNED = /(?<=\p{L}\s)\d+(?:-\d+)?(?=\s*[a-z]?,?\s+jf)/u

/** Reads the first run of sections in a text. The section sign may be missing where a chain follows («7, jf. § 2»). */
export function readSections(text: string): SectionList {
  const from = startOf(text)
  if (from === null) return { sections: [], part: null, from: null }
  const sections: string[] = []
  let part: string | null = null
  let rest = text.slice(from).replaceAll(/[\u00A0\u2009\u202F]/gu, ' ')
  const isList = /^§\s*§/u.test(rest)
  for (;;) {
    const at = BETWEEN.exec(rest)?.[0].length ?? 0
    const hit = SECTION.exec(rest.slice(at))
    if (!hit) break
    sections.push(...sectionsOfHit(hit, isList))
    rest = rest.slice(at + hit[0].length)
    const letters = readLetters(rest, sections.at(-1) ?? '')
    sections.push(...letters.sections)
    rest = letters.rest
    const piece = PART.exec(rest)
    if (piece?.[1]) part = piece[1].trim()
    rest = piece ? rest.slice(piece[0].length) : rest
  }
  return { sections, part, from }
}

function startOf(text: string): number | null {
  const sign = text.indexOf('§')
  const unsigned = UNSIGNED.exec(text)
  if (unsigned && (sign < 0 || unsigned.index < sign)) return unsigned.index
  return sign < 0 ? null : sign
}

/** With white space around it after «§§», a hyphen between whole numbers is a range; otherwise chapter and section. */
function sectionsOfHit(hit: RegExpExecArray, isList: boolean): readonly string[] {
  const [, first = '', before = '', dash, after = '', second, letter = ''] = hit
  const chapter = first.replaceAll(/\s/gu, '')
  if (second === undefined) return [`${chapter}${letter}`]
  const isRange =
    isList && (dash === '–' || before !== '' || after !== '') && Number(second) > Number(chapter)
  return [`${chapter}${isRange ? '–' : '-'}${second}${letter}`]
}

/** «§ 12 d og e»: the letters that follow belong to the same number. */
function readLetters(
  text: string,
  last: string,
): { readonly sections: readonly string[]; readonly rest: string } {
  const base = /^(.*\d)[a-zæøå]$/u.exec(last)?.[1]
  const sections: string[] = []
  let rest = text
  if (base === undefined) return { sections, rest }
  for (;;) {
    const hit = LETTER_ONLY.exec(rest)
    if (!hit?.[1]) return { sections, rest }
    sections.push(`${base}${hit[1]}`)
    rest = rest.slice(hit[0].length)
  }
}
