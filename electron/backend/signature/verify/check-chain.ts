import { createHash, type X509Certificate } from 'node:crypto'
import type { ChainLink } from '../../../../shared/contract/signature.ts'
import type { VerdictReason } from '../../../../shared/domain/verdict.ts'
import { certificateNameOf, isSelfIssued } from '../certificate/certificate-subject.ts'
import { isForDocuments, keyUsageOf } from '../certificate/key-usage.ts'
import { type CertificateParts, readCertificate } from '../certificate/read-certificate.ts'
import { RSA_MINIMUM_BITS } from '../cms/signature-algorithm.ts'
import { DerError, DerSequence, readDer, tag } from './der.ts'

export type ChainRequest = {
  readonly signer: X509Certificate
  /** Certificates that came with the signature. */
  readonly others: readonly X509Certificate[]
  readonly trustRoots: readonly X509Certificate[]
  /** When it was signed, by the signing machine's clock. */
  readonly signedAt: Date
  readonly now: Date
  /** What the signer's key is used for: signing documents, if nothing is said. */
  readonly use?: 'documents' | 'timeStamps'
}

export type ChainFindings = {
  readonly reasons: readonly VerdictReason[]
  /** From the signer upwards, as far as it goes. */
  readonly chain: readonly ChainLink[]
}

const MAX_LENGTH = 8
const BASIC_CONSTRAINTS = '2.5.29.19'
/** Extensions that may be critical and are understood here or do not matter for signatures (RFC 5280 § 4.2). */
const understood: ReadonlySet<string> = new Set([BASIC_CONSTRAINTS, '2.5.29.15', '2.5.29.32', '2.5.29.37'])
/** Name and policy constraints narrow what an issuer may vouch for. They are not worked out here, so nobody passes them. */
const narrowing: ReadonlySet<string> = new Set(['2.5.29.30', '2.5.29.36', '2.5.29.54'])
/** What a certificate may be signed with: RSA and ECDSA with SHA-2, RSA-PSS, Ed25519. SHA-1 and older are not safe. */
const safeAlgorithms: ReadonlySet<string> = new Set([
  ...['10', '11', '12', '13'].map((last) => `1.2.840.113549.1.1.${last}`),
  ...['2', '3', '4'].map((last) => `1.2.840.10045.4.3.${last}`),
  '1.3.101.112',
])

/**
 * Checks whose certificate it is: a path to a root that this machine trusts (RFC 5280 § 6.1; an issuer that is narrowed to
 * some names or policies is not followed), what its key may be used for, and when it was valid. Revocation needs the network
 * and is not checked; that is said.
 */
export function checkChain(request: ChainRequest): ChainFindings {
  try {
    return judgeChain(request)
  } catch (thrown) {
    // An extension that cannot be read: nobody can say what the certificate may be used for.
    if (thrown instanceof DerError) return { reasons: ['chainBroken'], chain: [] }
    throw thrown
  }
}

function judgeChain(request: ChainRequest): ChainFindings {
  const { signer, signedAt, now } = request
  const reasons: VerdictReason[] = []
  const usage = keyUsageOf(signer.raw)
  const mayNotSign = usage && !usage.nonRepudiation && !usage.digitalSignature
  const isForUse = request.use === 'timeStamps' || isForDocuments(readCertificate(signer.raw))
  if (mayNotSign || !isForUse) reasons.push('keyUsageNotForSigning')
  if (!isValidAt(signer, signedAt)) reasons.push('signedOutsideValidity')
  const { chain, trusted } = buildChain(request)
  if (!trusted) reasons.push(isSelfIssued(signer) ? 'selfIssued' : 'unknownIssuer')
  else reasons.push(isPathAllowed(chain, signedAt) ? 'revocationNotChecked' : 'chainNotAllowed')
  if (chain.some((one) => now > one.validToDate)) reasons.push('certificateExpired')
  const links = chain.map((one, index) => linkOf(one, trusted && index === chain.length - 1))
  return { reasons: [...reasons, ...strayFaults(request, chain)], chain: links }
}

/**
 * The way from a certificate up to a root that is trusted, when there is one and every step of it may be taken at that time.
 * For certificates that do not sign documents: those of time-stamping authorities.
 */
