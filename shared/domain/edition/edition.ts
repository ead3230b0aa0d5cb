import { z } from 'zod'
import type { InspectionSnapshot } from '../inspection-snapshot.ts'
import type { RecordOf } from '../records.ts'
import { assertNever } from '../../lib/assert-never.ts'
import type { DutyHolder } from '../vocabulary.ts'

/**
 * For which reader a report is made: those who work on the case, another office that is to work on with it and gets the
 * case inside the file, one supervised party, or everybody.
 */
export const EditionName = z.enum(['working', 'exchange', 'party', 'public'])
export type EditionName = z.infer<typeof EditionName>

/** An edition; a party's copy says whose it is. */
export type Edition =
  | { readonly name: 'working' }
  | ExchangeEdition
  | { readonly name: 'public' }
  | { readonly name: 'party'; readonly partyId: string }

/** The working edition with the whole case inside: the only one that anything may be embedded in. */
export type ExchangeEdition = { readonly name: 'exchange' }

/** An edition that something is taken out of. */
export type RedactedEdition = Extract<Edition, { readonly name: 'party' | 'public' }>

/** Whether anything is taken out of an edition. Those who work on the case see all of it. */
export function isRedacted(edition: Edition): edition is RedactedEdition {
  return edition.name === 'party' || edition.name === 'public'
}

/** A municipality gets no directly identifying data about other municipalities' children (tilsynsforskriften § 4). */
const MUNICIPALITIES: ReadonlySet<DutyHolder> = new Set([
  'responsibleMunicipality',
  'hostMunicipality',
  'municipality',
])

/** Whether an exempt passage is taken out of an edition. */
export function isRemovedFrom(
  exemption: Pick<RecordOf<'exemption'>, 'scope' | 'partyId'>,
  edition: Edition,
  parties: InspectionSnapshot['party'],
): boolean {
  if (!isRedacted(edition)) return false
  if (edition.name === 'public') return true
  const isOwn = exemption.partyId !== null && exemption.partyId === edition.partyId
  const scope = exemption.scope ?? 'otherParties'
  switch (scope) {
    case 'public':
      return false
    case 'otherParties':
      return !isOwn
    case 'otherMunicipalities': {
      const role = parties.find((party) => party.id === edition.partyId)?.role ?? null
      return !isOwn && (role === null || MUNICIPALITIES.has(role))
    }
    default:
      return assertNever(scope)
  }
}

/**
 * Whether a party gets a report at all: the joint one, its own sectors', and any it is an addressee of.
 */
export function isRecipient(
  snapshot: Pick<InspectionSnapshot, 'party' | 'sectorPart'>,
  partyId: string,
  part: string,
): boolean {
  const party = snapshot.party.find((each) => each.id === partyId)
  if (!party) return false
  if (part === 'joint' || party.sectors?.some((sector) => sector === part)) return true
  return snapshot.sectorPart.find((each) => each.id === part)?.addressees?.includes(partyId) === true
}
