import type { OpenConflict } from '../gaps.ts'
import type { InspectionSnapshot } from '../inspection-snapshot.ts'
import type { Sector } from '../sector.ts'
import { answerRules } from './answer-rules.ts'
import { childrenRules, commonChildrenRules } from './children-rules.ts'
import { commonRules } from './common-rules.ts'
import { conclusionRules } from './conclusion-rules.ts'
import { dutyRules } from './duty-rules.ts'
import { commonFactRules, factRules } from './fact-rules.ts'
import type { LintFinding, LintRule } from './finding.ts'
import { lawRules } from './law-rules.ts'
import { commonLinkRules, linkRules } from './link-rules.ts'
import { type LintContext, lintContext } from './lint-context.ts'
import { lovbruddRules } from './lovbrudd-rules.ts'
import { mandatoryRules } from './mandatory-rules.ts'
import { commonDateRules, partRules } from './part-rules.ts'
import { reasoningRules } from './reasoning-rules.ts'
import { sourceRules } from './source-rules.ts'
import { textRules } from './text-rules.ts'
import { commonWordingRules, wordingRules } from './wording-rules.ts'

/** The rules for a sector's part, in the order in which findings are shown. */
export const sectorPartRules: readonly LintRule[] = [
  ...textRules,
  ...lovbruddRules,
  ...lawRules,
  ...dutyRules,
  ...reasoningRules,
  ...linkRules,
  ...answerRules,
  ...mandatoryRules,
  ...conclusionRules,
  ...factRules,
  ...sourceRules,
  ...wordingRules,
  ...childrenRules,
  ...partRules,
]

/** The rules for the common part and the joint lane. */
export const commonPartRules: readonly LintRule[] = [
  ...textRules,
  ...commonLinkRules,
  ...answerRules,
  ...commonFactRules,
  ...sourceRules,
  ...commonWordingRules,
  ...commonChildrenRules,
  ...commonRules,
  ...commonDateRules,
]

/**
 * Judges one sector's part: errors first, then warnings. A part with an error cannot be closed. Looks only at what the
 * sector itself wrote and rests on: nobody is held up by another sector.
 */
export function lintSectorPart(
  snapshot: InspectionSnapshot,
  sector: Sector,
  conflicts: readonly OpenConflict[] = [],
): readonly LintFinding[] {
  return run(sectorPartRules, lintContext(snapshot, sector, conflicts))
}

/** Judges the common part: description, children’s voice, joint assessment and joint lane. Errors first. */
export function lintCommonPart(
  snapshot: InspectionSnapshot,
  conflicts: readonly OpenConflict[] = [],
): readonly LintFinding[] {
  return run(commonPartRules, lintContext(snapshot, 'common', conflicts))
}

function run(rules: readonly LintRule[], context: LintContext): readonly LintFinding[] {
  const findings = rules.flatMap((rule) =>
    rule.check(context).map((hit) => ({ ruleId: rule.id, severity: rule.severity, ...hit })),
  )
  return [
    ...findings.filter((finding) => finding.severity === 'error'),
    ...findings.filter((finding) => finding.severity === 'warning'),
  ]
}
