import { useMemo } from 'react'
import type { ReportPart } from '../../shared/contract/report.ts'
import type { LintFinding } from '../../shared/domain/lint/finding.ts'
import { lintCommonPart, lintSectorPart } from '../../shared/domain/lint/lint.ts'
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

/** Tells findings apart in a list. */
export function findingKey({ ruleId, target, args }: LintFinding): string {
  return [ruleId, target.recordKind, target.recordId, target.field, JSON.stringify(args ?? {})].join('/')
}
