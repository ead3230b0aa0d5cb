import type { InspectionView } from '../../shared/contract/inspection.ts'
import type { LintFinding } from '../../shared/domain/lint/finding.ts'
import { judgePart } from '../../shared/domain/lint/kept-warnings.ts'
import { type Compartment, laneCompartment, lanes } from '../../shared/domain/sector.ts'
import { lintSentence } from '../../shared/text/lint-sentence.ts'
import type { Translator } from '../../shared/text/translator.ts'

/** What the linter says, in which part; with reasons where somebody kept a warning. */
export type CheckedFinding = LintFinding & {
  readonly part: Compartment
  readonly reasons: readonly string[]
}

/** Everything the linter says of a case, part by part: what is open first, then what is kept. */
export function checkCase({
  snapshot,
  conflicts,
}: Pick<InspectionView, 'snapshot' | 'conflicts'>): readonly CheckedFinding[] {
  return lanes.flatMap((lane) => {
    const part = laneCompartment(lane)
    const { open, kept } = judgePart(snapshot, lane, conflicts)
    return [
      ...open.map((each) => ({ part, ...each, reasons: [] })),
      ...kept.map(({ overrides, ...each }) => ({
        part,
        ...each,
        reasons: overrides.map((one) => one.reason ?? ''),
      })),
    ]
  })
}

/** The findings in lines, each with how grave it is, where, and why it is kept. */
export function checkLines(t: Translator, findings: readonly CheckedFinding[]): readonly string[] {
  return findings.map(({ part, reasons, ...each }) => {
    const mark = t(reasons.length > 0 ? 'cli.kept' : `cli.${each.severity}`)
    return [`${mark} ${part} ${each.ruleId}: ${lintSentence(t, each)}`, ...reasons].join(' – ')
  })
}
