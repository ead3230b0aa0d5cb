import type { RecordTarget } from '../record-target.ts'
import type { LintContext } from './lint-context.ts'

/** An error stops a part from being closed; a warning is for people to weigh. */
export type LintSeverity = 'error' | 'warning'

/** What a rule found, and the field where it can be put right. `args` fill the sentence `lint.RULE`. */
export type LintHit = {
  readonly target: RecordTarget
  readonly args?: Readonly<Record<string, string | number>>
}

export type LintFinding = LintHit & {
  readonly ruleId: string
  readonly severity: LintSeverity
}

/** One named rule. Its sentence is `lint.ID` in the texts. */
export type LintRule = {
  readonly id: string
  readonly severity: LintSeverity
  readonly check: (context: LintContext) => readonly LintHit[]
}
