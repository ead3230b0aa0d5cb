import { derChildren, derOid, readDer, tag } from '../verify/der.ts'
import { type CertificateParts, readCertificate } from './read-certificate.ts'

/** What a certificate's key may be used for (RFC 5280 § 4.2.1.3), as far as it matters here. */
export type KeyUsage = {
  readonly digitalSignature: boolean
  /** Also called content commitment: the signer stands by what was signed. */
  readonly nonRepudiation: boolean
  readonly keyCertSign: boolean
}

const KEY_USAGE = '2.5.29.15'

const EXTENDED_KEY_USAGE = '2.5.29.37'

/**
 * Purposes that go with signing documents. A certificate that names only others, such as a web server's or a time-stamping
 * authority's, is not for that (RFC 5280 § 4.2.1.12, RFC 9336). Norwegian virksomhetssertifikat name client authentication
 * and e-mail protection.
 */
const signingPurposes: ReadonlySet<string> = new Set([
  '2.5.29.37.0', // any
  '1.3.6.1.5.5.7.3.36', // document signing
  '1.3.6.1.4.1.311.10.3.12', // document signing, as Microsoft names it
  '1.2.840.113583.1.1.5', // authentic documents, as Adobe names it
  '1.3.6.1.5.5.7.3.2', // client authentication
  '1.3.6.1.5.5.7.3.4', // e-mail protection
])

/** The key usage of a certificate (DER), or null when it says nothing. Throws when it is not a certificate. */
export function keyUsageOf(der: Uint8Array): KeyUsage | null {
  const extension = readCertificate(der).extensions.find(({ type }) => type === KEY_USAGE)
  if (!extension) return null
  const value = readDer(extension.value)
  // A usage that cannot be read allows nothing.
  const bits = value.tag === tag.bitString ? (value.content[1] ?? 0) : 0
  return {
    digitalSignature: (bits & 0x80) !== 0,
    nonRepudiation: (bits & 0x40) !== 0,
    keyCertSign: (bits & 0x04) !== 0,
  }
}

/** Whether the purposes that a certificate names, if it names any, go with signing documents. */
export function isForDocuments(certificate: CertificateParts): boolean {
  const purposes = certificate.extensions.find(({ type }) => type === EXTENDED_KEY_USAGE)
  return !purposes || derChildren(readDer(purposes.value)).some((one) => signingPurposes.has(derOid(one)))
}
