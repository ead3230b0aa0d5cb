import type { InspectionSnapshot } from './inspection-snapshot.ts'
import type { Compartment } from './sector.ts'

const PREFIX: Readonly<Record<Compartment, string>> = {
  common: 'F',
  childWelfare: 'B',
  health: 'H',
  school: 'S',
}

type Numbered = { readonly id: string; readonly number: string | null }

/**
 * The number of a new fact: a letter for whose it is, and a number that runs through the whole case («B7», «H8»).
 * `everNumbered` is how many facts have ever been given a number, removed ones too, so that a number is never used
 * twice. Two laptops apart in the same sector may still give the same one; the linter finds that.
 */
export function nextFactNumber(
  facts: InspectionSnapshot['fact'],
  compartment: Compartment,
  everNumbered: number,
): string {
  const highest = Math.max(everNumbered, ...facts.map((fact) => ordinalOf(fact.number) ?? 0))
  return `${PREFIX[compartment]}${highest + 1}`
}

/** Compares two facts for their place in a list: by number as a number, then as text; those without come last. */
export function compareFacts(a: Numbered, b: Numbered): number {
  const left = ordinalOf(a.number) ?? Number.POSITIVE_INFINITY
  const right = ordinalOf(b.number) ?? Number.POSITIVE_INFINITY
  if (left !== right) return left - right
  return compareText(`${a.number ?? ''} ${a.id}`, `${b.number ?? ''} ${b.id}`)
}

function ordinalOf(number: string | null): number | null {
  const digits = /\d+/u.exec(number ?? '')
  return digits ? Number(digits[0]) : null
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
