import { createHash, type X509Certificate } from 'node:crypto'
import type { SignatureLevel } from '../../../../shared/domain/time-stamp.ts'
import type { VerdictReason } from '../../../../shared/domain/verdict.ts'
import type { RevocationList } from '../long-term/crl.ts'
import { authorityFault, authorityPath, checkToken } from '../time-stamp/check-token.ts'
import { checkRevocation } from './check-revocation.ts'
import { authorityName, type Evidence, type ProvenTime } from './evidence.ts'

/** A time stamp inside a signature: the token, and the signature value that it is to be of. */
export type SignatureTimeStamp = { readonly token: Buffer; readonly signature: Buffer }

/** When a signature is known to have existed, and what that rests on. */
export type TimeFindings = {
  readonly reasons: readonly VerdictReason[]
  readonly proof: ProvenTime | null
  /** The path of the authority whose stamp stands in the signature; empty when the proof is a document time stamp. */
  readonly authorityPath: readonly X509Certificate[]
}

/** How far a laptop's clock may be ahead of an authority's before it is worth a word. */
const CLOCK_TOLERANCE = 5 * 60_000

/**
 * Finds the time at which a signature is known to have existed (ETSI EN 319 102-1 § 5.5.4): by the time stamp in it, or else by
 * the first document time stamp over it. A stamp that is not of this signature, or damaged, voids it: whoever made such a file
 * changed it. One whose authority is not trusted counts for nothing, and harms nothing.
 */
export function checkSignatureTime(
  stamp: SignatureTimeStamp | null,
  claimed: Date | null,
  evidence: Evidence,
  trust: { readonly trustRoots: readonly X509Certificate[]; readonly now: Date },
): TimeFindings {
  const found = stamp ? checkStamp(stamp, evidence, trust) : noStamp
  const proof = found.proof ?? evidence.covering
  const reasons = [...found.reasons]
  if (!proof) reasons.push('timeNotProven')
  else if (claimed && claimed.getTime() > proof.at.getTime() + CLOCK_TOLERANCE) reasons.push('clockAhead')
  return { ...found, reasons, proof }
}

const noStamp: TimeFindings = { reasons: [], proof: null, authorityPath: [] }

function checkStamp(
  { token, signature }: SignatureTimeStamp,
  evidence: Evidence,
  { trustRoots, now }: { readonly trustRoots: readonly X509Certificate[]; readonly now: Date },
): TimeFindings {
  const says = checkToken(token, (hash) => createHash(hash).update(signature).digest())
  if (typeof says === 'string') return { ...noStamp, reasons: ['timeStampWrong'] }
  const knownAt = evidence.covering?.at ?? now
  const fault = authorityFault(says, { trustRoots, knownAt })
  const path = authorityPath(says, trustRoots) ?? []
  if (fault !== null || checkRevocation(path, evidence.lists, knownAt) === 'revoked') {
    return { ...noStamp, reasons: ['timeStampUntrusted'] }
  }
  return { reasons: [], proof: { at: says.time, by: authorityName(says) }, authorityPath: path }
}

/**
 * The level a signature has reached (ETSI EN 319 142-1 § 6.3): B-T with a proven time, B-LT when the lists in the file say for
 * the signer and for the authority in the signature that neither was revoked, B-LTA when a document time stamp covers those.
 */
export function levelOf(
  signerPath: readonly X509Certificate[] | null,
  { proof, authorityPath: stampPath }: TimeFindings,
  evidence: Evidence,
): SignatureLevel {
  if (!proof) return 'B-B'
  const stampKnownAt = evidence.covering?.at ?? proof.at
  const isComplete = (lists: readonly RevocationList[]) =>
    signerPath !== null &&
    lists.length > 0 &&
    checkRevocation(signerPath, lists, proof.at) === 'good' &&
    checkRevocation(stampPath, lists, stampKnownAt) === 'good'
  if (isComplete(evidence.archivedLists)) return 'B-LTA'
  return isComplete(evidence.lists) ? 'B-LT' : 'B-T'
}
