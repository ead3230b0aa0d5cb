import data from './data/law-index.json' with { type: 'json' }

/**
 * The sections of one act with their headings, as of `textDate` (ISO date). `inForceFrom` is the day the act took
 * effect, null for one that the King in Council had not yet put in force at `textDate`.
 */
export type ActIndex = {
  readonly title: string
  readonly url: string
  readonly textDate: string
  readonly inForceFrom: string | null
  readonly lastChangeInForce: string | null
  readonly sections: Readonly<Record<string, string>>
}

const index = data as unknown as {
  readonly source: string
  readonly acts: Readonly<Record<string, ActIndex>>
}

/** The attribution that must stand wherever the index is shown (NLOD). */
export const lawIndexAttribution: string = index.source

/** The acts whose sections are known. */
export const indexedActIds: readonly string[] = Object.keys(index.acts)

/** An act's sections, or undefined if the index does not hold the act. */
export function findActIndex(actId: string): ActIndex | undefined {
  return Object.hasOwn(index.acts, actId) ? index.acts[actId] : undefined
}

/** A section's heading, e.g. «Barnets beste». Undefined: no such section in the text of that date. */
export function sectionHeading(actId: string, section: string): string | undefined {
  const sections = findActIndex(actId)?.sections
  if (!sections) return undefined
  const key = normaliseSection(section)
  return Object.hasOwn(sections, key) ? sections[key] : undefined
}

/** Whether the section stood in the act on the index' date. Undefined: the act is not in the index. */
export function sectionExists(actId: string, section: string): boolean | undefined {
  const act = findActIndex(actId)
  return act ? Object.hasOwn(act.sections, normaliseSection(section)) : undefined
}

/** The date of an act's text in the index (ISO date). */
export function textDateOf(actId: string): string | undefined {
  return findActIndex(actId)?.textDate
}

/** «10-5 a» and «10-5A» are written «10-5a» in the index. */
function normaliseSection(section: string): string {
  return section.replaceAll(/\s+/gu, '').toLowerCase()
}
