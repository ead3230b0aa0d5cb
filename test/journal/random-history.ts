import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { sealChange } from '../../shared/journal/chain.ts'
import { type Change, GENESIS_HASH } from '../../shared/journal/change.ts'
import { headsOf } from '../../shared/journal/field-state.ts'

/** SHA-256 as the shared code wants it handed in. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** How many random histories a property is tried on: 1 000, or `SAMSYN_RUNS`. */
export const RUNS = Number(process.env.SAMSYN_RUNS ?? 1_000)

/** Milliseconds that a property may take on a busy machine. */
export const PATIENCE = 60_000 + RUNS * 40

/** What happens in a random history: a laptop writes a field, or hears what another one has. */
type Step =
  | {
      readonly kind: 'write'
      readonly laptop: number
      readonly field: number
      readonly value: string | null
      readonly stale: boolean
    }
  | { readonly kind: 'hear'; readonly laptop: number; readonly from: number }

const LAPTOPS = 3
/** A long text that is merged by paragraph, a line that is not, and a mark. */
export const randomFields = [
  { recordKind: 'commonPart', recordId: 'common', field: 'description' },
  { recordKind: 'event', recordId: 'e1', field: 'title' },
  { recordKind: 'department', recordId: 'd1', field: 'name' },
] as const

const paragraph = fc.constantFrom('En', 'To', 'Tre', 'Fire 🏠', 'خمسة', '')
const text = fc.array(paragraph, { maxLength: 5 }).map((parts) => parts.join('\n\n'))
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      laptop: fc.nat(LAPTOPS - 1),
      field: fc.nat(randomFields.length - 1),
      value: fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) }),
      stale: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('hear' as const),
      laptop: fc.nat(LAPTOPS - 1),
      from: fc.nat(LAPTOPS - 1),
    }),
  },
)

/** The journals of three laptops after a random time apart and together. */
export const laptopJournals: fc.Arbitrary<readonly (readonly Change[])[]> = fc
  .array(step, { minLength: 1, maxLength: 24 })
  .map(playOut)

function playOut(steps: readonly Step[]): Change[][] {
  const journals: Change[][] = Array.from({ length: LAPTOPS }, () => [])
  for (const [at, next] of steps.entries()) {
    const journal = journals[next.laptop] ?? []
    if (next.kind === 'hear') journals[next.laptop] = union(journal, journals[next.from] ?? [])
    else journal.push(write(journal, next, at))
  }
  return journals
}

function write(journal: readonly Change[], step: Extract<Step, { kind: 'write' }>, at: number): Change {
  const address = randomFields[step.field] ?? randomFields[0]
  const device = `device-${step.laptop}`
  const own = journal.filter((change) => change.device === device)
  const known = journal.filter((change) => change.field === address.field)
  // A stale author had only the first value in front of them.
  const inFront = step.stale ? known.slice(0, 1) : headsOf(known)
  // Clocks differ wildly between the laptops, and ids with them: neither may decide anything.
  const id = `${sha256(`${step.laptop}/${at}`).slice(0, 8)}-${step.laptop}-${at}`
  return sealChange(
    {
      ...address,
      id,
      inspectionId: 'case',
      value: step.value,
      parents: inFront.map((change) => change.id),
      author: device,
      device,
      seq: own.length + 1,
      batch: id,
      wallTime: new Date(1_760_000_000_000 - at * 1_000 * (step.laptop + 1)).toISOString(),
      compartment: 'common',
      intent: 'edit',
      undoes: null,
      previousHash: own.at(-1)?.hash ?? GENESIS_HASH,
    },
    sha256,
  )
}

/** The union of two journals, ours first. */
export function union(ours: readonly Change[], theirs: readonly Change[]): Change[] {
  const known = new Set(ours.map((change) => change.id))
  return [...ours, ...theirs.filter((change) => !known.has(change.id))]
}