export function trustedPath(request: Omit<ChainRequest, 'now'>): readonly X509Certificate[] | null {
  const { signer, signedAt } = request
  try {
    const { chain, trusted } = buildChain(request)
    return trusted && isValidAt(signer, signedAt) && isPathAllowed(chain, signedAt) ? chain : null
  } catch (thrown) {
    if (thrown instanceof DerError) return null
    throw thrown
  }
}

function linkOf(certificate: X509Certificate, trusted: boolean): ChainLink {
  const fingerprint = createHash('sha256').update(certificate.raw).digest('hex')
  return { name: certificateNameOf(certificate.raw), fingerprint, trusted }
}

/**
 * Certificates that came along and are no part of the chain. One that names an issuer who is there and did not sign it was
 * changed on the way; so was the chain, if it ends at one whose issuer came along and did not sign it.
 */
function strayFaults(request: ChainRequest, chain: readonly X509Certificate[]): VerdictReason[] {
  const stray = request.others.filter((one) => !chain.some((link) => link.raw.equals(one.raw)))
  const known = [...request.trustRoots, ...request.others]
  const last = chain.at(-1)
  const isBroken =
    stray.some((one) => isDisowned(one, known)) || (last !== undefined && isDisowned(last, request.others))
  if (isBroken) return ['chainBroken']
  return stray.length > 0 ? ['strayCertificates'] : []
}

/** Whether certificates with its issuer's name are there, and none of them signed it. */
function isDisowned(certificate: X509Certificate, issuers: readonly X509Certificate[]): boolean {
  const named = issuers.filter((issuer) => issuer.subject === certificate.issuer)
  return named.length > 0 && !named.some((issuer) => certificate.verify(issuer.publicKey))
}

/** From the signer upwards, each signed by the next, until a trusted root or as far as it goes. */
function buildChain(request: Omit<ChainRequest, 'now'>): { chain: X509Certificate[]; trusted: boolean } {
  const candidates = [...request.trustRoots, ...request.others]
  const isRoot = (one: X509Certificate) => request.trustRoots.some((root) => root.raw.equals(one.raw))
  const chain = [request.signer]
  for (let last = request.signer; ; ) {
    if (isRoot(last)) return { chain, trusted: true }
    const issuer = candidates.find((one) => !chain.includes(one) && isIssuedBy(last, one))
    if (!issuer || chain.length === MAX_LENGTH) return { chain, trusted: false }
    chain.push(issuer)
    last = issuer
  }
}

/** `checkIssued` compares the names and asks whether the issuer's key may sign certificates. */
function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}

function isValidAt(certificate: X509Certificate, moment: Date): boolean {
  return moment >= certificate.validFromDate && moment <= certificate.validToDate
}

/** `chain[0]` is the signer, whose own validity is asked for apart; the last is trusted, so nobody needs to vouch for it. */
function isPathAllowed(chain: readonly X509Certificate[], signedAt: Date): boolean {
  return chain.every((certificate, index) => {
    const parts = readCertificate(certificate.raw)
    if (
      parts.extensions.some(
        ({ type, critical }) => (critical && !understood.has(type)) || narrowing.has(type),
      )
    )
      return false
    const isVouchedFor = index < chain.length - 1
    if (isVouchedFor && !safeAlgorithms.has(parts.signatureAlgorithm)) return false
    if (index === 0) return true
    // Between the signer and this issuer stand `index - 1` others.
    return isValidAt(certificate, signedAt) && isKeyStrong(certificate) && pathLengthOf(parts) >= index - 1
  })
}

function isKeyStrong({ publicKey }: X509Certificate): boolean {
  if (publicKey.asymmetricKeyType !== 'rsa') return true
  return (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= RSA_MINIMUM_BITS
}

/** How many issuers may stand below this one: `BasicConstraints { cA, pathLenConstraint }` (RFC 5280 § 4.2.1.9). */
function pathLengthOf({ extensions }: CertificateParts): number {
  const constraints = extensions.find(({ type }) => type === BASIC_CONSTRAINTS)
  if (!constraints) return Number.POSITIVE_INFINITY
  const members = new DerSequence(readDer(constraints.value))
  members.optional(tag.boolean)
  const limit = members.optional(tag.integer)
  return limit ? limit.content.readUIntBE(0, Math.min(limit.content.length, 6)) : Number.POSITIVE_INFINITY
}
