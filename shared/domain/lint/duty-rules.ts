import { findRequirement } from '../../catalogue/catalogue.ts'
import { parseAnswerId } from '../answer-id.ts'
import type { RecordOf } from '../records.ts'
import type { DutyHolder } from '../vocabulary.ts'
import type { LintRule } from './finding.ts'
import { nameOfLovbrudd, partOf, sectorOf } from './lint-context.ts'
import { forEachRequirement, lovbruddHit } from './lovbrudd-hit.ts'

/** A party that was never told of the supervision cannot have been examined: «ikke undersøkt», not a breach. */
const partyNeverNotified: LintRule = {
  id: 'partyNeverNotified',
  severity: 'error',
  check: (context) =>
    context.lovbrudd.flatMap((one) => {
      const party = context.snapshot.party.find((candidate) => candidate.id === one.partyId)
      if (!party || party.notifiedOn !== null) return []
      return [
        {
          target: { recordKind: 'party', recordId: party.id, field: 'notifiedOn' },
          about: one.id,
          args: { party: party.name ?? '', lovbrudd: nameOfLovbrudd(context, one) },
        },
      ]
    }),
}

/** Each authority concludes only where the law gives it the power. */
const notYoursToConclude: LintRule = {
  id: 'notYoursToConclude',
  severity: 'error',
  check: (context) =>
    forEachRequirement(context, (one, requirementId) => {
      const requirement = findRequirement(requirementId)
      return requirement && !requirement.concludedBy.includes(sectorOf(context))
        ? [lovbruddHit(context, one, 'requirementIds', { requirement: requirementId }, requirementId)]
        : []
    }),
}

/** A lovbrudd names the party who owes the duty, which is often not the institution (design § 2.2). */
const wrongDutyHolder: LintRule = {
  id: 'wrongDutyHolder',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd.flatMap((one) => {
      const party = context.snapshot.party.find((candidate) => candidate.id === one.partyId)
      const requirements = (one.requirementIds ?? []).flatMap((id) => findRequirement(id) ?? [])
      const role = party?.role
      if (!party || !role || requirements.length === 0) return []
      if (requirements.some((requirement) => owes(role, requirement.dutyHolders))) return []
      return [lovbruddHit(context, one, 'partyId', { party: party.name ?? '' })]
    }),
}

/** The report goes to the one who must put something right. */
const dutyHolderNotAddressee: LintRule = {
  id: 'dutyHolderNotAddressee',
  severity: 'warning',
  check: (context) => {
    const addressees = partOf(context)?.addressees ?? []
    if (addressees.length === 0) return []
    const owing = new Set(context.lovbrudd.map((one) => one.partyId))
    return context.snapshot.party
      .filter((party) => owing.has(party.id) && !addressees.includes(party.id))
      .map((party) => ({
        target: { recordKind: 'sectorPart', recordId: context.compartment, field: 'addressees' },
        about: party.id,
        args: { party: party.name ?? '' },
      }))
  },
}

/** Examined, although everyone in the case who owes the duty was never told: the state is then «ikke undersøkt». */
const examinedNeverNotified: LintRule = {
  id: 'examinedNeverNotified',
  severity: 'warning',
  check: (context) =>
    context.answers
      .filter((answer) => answer.state === 'noLovbrudd' || answer.state === 'lovbrudd')
      .flatMap((answer) => {
        const { requirementId } = parseAnswerId(answer.id)
        const holders = findRequirement(requirementId)?.dutyHolders ?? []
        const owing = context.snapshot.party.filter((party) => party.role && owes(party.role, holders))
        if (owing.length === 0 || owing.some(wasNotified)) return []
        return [
          {
            target: { recordKind: 'answer', recordId: answer.id, field: 'state' },
            args: { requirement: requirementId, party: owing[0]?.name ?? '' },
          },
        ]
      }),
}

/** Rules about who owes the duty, and who may conclude on it. */
export const dutyRules: readonly LintRule[] = [
  partyNeverNotified,
  notYoursToConclude,
  wrongDutyHolder,
  dutyHolderNotAddressee,
  examinedNeverNotified,
]

const MUNICIPAL: ReadonlySet<DutyHolder> = new Set([
  'municipality',
  'hostMunicipality',
  'responsibleMunicipality',
])

/** Whether a party in this role owes what these owe. «Kommunen» in the law is whichever municipality it is about. */
function owes(role: DutyHolder, holders: readonly DutyHolder[]): boolean {
  if (holders.includes(role)) return true
  if (!MUNICIPAL.has(role)) return false
  return role === 'municipality'
    ? holders.some((one) => MUNICIPAL.has(one))
    : holders.includes('municipality')
}

function wasNotified(party: RecordOf<'party'>): boolean {
  return party.notifiedOn !== null
}
