import { z } from 'zod'

/** How two concurrent values of one field meet: long text is merged by paragraph, all else is a conflict. */
export type MergeRule = 'text' | 'replace'

/** What a field may hold. Every field may also be empty (`null`): nothing is mandatory while working. */
export type FieldDefinition<S extends z.ZodType = z.ZodType> = {
  readonly schema: S
  readonly merge: MergeRule
  /** Searched by free-text search. */
  readonly searchable: boolean
}

/** Longest text of one field, in UTF-16 units. Published chapters reach about 20 000; this leaves ample room. */
export const MAX_LONG_TEXT = 200_000
export const MAX_SHORT_TEXT = 2_000

/** One or more paragraphs, merged by paragraph when two people wrote at once. */
export const longText = { schema: z.string().max(MAX_LONG_TEXT), merge: 'text', searchable: true } as const
/** A line of text. */
export const shortText = {
  schema: z.string().max(MAX_SHORT_TEXT),
  merge: 'replace',
  searchable: true,
} as const

/** A value that is chosen, not written. */
export function choice<S extends z.ZodType>(schema: S) {
  return { schema, merge: 'replace', searchable: false } as const
}

/** A calendar date, `YYYY-MM-DD`. Whether it makes sense among other dates is warned about, never refused. */
export const IsoDate = z.iso.date()
export const date = choice(IsoDate)
export const flag = choice(z.boolean())
export const count = choice(z.int().min(0).max(1_000_000))
/** Ids of other records, in order. */
export const references = choice(z.array(z.string().max(100)).max(1_000))
