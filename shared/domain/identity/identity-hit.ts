import { z } from 'zod'

/** What may tell who a person is. Barnevernsloven § 13-1 covers birth date, birth number, residence and more. */
export const IdentityKind = z.enum([
  'birthNumber',
  'phone',
  'birthDate',
  'name',
  'address',
  'email',
  'smallGroup',
])
export type IdentityKind = z.infer<typeof IdentityKind>

/** A stretch of a text that may identify someone: UTF-16 offsets, end not included. It never carries the text itself. */
export type IdentityHit = { readonly kind: IdentityKind; readonly start: number; readonly end: number }

/** A stretch of a text, before it is known what it is. */
export type Stretch = { readonly start: number; readonly end: number }

/** Every match of a global pattern, as stretches. `group`: the part of the match that is meant, else all of it. */
export function matches(text: string, pattern: RegExp, group = 0): readonly (Stretch & { text: string })[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = match[group]
    if (found === undefined) return []
    const start = match.index + match[0].indexOf(found)
    return [{ start, end: start + found.length, text: found }]
  })
}

/** The text with some stretches blanked out, so that what stands there is not found again. Offsets stay the same. */
export function blanked(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '·'.repeat(end - start) + rest.slice(end),
    text,
  )
}
