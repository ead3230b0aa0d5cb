import { findBirthDates } from './birth-date.ts'
import { findBirthNumbers } from './birth-number.ts'
import { type CaseFrame, framePlaces } from './case-frame.ts'
import { findAddresses, findEmails, findPhones } from './contact-details.ts'
import { blanked, type IdentityHit, type IdentityKind, type Stretch } from './identity-hit.ts'
import { findPersonNames } from './person-names.ts'
import { findSmallGroups } from './small-group.ts'

const LINK = /https?:\/\/\S+/gu

type Search = {
  readonly kind: IdentityKind
  readonly find: (text: string, frame: CaseFrame) => readonly Stretch[]
}

/** In order of certainty: what one has found is hidden from the next. */
const numberSearches: readonly Search[] = [
  { kind: 'birthNumber', find: findBirthNumbers },
  { kind: 'birthDate', find: findBirthDates },
]
const openSearches: readonly Search[] = [
  { kind: 'email', find: findEmails },
  { kind: 'phone', find: findPhones },
  { kind: 'address', find: findAddresses },
  { kind: 'name', find: findPersonNames },
]

/**
 * Everything in a text that may identify a person, in order of place; no two hits of different kinds overlap, except
 * that a description («den eneste jenta») may hold a name. What the case's frame names is left alone.
 * `inFrame`: the text is itself a field of the frame, where only birth numbers and dates are looked for.
 */
export function findIdentities(
  text: string,
  frame: CaseFrame,
  options: { readonly inFrame?: boolean } = {},
): readonly IdentityHit[] {
  const hits: IdentityHit[] = []
  let rest = text
  const run = (searches: readonly Search[]): void => {
    for (const { kind, find } of searches) {
      const found = withoutOverlaps(find(rest, frame))
      hits.push(...found.map(({ start, end }) => ({ kind, start, end })))
      rest = blanked(rest, found)
    }
  }
  run(numberSearches)
  if (!options.inFrame) {
    rest = blanked(rest, framePlaces(rest, frame))
    run(openSearches.slice(0, 1))
    rest = blanked(rest, linkPlaces(rest))
    run(openSearches.slice(1))
    hits.push(
      ...withoutOverlaps(findSmallGroups(text, frame.livingThere)).map(
        ({ start, end }): IdentityHit => ({ kind: 'smallGroup', start, end }),
      ),
    )
  }
  return hits.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function linkPlaces(text: string): readonly Stretch[] {
  return [...text.matchAll(LINK)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Of stretches that overlap, the one that begins first, and the longest of those that begin there. */
function withoutOverlaps(stretches: readonly Stretch[]): readonly Stretch[] {
  const inOrder = stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Stretch[] = []
  for (const stretch of inOrder) {
    if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push({ start: stretch.start, end: stretch.end })
  }
  return kept
}
