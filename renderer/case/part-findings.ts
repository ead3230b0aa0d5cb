import { useMemo } from 'react'
import type { ReportPart } from '../../shared/contract/report.ts'
import type { LintFinding } from '../../shared/domain/lint/finding.ts'
import { lintCommonPart, lintSectorPart } from '../../shared/domain/lint/lint.ts'
import { isTextKey, type Translator } from '../../shared/text/translator.ts'
import { useCaseView } from './use-case.ts'

/** What the linter says of a part now, errors first. It follows what is saved. */
export function usePartFindings(part: ReportPart): readonly LintFinding[] {
  const { snapshot, conflicts } = useCaseView()
  return useMemo(
    () =>
      part === 'joint' ? lintCommonPart(snapshot, conflicts) : lintSectorPart(snapshot, part, conflicts),
    [snapshot, conflicts, part],
  )
}

/** The sentence of a finding. Dates that contradict each other say which. */
export function findingText(t: Translator, finding: LintFinding): string {
  const warning = `vocabulary.dateWarning.${String(finding.args?.dateWarning)}`
  if (isTextKey(warning)) return t(warning)
  const key = `lint.${finding.ruleId}`
  return isTextKey(key) ? t(key, finding.args) : finding.ruleId
}

/** Tells findings apart in a list. */
export function findingKey({ ruleId, target, args }: LintFinding): string {
  return [ruleId, target.recordKind, target.recordId, target.field, JSON.stringify(args ?? {})].join('/')
}
