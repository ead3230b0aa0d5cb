import { useMemo } from 'react'
import type { LintFinding } from '../../shared/domain/lint/finding.ts'
import { judgePart, type PartJudgement } from '../../shared/domain/lint/kept-warnings.ts'
import type { Lane } from '../../shared/domain/sector.ts'
import { useCaseView } from './use-case.ts'

/** What the linter says of a part now, and which warnings are kept with a reason. It follows what is saved. */
export function usePartJudgement(part: Lane): PartJudgement {
  const { snapshot, conflicts } = useCaseView()
  return useMemo(() => judgePart(snapshot, part, conflicts), [snapshot, conflicts, part])
}

/** What is still to be put right or weighed in a part, errors first. */
export function usePartFindings(part: Lane): readonly LintFinding[] {
  return usePartJudgement(part).open
}

/** Tells findings apart in a list. */
export function findingKey({ ruleId, target, about, args }: LintFinding): string {
  const { recordKind, recordId, field } = target
  return [ruleId, recordKind, recordId, field, about ?? '', JSON.stringify(args ?? {})].join('/')
}
