import { ORPCError } from '@orpc/server'
import type { FieldToSign } from '../../../shared/contract/signing.ts'
import type { SigningIdentity } from '../../../shared/contract/signature.ts'
import type { ProfileInfo } from '../../../shared/contract/session.ts'
import { type ExpectedSigner, signerFit } from '../../../shared/domain/expected-signer.ts'
import type { Sector } from '../../../shared/domain/sector.ts'

export type CertificateRefusal =
  | { readonly type: 'CertificateExpired' }
  | {
      readonly type: 'OtherOrganisation'
      readonly data: { readonly expected: string; readonly actual: string }
    }

export type FieldRefusal =
  | CertificateRefusal
  | { readonly type: 'NotFound' | 'AlreadySigned' }
  | { readonly type: 'NotYourSector'; readonly data: { readonly compartment: Sector } }

/**
 * Why somebody may not sign a field with a certificate now; null when they may. A field is for one sector and, where it names
 * one, for one organisation.
 */
export function fieldRefusal(
  field: Pick<FieldToSign, 'sector' | 'expected' | 'signature'> | undefined,
  profile: Pick<ProfileInfo, 'sectors'>,
  identity: SigningIdentity,
  now: Date,
): FieldRefusal | null {
  if (!field?.sector) return { type: 'NotFound' }
  if (field.signature !== null) return { type: 'AlreadySigned' }
  if (!profile.sectors.includes(field.sector)) return notYourSector(field.sector)
  return certificateRefusal(field.expected, identity, now)
}

/** The field is another sector's than the profile's. */
export function notYourSector(sector: Sector): FieldRefusal {
  return { type: 'NotYourSector', data: { compartment: sector } }
}

/** Why a certificate may not sign a field that is for this signer; null when it may. */
export function certificateRefusal(
  expected: ExpectedSigner,
  identity: SigningIdentity,
  now: Date,
): CertificateRefusal | null {
  if (now < new Date(identity.validFrom) || now > new Date(identity.validTo)) {
    return { type: 'CertificateExpired' }
  }
  if (signerFit(expected, identity) !== 'otherNumber') return null
  return {
    type: 'OtherOrganisation',
    data: {
      expected: inWords(expected.authority, expected.organisationNumber),
      actual: inWords(identity.organisation, identity.organisationNumber),
    },
  }
}

function inWords(name: string | null, number: string | null): string {
  return [name, number].filter((one) => one !== null).join(', ')
}

/** A refusal as the contract carries it. */
export function refusalError(refusal: { readonly type: string; readonly data?: unknown }): Error {
  return new ORPCError<string, unknown>(refusal.type, { data: refusal.data })
}
