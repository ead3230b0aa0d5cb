import { fold } from '../lib/fold.ts'

/** Whose certificate a signature field is for, as far as the report says it. */
export type ExpectedSigner = {
  readonly authority: string | null
  /** Nine digits of Enhetsregisteret. */
  readonly organisationNumber: string | null
}

/** What a certificate says of the organisation it belongs to. */
type CertificateOrganisation = {
  readonly organisation: string | null
  readonly organisationNumber: string | null
}

/**
 * How a certificate suits the field it is to sign. `otherNumber`: it belongs to another organisation, and is refused.
 * `numberMissing`: it carries no number to hold against the field's. `otherName`: there are only names, and they differ.
 */
export type SignerFit = 'fits' | 'otherNumber' | 'numberMissing' | 'otherName'

/**
 * Holds a certificate against the field. Only two numbers that differ say for certain that it is another organisation:
 * names are written in several ways, and a person's certificate may carry none.
 */
export function signerFit(expected: ExpectedSigner, certificate: CertificateOrganisation): SignerFit {
  const { organisation, organisationNumber } = certificate
  if (expected.organisationNumber !== null) {
    if (organisationNumber === null) return 'numberMissing'
    return organisationNumber === expected.organisationNumber ? 'fits' : 'otherNumber'
  }
  if (expected.authority === null || organisation === null) return 'fits'
  return nameOf(organisation) === nameOf(expected.authority) ? 'fits' : 'otherName'
}

/** «Statsforvalteren i Nordland / Stáhtahálddašeaddji Nordlánddas» is the same as its first half alone. */
function nameOf(organisation: string): string {
  return fold(organisation.split(' / ')[0] ?? organisation).trim()
}
