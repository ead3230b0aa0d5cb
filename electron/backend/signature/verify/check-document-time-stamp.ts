import { X509Certificate } from 'node:crypto'
import type { VerdictReason } from '../../../../shared/domain/verdict.ts'
import { authorityFault, authorityPath, type CheckedToken, checkToken } from '../time-stamp/check-token.ts'
import { checkRevocation } from './check-revocation.ts'
import { nothingFound, type SignatureFindings, type Trust } from './check-signature.ts'
import { type ByteRange, digestOf, readHole } from './coverage.ts'
import { authorityName, type Evidence } from './evidence.ts'

/** `stampedAt`: the time it states, whether or not its word counts. */
export type DocumentTimeStampFindings = SignatureFindings & { readonly stampedAt: Date | null }

const noStamp: DocumentTimeStampFindings = { ...nothingFound, stampedAt: null }

const faultReason = {
  notAnAuthority: 'notAnAuthority',
  untrustedAuthority: 'unknownIssuer',
  authorityExpired: 'certificateExpired',
} as const satisfies Record<string, VerdictReason>

/**
 * Checks a document time stamp (ETSI EN 319 142-1 § 5.4.3, ISO 32000-2 § 12.8.5): that it is of the bytes that its range covers,
 * that its signature is right, and whether this machine trusts the authority, as of the time at which the stamp is known to
 * have existed.
 */
export function checkDocumentTimeStamp(
  bytes: Buffer,
  range: ByteRange,
  evidence: Evidence,
  trust: Trust,
): DocumentTimeStampFindings {
  const der = readHole(bytes, range)
  if (!der) return { ...noStamp, reasons: ['contentsMalformed'] }
  const token = checkToken(der, (hash) => digestOf(bytes, range, hash))
  if (token === 'wrongImprint') return { ...noStamp, reasons: ['contentChanged'] }
  if (typeof token === 'string') return { ...noStamp, reasons: ['timeStampWrong'] }
  const reasons = authorityReasons(token, evidence, trust)
  const isTrusted = reasons.length === 0 || reasons[0] === 'revocationNotChecked'
  return {
    ...noStamp,
    reasons,
    cms: { reasons: [], signer: token.authority, others: token.others, timeStamp: null },
    proof: isTrusted ? { at: token.time, by: authorityName(token) } : null,
    stampedAt: token.time,
  }
}

function authorityReasons(token: CheckedToken, evidence: Evidence, trust: Trust): VerdictReason[] {
  const trustRoots = trust.trustRoots.map((der) => new X509Certificate(der))
  const knownAt = evidence.covering?.at ?? trust.now
  const fault = authorityFault(token, { trustRoots, knownAt })
  if (fault) return [faultReason[fault]]
  const revocation = checkRevocation(authorityPath(token, trustRoots) ?? [], evidence.lists, knownAt)
  if (revocation === 'revoked') return ['certificateRevoked']
  return revocation === 'good' ? [] : ['revocationNotChecked']
}
