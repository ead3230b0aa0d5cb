import { findRequirement, type Requirement } from '../../../shared/catalogue/catalogue.ts'
import { legalReferenceOf } from '../../../shared/catalogue/reference-text.ts'
import { findAct } from '../../../shared/catalogue/catalogue.ts'
import { parseAnswerId, parseFactLinkId } from '../../../shared/domain/answer-id.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import type { FieldName, RecordOf } from '../../../shared/domain/records.ts'
import type { Maalform, Sector } from '../../../shared/domain/sector.ts'
import type { Json } from '../../../shared/lib/canonical-json.ts'

/** An answer set to lovbrudd that no lovbrudd of the sector rests on yet. */
export type PendingAnswer = {
  readonly answer: RecordOf<'answer'>
  readonly requirement: Requirement
  readonly departmentId: string | null
}

/** The answers a sector has set to lovbrudd, or may conclude on, without having written a lovbrudd on them. */
export function pendingAnswers(snapshot: InspectionSnapshot, sector: Sector): readonly PendingAnswer[] {
  const taken = new Set(
    snapshot.lovbrudd
      .filter((one) => one.compartment === sector)
      .flatMap((one) => (one.requirementIds ?? []).map((id) => `${id}/${one.departmentId ?? ''}`)),
  )
  return snapshot.answer.flatMap((answer) => {
    const { requirementId, departmentId } = parseAnswerId(answer.id)
    const requirement = findRequirement(requirementId)
    if (answer.state !== 'lovbrudd' || !requirement?.concludedBy.includes(sector)) return []
    if (taken.has(`${requirementId}/${departmentId ?? ''}`) || taken.has(`${requirementId}/`)) return []
    return [{ answer, requirement, departmentId }]
  })
}

/**
 * The first draft of a lovbrudd from an answer: the requirement's words and sections, the facts tied to it in their
 * order, what was assessed in the checklist, and the party who owes the duty where only one can be meant.
 */
export function lovbruddFromAnswer(
  snapshot: InspectionSnapshot,
  pending: PendingAnswer,
  sector: Sector,
  maalform: Maalform,
): { readonly [F in FieldName<'lovbrudd'>]?: Json } {
  const { requirement, answer, departmentId } = pending
  return {
    title: requirement.title[maalform],
    ...(sector === 'school' ? { controlQuestion: requirement.controlQuestion[maalform] } : {}),
    krav: requirement.requirement[maalform],
    legalReferences: bindingBases(requirement).map((basis) => legalReferenceOf(basis, maalform)),
    factIds: factsTiedTo(snapshot, requirement.id),
    assessment: answer.assessment,
    requirementIds: [requirement.id],
    departmentId,
    partyId: dutyHolder(snapshot, requirement, sector),
  }
}

/** Only law can be broken: the main sections, or all binding ones where none is called main. */
function bindingBases(requirement: Requirement) {
  const binding = requirement.legalBasis.filter((basis) => {
    const kind = findAct(basis.act)?.kind
    return kind === 'act' || kind === 'regulation'
  })
  const primary = binding.filter((basis) => basis.role === 'primary')
  return primary.length > 0 ? primary : binding
}

function factsTiedTo(snapshot: InspectionSnapshot, requirementId: string): string[] {
  const tied = new Set(
    snapshot.factLink
      .filter((link) => link.direction !== null)
      .map((link) => parseFactLinkId(link.id))
      .filter((link) => link.requirementId === requirementId)
      .map((link) => link.factId),
  )
  return snapshot.fact.filter((fact) => tied.has(fact.id)).map((fact) => fact.id)
}

function dutyHolder(snapshot: InspectionSnapshot, requirement: Requirement, sector: Sector): string | null {
  const possible = snapshot.party.filter(
    (party) =>
      party.role !== null &&
      requirement.dutyHolders.includes(party.role) &&
      ((party.sectors ?? []).length === 0 || party.sectors?.includes(sector)),
  )
  return possible.length === 1 ? (possible[0]?.id ?? null) : null
}
