import { findRequirement } from '../../catalogue/catalogue.ts'
import { parseAnswerId } from '../answer-id.ts'
import type { OpenConflict } from '../gaps.ts'
import type { InspectionSnapshot } from '../inspection-snapshot.ts'
import type { RecordOf } from '../records.ts'
import type { Compartment, Sector } from '../sector.ts'

/** What the rules look at: the case, and the part of it that is judged. */
export type LintContext = {
  readonly snapshot: InspectionSnapshot
  readonly compartment: Compartment
  /** Conflicts in this part only. */
  readonly conflicts: readonly OpenConflict[]
  readonly lovbrudd: readonly RecordOf<'lovbrudd'>[]
  readonly answers: readonly RecordOf<'answer'>[]
  /** The part's own facts, and common ones that its lovbrudd rest on. */
  readonly facts: readonly RecordOf<'fact'>[]
  readonly sourceById: ReadonlyMap<string, RecordOf<'source'>>
}

/** Gathers what the rules need for one part. Answers to requirements that this catalogue lacks are left to people. */
export function lintContext(
  snapshot: InspectionSnapshot,
  compartment: Compartment,
  conflicts: readonly OpenConflict[],
): LintContext {
  const lovbrudd = snapshot.lovbrudd.filter((one) => one.compartment === compartment)
  const cited = new Set(lovbrudd.flatMap((one) => one.factIds ?? []))
  return {
    snapshot,
    compartment,
    conflicts: conflicts.filter((conflict) => compartmentOfConflict(snapshot, conflict) === compartment),
    lovbrudd,
    answers: snapshot.answer.filter(
      (answer) =>
        answer.compartment === compartment && findRequirement(parseAnswerId(answer.id).requirementId),
    ),
    facts: snapshot.fact.filter((fact) => fact.compartment === compartment || cited.has(fact.id)),
    sourceById: new Map(snapshot.source.map((source) => [source.id, source])),
  }
}

/** The sector a context is about. Throws for the common part: rules for sectors are never run on it. */
export function sectorOf(context: LintContext): Sector {
  if (context.compartment === 'common') throw new Error('The common part is no sector')
  return context.compartment
}

/** The sector's own part, or null: nothing is written in it yet, or the context is the common part. */
export function partOf(context: LintContext): RecordOf<'sectorPart'> | null {
  return context.snapshot.sectorPart.find((part) => part.id === context.compartment) ?? null
}

/** What a lovbrudd is called in a sentence: its title, or its place in the list. */
export function nameOfLovbrudd(context: LintContext, lovbrudd: RecordOf<'lovbrudd'>): string {
  const title = lovbrudd.title?.trim()
  return title ? `«${title}»` : `${context.lovbrudd.indexOf(lovbrudd) + 1}`
}

function compartmentOfConflict(snapshot: InspectionSnapshot, conflict: OpenConflict): Compartment | null {
  if (conflict.recordKind === 'inspection') return 'common'
  const records: unknown = Object.entries(snapshot).find(([kind]) => kind === conflict.recordKind)?.[1]
  if (!Array.isArray(records)) return null
  const record = (records as { id: string; compartment: Compartment }[]).find(
    (one) => one.id === conflict.recordId,
  )
  return record?.compartment ?? null
}
