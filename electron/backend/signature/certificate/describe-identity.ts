import { X509Certificate } from 'node:crypto'
import type { SigningIdentity } from '../../../../shared/contract/signature.ts'
import { signatureAlgorithmOf } from '../cms/signature-algorithm.ts'
import { certificateSubjectOf } from './certificate-subject.ts'

/** A certificate (DER) in the contract's words. Throws when its key is of a kind that cannot sign. */
export function describeIdentity(id: string, certificate: Uint8Array): SigningIdentity {
  const subject = certificateSubjectOf(certificate)
  const algorithm = signatureAlgorithmOf(new X509Certificate(certificate).publicKey)
  if (!algorithm) throw new Error('A key that cannot sign')
  return {
    id,
    subject: subject.name,
    organisation: subject.organisation,
    organisationNumber: subject.organisationNumber,
    issuer: subject.issuer,
    validFrom: subject.validFrom.toISOString(),
    validTo: subject.validTo.toISOString(),
    selfIssued: subject.selfIssued,
    algorithm: algorithm.name,
  }
}
