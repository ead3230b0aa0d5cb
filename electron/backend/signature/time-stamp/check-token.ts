import { createHash, type X509Certificate } from 'node:crypto'
import type { TimeStampFault } from '../../../../shared/domain/time-stamp.ts'
import { readCertificate } from '../certificate/read-certificate.ts'
import type { HashName } from '../cms/signature-algorithm.ts'
import { trustedPath } from '../verify/check-chain.ts'
import { checkParsedCms } from '../verify/check-cms.ts'
import { derChildren, derOid, readDer } from '../verify/der.ts'
import { readToken, TST_INFO } from './read-token.ts'

/** A time stamp that holds by itself: it is of what it should be, and its signature is right. */
export type CheckedToken = {
  readonly time: Date
  readonly nonce: Buffer | null
  /** The authority's certificate, and those that came along. */
  readonly authority: X509Certificate
  readonly others: readonly X509Certificate[]
}

/** RFC 5035 § 5.4: the older way of naming the certificate, which many authorities still use. */
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

/**
 * Checks a time stamp (DER) against the hash of what it is to be of (RFC 3161 § 2.2 and 2.4.2): the imprint, the attributes
 * that must be signed, the signature. Who the authority is and whether it is trusted is another question: `authorityFault`.
 * Gives what it says, or what is wrong.
 */
export function checkToken(
  der: Buffer,
  expected: (hash: HashName) => Buffer,
): CheckedToken | Extract<TimeStampFault, 'notATimeStamp' | 'wrongImprint'> {
  const token = readToken(der)
  if (!token) return 'notATimeStamp'
  const { cms, content, imprint, time, nonce } = token
  if (!imprint.digest.equals(expected(imprint.hash))) return 'wrongImprint'
  const named =
    cms.signedAttributes.has(SIGNING_CERTIFICATE_V2) || cms.signedAttributes.has(SIGNING_CERTIFICATE)
  const { reasons, signer, others } = checkParsedCms(cms, {
    contentDigest: (hash) => createHash(hash).update(content).digest(),
    contentType: TST_INFO,
    pades: false,
  })
  if (!signer || !named || reasons.length > 0 || !areWhole([signer, ...others])) return 'notATimeStamp'
  return { time, nonce, authority: signer, others }
}

/** Whether every certificate whose issuer came along was signed by it: the stamp's own signature does not cover them. */
function areWhole(certificates: readonly X509Certificate[]): boolean {
  return certificates.every((one) => {
    const issuers = certificates.filter((issuer) => issuer.subject === one.issuer)
    return issuers.length === 0 || issuers.some((issuer) => one.verify(issuer.publicKey))
  })
}

export type AuthorityQuestion = {
  readonly trustRoots: readonly X509Certificate[]
  /** When the stamp is known to have existed: now, or the time of a later stamp that covers it. */
  readonly knownAt: Date
}

/**
 * What keeps an authority's word from counting: its certificate must be for time stamps and nothing else, marked critical
 * (RFC 3161 § 2.3), lead to a root that this machine trusts, and have held when the stamp was given and when it is known to
 * have existed. Null when nothing does.
 */
export function authorityFault(
  token: CheckedToken,
  { trustRoots, knownAt }: AuthorityQuestion,
): Extract<TimeStampFault, 'notAnAuthority' | 'untrustedAuthority' | 'authorityExpired'> | null {
  if (!isForTimeStampsOnly(token.authority)) return 'notAnAuthority'
  const { validFromDate, validToDate } = token.authority
  const held = (moment: Date) => moment >= validFromDate && moment <= validToDate
  if (!held(token.time) || !held(knownAt)) return 'authorityExpired'
  return authorityPath(token, trustRoots) ? null : 'untrustedAuthority'
}

/** The authority's certificate and those above it up to a trusted root, as of the stamp's time. */
export function authorityPath(
  { authority, others, time }: CheckedToken,
  trustRoots: readonly X509Certificate[],
): readonly X509Certificate[] | null {
  return trustedPath({ signer: authority, others, trustRoots, signedAt: time })
}

function isForTimeStampsOnly(certificate: X509Certificate): boolean {
  const usage = readCertificate(certificate.raw).extensions.find(({ type }) => type === EXTENDED_KEY_USAGE)
  if (!usage?.critical) return false
  const purposes = derChildren(readDer(usage.value)).map(derOid)
  return purposes.length === 1 && purposes[0] === TIME_STAMPING
}
