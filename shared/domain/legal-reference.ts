import { sectionExists } from '../catalogue/law-index.ts'
import { findActByName } from './act-names.ts'
import { readSections } from './section-list.ts'
import type { LegalReference } from './vocabulary.ts'

const LINK_WORDS = /^(?:[\s,;.()–-]+|(?:jf|jamfør|jfr|og|samt|eller|mot|etter|på|brot|brudd)(?=[\s.,]|$))+/iu
const MAX_SECTION = 50
const MAX_PART = 200

/**
 * Reads references as they are printed in real reports: lists («§§ 1-4, 4-1 og 5-9»), ranges («§§ 6 -9»), letters
 * («§ 12 d og e»), letter chapters («§ 9 A-4»), parts («§ 2-3 tredje ledd bokstav c»), chains («…, jf. …»), whole acts and
 * chapters. One reference for each act that is named, with the printed form kept letter by letter. What cannot be read is
 * kept as printed with nothing beside it. Empty text gives an empty list.
 */
export function parseLegalReferences(text: string): readonly LegalReference[] {
  let act: { name: string; id: string | null } | null = null
  return splitByAct(text).map((printed) => {
    const found = readChunk(printed)
    const name = found.actName === '' ? (act?.name ?? '') : found.actName
    act = { name, id: found.actName === '' ? (act?.id ?? null) : findActByName(found.actName) }
    return referenceOf(printed, act, found)
  })
}

/** The sections a reference names, ranges written out («6–9» → 6, 7, 8, 9). Empty for a whole act or chapter. */
export function sectionsOf(reference: LegalReference): readonly string[] {
  const { sections } = readSections(reference.section ? `§§ ${reference.section}` : reference.printed)
  return sections.flatMap(expandRange)
}

/** A reference as it is read. The printed form wins; one that was put together from parts gets the usual form. */
export function printLegalReference(reference: LegalReference): string {
  if (reference.printed.trim() !== '') return reference.printed
  const sign = reference.section?.includes(', ') || reference.section?.includes('–') ? '§§' : '§'
  const section = reference.section ? ` ${sign}\u00A0${reference.section}` : ''
  return `${reference.actName}${section}${reference.part ? ` ${reference.part}` : ''}`
}

type Chunk = { readonly actName: string; readonly sections: readonly string[]; readonly part: string | null }

function readChunk(printed: string): Chunk {
  const plain = printed.replaceAll(/[\u00A0\u2009\u202F]/gu, ' ').replaceAll('\u00AD', '')
  const { sections, part, from } = readSections(plain)
  const chapter = /\b(?:kapittel|kap\.?)\s+\d+\s?[a-z]?\b/iu.exec(plain)
  const end = from ?? chapter?.index ?? plain.length
  const actName = plain
    .slice(0, end)
    .replace(LINK_WORDS, '')
    .replace(/[\s,;.(]+$/u, (tail) => (tail.startsWith('.') ? '.' : ''))
  return { actName: withoutTrailingLink(actName), sections, part: part ?? chapter?.[0] ?? null }
}

function withoutTrailingLink(name: string): string {
  return name.replace(/[,\s]+(?:jf|jfr|og|samt)\.?$/iu, '').trim()
}

function referenceOf(
  printed: string,
  act: { readonly name: string; readonly id: string | null },
  found: Chunk,
): LegalReference {
  const section = found.sections.join(', ')
  const stands =
    found.sections.length === 0 ||
    found.sections.flatMap(expandRange).some((one) => sectionExists(act.id ?? '', one))
  return {
    actId: stands ? act.id : null,
    actName: act.name.slice(0, 300),
    section: section === '' || section.length > MAX_SECTION ? null : section,
    part: found.part === null ? null : found.part.slice(0, MAX_PART),
    printed: printed.slice(0, 500),
  }
}

/** Cuts a chain where a new act is named: after «,», «;», «og» or «jf.», before a word of at least three letters. */
function splitByAct(text: string): readonly string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    const act = nextActAt(rest)
    const next = act === null ? null : beforeJf(rest, act)
    const piece = (next === null ? rest : rest.slice(0, next))
      .trim()
      .replace(/(?:[,;]|\s+og|\s+samt)+$/iu, '')
    if (piece !== '') pieces.push(piece)
    rest = next === null ? '' : rest.slice(next).trim()
  }
  return pieces
}

const ACT_WORD =
  /(?:^|[\s,;.(])((?:[\p{L}]+-\s+og\s+)?[\p{L}-]*(?:loven|lova|lov|forskriften|forskrifta|forskrift|bvl\.|fvl\.|oppll\.|psl\.|hol\.|pbrl\.|sphl\.|hpl\.|koml\.))(?=[\s,.;()]|$)/giu

function nextActAt(text: string): number | null {
  const hits = [...text.matchAll(ACT_WORD)].map((hit) => hit.index + hit[0].length - (hit[1]?.length ?? 0))
  const first = hits[0]
  if (first === undefined) return null
  const firstSection = readSections(text).from ?? Number.POSITIVE_INFINITY
  const wholeActEnd = wholeActBoundary(text, first)
  const next = hits.find(
    (at) => at > first && (at > firstSection || (wholeActEnd !== null && at >= wholeActEnd)),
  )
  if (next !== undefined && next > 0) return next
  return first > firstSection ? first : null
}

/** «jf.» belongs to what it points at. */
function beforeJf(text: string, act: number): number {
  const jf = /\s(?:jf|jfr)\.?\s+$/iu.exec(text.slice(0, act))
  return jf && jf.index > 0 ? jf.index + 1 : act
}

/** Where a list of whole acts («forvaltningsloven og offentleglova») goes from the first to the next. */
function wholeActBoundary(text: string, first: number): number | null {
  const boundary = /,\s|;\s|\s(?:og|jf\.?)\s/iu.exec(text.slice(first))
  return boundary ? first + boundary.index : null
}

function expandRange(section: string): readonly string[] {
  const ends = /^(\d+)–(\d+)$/u.exec(section)
  if (!ends) return [section]
  const from = Number(ends[1])
  const to = Number(ends[2])
  if (to < from || to - from > 100) return [section]
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
}
