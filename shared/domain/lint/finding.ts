import type { RecordTarget } from '../record-target.ts'
import type { LintContext } from './lint-context.ts'

/** An error stops a part from being closed; a warning is for people to weigh, and to keep with a printed reason. */
export type LintSeverity = 'error' | 'warning'

/**
 * What a rule found, and the field where it can be put right. `args` fill the sentence `lint.RULE`. `about` tells apart
 * what one rule may find several times in one field (a word, a section, a number): a reason given for one of them is
 * no reason for the next.
 */
export type LintHit = {
  readonly target: RecordTarget
  readonly about?: string
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
