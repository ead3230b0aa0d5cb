import type { X509Certificate } from 'node:crypto'
import * as pkijs from 'pkijs'
import type { VerdictReason } from '../../../../shared/domain/verdict.ts'
import { isSelfIssued } from '../certificate/certificate-subject.ts'
import { keyUsageOf } from '../certificate/key-usage.ts'

export type ChainRequest = {
  readonly signer: X509Certificate
  /** Certificates that came with the signature. */
  readonly others: readonly X509Certificate[]
  readonly trustRoots: readonly X509Certificate[]
  /** When it was signed, by the signing machine's clock. */
  readonly signedAt: Date
  readonly now: Date
}

const MAX_LENGTH = 8
const BASIC_CONSTRAINTS = '2.5.29.19'
/** Extensions that may be critical and are understood here or do not matter for signatures (RFC 5280 § 4.2). */
const understood: ReadonlySet<string> = new Set([BASIC_CONSTRAINTS, '2.5.29.15', '2.5.29.32', '2.5.29.37'])

/**
 * Checks whose certificate it is: a path to a root that this machine trusts (RFC 5280 § 6.1, without name constraints and
 * policies: a certificate that makes those critical is not trusted), what its key may be used for, and when it was valid.
 * Revocation needs the network and is not checked; that is said.
 */
export function checkChain(request: ChainRequest): VerdictReason[] {
  const { signer, signedAt, now } = request
  const reasons: VerdictReason[] = []
  const usage = keyUsageOf(signer.raw)
  if (usage && !usage.nonRepudiation && !usage.digitalSignature) reasons.push('keyUsageNotForSigning')
  if (!isValidAt(signer, signedAt)) reasons.push('signedOutsideValidity')
  const { chain, trusted } = buildChain(request)
  const usable = trusted && chain.every((one) => isValidAt(one, signedAt)) && isPathAllowed(chain)
  if (!usable) reasons.push(isSelfIssued(signer) ? 'selfIssued' : 'unknownIssuer')
  else reasons.push('revocationNotChecked')
  if (chain.some((one) => now > one.validToDate)) reasons.push('certificateExpired')
  return [...reasons, ...strayFaults(request, chain)]
}

/**
 * Certificates that came along and are no part of the chain. One that names an issuer who is there and did not sign it was
 * changed on the way.
 */
function strayFaults(request: ChainRequest, chain: readonly X509Certificate[]): VerdictReason[] {
  const stray = request.others.filter((one) => !chain.some((link) => link.raw.equals(one.raw)))
  const known = [...request.trustRoots, ...request.others]
  const isBroken = stray.some((one) => {
    const named = known.filter((issuer) => issuer.subject === one.issuer)
    return named.length > 0 && !named.some((issuer) => one.verify(issuer.publicKey))
  })
  if (isBroken) return ['chainBroken']
  return stray.length > 0 ? ['strayCertificates'] : []
}

/** From the signer upwards, each signed by the next, until a trusted root or as far as it goes. */
function buildChain(request: ChainRequest): { chain: X509Certificate[]; trusted: boolean } {
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

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}

function isValidAt(certificate: X509Certificate, moment: Date): boolean {
  return moment >= certificate.validFromDate && moment <= certificate.validToDate
}

/** Path length constraints, and no critical extension that is not understood. `chain[0]` is the signer. */
function isPathAllowed(chain: readonly X509Certificate[]): boolean {
  return chain.every((certificate, index) => {
    const extensions = pkijs.Certificate.fromBER(certificate.raw).extensions ?? []
    if (extensions.some((one) => one.critical && !understood.has(one.extnID))) return false
    const constraints = extensions.find((one) => one.extnID === BASIC_CONSTRAINTS)?.parsedValue as
      | pkijs.BasicConstraints
      | undefined
    const limit = constraints?.pathLenConstraint
    // Between the signer and this issuer stand `index - 1` others.
    return index === 0 || limit === undefined || Number(limit) >= index - 1
  })
}
