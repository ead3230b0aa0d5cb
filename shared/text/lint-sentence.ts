import type { LintFinding } from '../domain/lint/finding.ts'
import { isTextKey, type Translator } from './translator.ts'

/** What a finding of the linter says, in the translator's language. Among dates and counts it says which is wrong. */
export function lintSentence(t: Translator, finding: LintFinding): string {
  const own = [
    `vocabulary.dateWarning.${finding.args?.dateWarning ?? ''}`,
    `facts.childCount.${finding.args?.childCount ?? ''}`,
  ].find(isTextKey)
  if (own) return t(own)
  const key = `lint.${finding.ruleId}`
  if (!isTextKey(key)) throw new Error(`No sentence for the rule ${finding.ruleId}`)
  return t(key, finding.args)
}
