import type { FileVerdict, VerdictReason } from '../../../shared/domain/verdict.ts'
import type { SignedFiles } from '../signed-files.ts'

/** One way to deceive a verifier, made from genuine files, and what it must answer. */
export type Attack = {
  readonly make: (files: SignedFiles) => Buffer | Promise<Buffer>
  readonly verdict: FileVerdict
  /** What at least one signature must say. None: the file has no signature left that could say anything. */
  readonly reason?: VerdictReason
  /** The roots that are trusted: the office's own, unless it is said otherwise. */
  readonly roots?: (files: SignedFiles) => readonly Buffer[]
}

/** The attacks of one family, by what is done to the file. */
export type AttackFamily = Readonly<Record<string, Attack>>

/** The same verdict and reason for several attacks. */
export function allOf(
  expected: Pick<Attack, 'verdict' | 'reason'>,
  attacks: Readonly<Record<string, Attack['make']>>,
): AttackFamily {
  return Object.fromEntries(Object.entries(attacks).map(([name, make]) => [name, { ...expected, make }]))
}
