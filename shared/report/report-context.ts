import { ownRequirementsOfLane, findRequirement } from '../catalogue/catalogue.ts'
import type { ReportPart } from '../contract/report.ts'
import type { ProfileKind } from '../contract/session.ts'
import { parseAnswerId, parseFactLinkId } from '../domain/answer-id.ts'
import type { Edition } from '../domain/edition/edition.ts'
import { compareFacts } from '../domain/fact-order.ts'
import type { InspectionSnapshot } from '../domain/inspection-snapshot.ts'
import type { RecordOf } from '../domain/records.ts'
import type { Lane, Maalform } from '../domain/sector.ts'
import { findSectorPart } from '../domain/sector-part.ts'
import { createTranslator, type Translator } from '../text/translator.ts'

/** What a report is made from. `createdAt` comes from the data (ISO time), so that the same case gives the same file. */
export type ReportInput = {
  readonly snapshot: InspectionSnapshot
  readonly part: ReportPart
  readonly maalform: Maalform
  /** For whom; the working edition where it is not said. The snapshot is already the edition's. */
  readonly edition?: Edition
  readonly kind: ProfileKind
  /** The authority that makes the report. */
  readonly authority: string
  readonly createdAt: string
  /** What is known of the photos' size, by attachment. */
  readonly attachments: Readonly<
    Record<string, { readonly width: number | null; readonly height: number | null }>
  >
}

/** What a report with chapters is made from: one sector's, or the joint one. */
export type ChapterInput = Omit<ReportInput, 'part'> & { readonly part: Lane }

/** The input with what every chapter looks up. */
export type ReportContext = ChapterInput & {
  readonly t: Translator
  /** The lane whose answers the report prints. */
  readonly lane: Lane
  /** The sector's own part; null for the joint report and where nothing is written yet. */
  readonly sectorPart: RecordOf<'sectorPart'> | null
  readonly answers: readonly ReportAnswer[]
  readonly facts: readonly RecordOf<'fact'>[]
  readonly sources: readonly RecordOf<'source'>[]
  readonly lovbrudd: readonly RecordOf<'lovbrudd'>[]
}

/** An answer with what its id says. */
export type ReportAnswer = RecordOf<'answer'> & {
  readonly requirementId: string
  readonly departmentId: string | null
}

/** Gathers what belongs in one report. Texts of other sectors stay out (child welfare act § 13-1, separate parts). */
export function createReportContext(input: ChapterInput): ReportContext {
  const { snapshot, part } = input
  const answers = snapshot.answer.map(withParsedId).filter((answer) => laneOf(answer) === part)
  const lovbrudd = part === 'joint' ? [] : snapshot.lovbrudd.filter((one) => one.compartment === part)
  const facts = factsOf(snapshot, part, lovbrudd).toSorted(compareFacts)
  return {
    ...input,
    t: createTranslator(input.maalform),
    lane: part,
    sectorPart: part === 'joint' ? null : (findSectorPart(snapshot, part) ?? null),
    answers,
    facts,
    sources: sourcesOf(snapshot, part, facts),
    lovbrudd,
  }
}

function withParsedId(answer: RecordOf<'answer'>): ReportAnswer {
  return Object.assign({}, answer, parseAnswerId(answer.id))
}

function laneOf(answer: ReportAnswer): Lane {
  const requirement = findRequirement(answer.requirementId)
  if (requirement) return requirement.sector
  return answer.compartment === 'common' ? 'joint' : answer.compartment
}

/** The sector's own facts, those its lovbrudd rest on, and common facts tied to its requirements. */
function factsOf(
  snapshot: InspectionSnapshot,
  part: Lane,
  lovbrudd: readonly RecordOf<'lovbrudd'>[],
): readonly RecordOf<'fact'>[] {
  if (part === 'joint') return snapshot.fact.filter((fact) => fact.compartment === 'common')
  const own = new Set(ownRequirementsOfLane(part).map((requirement) => requirement.id))
  const cited = new Set(lovbrudd.flatMap((one) => one.factIds ?? []))
  const tied = new Set<string>()
  for (const link of snapshot.factLink) {
    const { factId, requirementId } = parseFactLinkId(link.id)
    if (link.direction && own.has(requirementId)) tied.add(factId)
  }
  return snapshot.fact.filter(
    (fact) =>
      fact.compartment === part || cited.has(fact.id) || (fact.compartment === 'common' && tied.has(fact.id)),
  )
}

/** The part's own sources, the common ones, and any that its facts rest on. */
function sourcesOf(
  snapshot: InspectionSnapshot,
  part: Lane,
  facts: readonly RecordOf<'fact'>[],
): readonly RecordOf<'source'>[] {
  const cited = new Set(facts.flatMap((fact) => fact.sourceIds ?? []))
  return snapshot.source.filter(
    (source) => source.compartment === 'common' || source.compartment === part || cited.has(source.id),
  )
}
