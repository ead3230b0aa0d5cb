import type { LintFinding } from '../domain/lint/finding.ts'
import { isTextKey, type Translator } from './translator.ts'

/** What a finding of the linter says, in the translator's language. A contradiction among dates says which. */
export function lintSentence(t: Translator, finding: LintFinding): string {
  const dateKey = `vocabulary.dateWarning.${finding.args?.dateWarning ?? ''}`
  if (isTextKey(dateKey)) return t(dateKey)
  const key = `lint.${finding.ruleId}`
  if (!isTextKey(key)) throw new Error(`No sentence for the rule ${finding.ruleId}`)
  return t(key, finding.args)
}
