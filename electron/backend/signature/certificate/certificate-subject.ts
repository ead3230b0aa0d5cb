import { X509Certificate } from 'node:crypto'
import { readCertificate } from './read-certificate.ts'

/** What a certificate says about whom it belongs to. */
export type CertificateSubject = {
  readonly name: string
  readonly organisation: string | null
  /** Nine digits of Enhetsregisteret, when the certificate carries them. */
  readonly organisationNumber: string | null
  readonly issuer: string
  readonly validFrom: Date
  readonly validTo: Date
  /** It vouches for itself: proves that nothing was changed, not who signed. */
  readonly selfIssued: boolean
}

const attributeType = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  organisation: '2.5.4.10',
  givenName: '2.5.4.42',
  organizationIdentifier: '2.5.4.97',
} as const

/** Reads whom a certificate (DER) belongs to. Throws when it is not a certificate. */
export function certificateSubjectOf(der: Uint8Array): CertificateSubject {
  const { subjectNames: subject, issuerNames: issuer } = readCertificate(der)
  const x509 = new X509Certificate(der)
  const organisation = subject.get(attributeType.organisation) ?? null
  return {
    name: personOf(subject) ?? organisation ?? x509.subject,
    organisation,
    organisationNumber: organisationNumberOf(subject),
    issuer: personOf(issuer) ?? issuer.get(attributeType.organisation) ?? x509.issuer,
    validFrom: x509.validFromDate,
    validTo: x509.validToDate,
    selfIssued: isSelfIssued(x509),
  }
}

/** The name of whom a certificate (DER) belongs to: the person, or else the organisation. Empty when it has neither. */
export function certificateNameOf(der: Uint8Array): string {
  const { subjectNames } = readCertificate(der)
  return personOf(subjectNames) ?? subjectNames.get(attributeType.organisation) ?? ''
}

/** Whether a certificate is signed by its own key. (Not `checkIssued`: that also asks whether the key may sign certificates.) */
export function isSelfIssued(certificate: X509Certificate): boolean {
  const own = certificate.publicKey
  return certificate.issuer === certificate.subject && certificate.verify(own)
}

function personOf(names: ReadonlyMap<string, string>): string | undefined {
  const common = names.get(attributeType.commonName)
  const given = names.get(attributeType.givenName)
  const surname = names.get(attributeType.surname)
  return common ?? (given && surname ? `${given} ${surname}` : undefined)
}

/**
 * `NTRNO-974760673` in organizationIdentifier (ETSI EN 319 412-1 § 5.1.4: national trade register, Norway), or nine digits
 * alone in serialNumber as older Norwegian virksomhetssertifikat have them.
 */
function organisationNumberOf(names: ReadonlyMap<string, string>): string | null {
  const identifier = /^NTRNO-?(\d{9})$/.exec(names.get(attributeType.organizationIdentifier) ?? '')
  const older = /^(\d{9})$/.exec(names.get(attributeType.serialNumber) ?? '')
  return identifier?.[1] ?? older?.[1] ?? null
}
