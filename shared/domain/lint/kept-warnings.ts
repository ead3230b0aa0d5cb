import type { OpenConflict } from '../gaps.ts'
import { isWritten } from '../conclusion-rules.ts'
import type { InspectionSnapshot } from '../inspection-snapshot.ts'
import type { RecordTarget } from '../record-target.ts'
import type { RecordOf } from '../records.ts'
import { type Compartment, type Lane, laneCompartment } from '../sector.ts'
import type { LintFinding } from './finding.ts'
import { lintCommonPart, lintSectorPart } from './lint.ts'

type Override = RecordOf<'lintOverride'>

/** A warning that people have weighed and kept, with every reason that was given: two laptops may each give one. */
export type KeptWarning = LintFinding & { readonly overrides: readonly Override[] }

/** What the linter says of a part: what is open, errors first, and what is kept with a reason. */
export type PartJudgement = {
  readonly open: readonly LintFinding[]
  readonly kept: readonly KeptWarning[]
}

/**
 * Judges a part (`joint`: the common part and the joint lane) and sets apart the warnings that are kept. An error is
 * never kept. A reason holds for what it was given for: when the text that the warning was about is gone, or the rule
 * finds something else there, it says nothing any more.
 */
export function judgePart(
  snapshot: InspectionSnapshot,
  part: Lane,
  conflicts: readonly OpenConflict[] = [],
): PartJudgement {
  const findings =
    part === 'joint' ? lintCommonPart(snapshot, conflicts) : lintSectorPart(snapshot, part, conflicts)
  const given = snapshot.lintOverride.filter(
    (one) => one.compartment === laneCompartment(part) && isWritten(one.reason),
  )
  const weighed = findings.map((finding) => ({ ...finding, overrides: overridesOf(finding, given) }))
  return {
    open: findings.filter((_, index) => weighed[index]?.overrides.length === 0),
    kept: weighed.filter((one) => one.overrides.length > 0),
  }
}

/** The fields of a record that keeps a warning for this reason, and the compartment it lies in. */
export function overrideOf(
  finding: LintFinding,
  part: Lane,
  reason: string,
): {
  readonly compartment: Compartment
  readonly values: {
    readonly rule: string
    readonly target: string
    readonly about: string
    readonly reason: string
  }
} {
  return {
    compartment: laneCompartment(part),
    values: {
      rule: finding.ruleId,
      target: addressOf(finding.target),
      about: aboutOf(finding),
      reason: reason.trim(),
    },
  }
}

function overridesOf(finding: LintFinding, given: readonly Override[]): readonly Override[] {
  if (finding.severity === 'error') return []
  return given.filter(
    (one) =>
      one.rule === finding.ruleId &&
      one.target === addressOf(finding.target) &&
      (one.about ?? '') === aboutOf(finding),
  )
}

const MAX_ABOUT = 500

function aboutOf(finding: LintFinding): string {
  return (finding.about ?? '').slice(0, MAX_ABOUT)
}

/** «lovbrudd/ID/factIds»: the address a field has on screen and among the heads. */
function addressOf({ recordKind, recordId, field }: RecordTarget): string {
  return `${recordKind}/${recordId}/${field}`
}
