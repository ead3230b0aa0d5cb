import { X509Certificate } from 'node:crypto'
import type { ChainLink, SignatureVerdict } from '../../../../shared/contract/signature.ts'
import type { SignatureLevel } from '../../../../shared/domain/time-stamp.ts'
import { type LaterChange, statusOf, type VerdictReason } from '../../../../shared/domain/verdict.ts'
import { certificateSubjectOf } from '../certificate/certificate-subject.ts'
import { checkChain, trustedPath } from './check-chain.ts'
import { type CmsFindings, checkCms } from './check-cms.ts'
import { checkRevocation } from './check-revocation.ts'
import { checkSignatureTime, levelOf } from './check-time-stamp.ts'
import { type ByteRange, digestOf, readHole } from './coverage.ts'
import type { Evidence, ProvenTime } from './evidence.ts'

/** What a verifier rests on: roots it trusts (DER), and the time. */
export type Trust = { readonly trustRoots: readonly Uint8Array[]; readonly now: Date }

/** What a signature says of itself: whether it is of the kind of PAdES, and when it was made (null: it does not say). */
export type Claims = { readonly pades: boolean; readonly signedAt: Date | null }

/** What was found about one signature in a file. */
export type SignatureFindings = {
  readonly reasons: readonly VerdictReason[]
  readonly cms: CmsFindings | null
  /** The signer's certificate and its issuers, as far as the way up goes. */
  readonly chain: readonly ChainLink[]
  readonly proof: ProvenTime | null
  readonly level: SignatureLevel | null
}

/** What there is to say about a signature that could not be read. */
export const nothingFound: SignatureFindings = { reasons: [], cms: null, chain: [], proof: null, level: null }

/**
 * Checks the signature that fills a byte range's hole: the value over the bytes it covers, and whose certificate it is.
 * `signedAt` is the time the signature dictionary claims, null when it claims none.
 */
export function checkHole(
  bytes: Buffer,
  range: ByteRange,
  claims: Claims,
  evidence: Evidence,
  trust: Trust,
): SignatureFindings {
  const der = readHole(bytes, range)
  if (!der) return { ...nothingFound, reasons: ['contentsMalformed'] }
  const cms = checkCms(der, {
    contentDigest: (hash) => digestOf(bytes, range, hash),
    pades: claims.pades,
  })
  const { signer } = cms
  if (!signer) return { ...nothingFound, reasons: cms.reasons, cms }
  return { cms, ...judgeSigner(signer, cms, claims, evidence, trust) }
}

/** Who signed, when that is known to have been, and whether the certificate counted then. */
function judgeSigner(
  signer: X509Certificate,
  cms: CmsFindings,
  claims: Claims,
  evidence: Evidence,
  trust: Trust,
): Omit<SignatureFindings, 'cms'> {
  const trustRoots = trust.trustRoots.map((root) => new X509Certificate(root))
  const claimed = claims.pades ? claims.signedAt : null
  const time = checkSignatureTime(cms.timeStamp, claimed, evidence, { trustRoots, now: trust.now })
  const knownAt = time.proof?.at ?? trust.now
  const request = { signer, others: cms.others, trustRoots, signedAt: claims.signedAt ?? trust.now }
  const { reasons, chain } = checkChain({ ...request, now: knownAt })
  const path = trustedPath(request)
  const missing: VerdictReason[] = claims.pades && !claims.signedAt ? ['signedAtMissing'] : []
  const revocation = withRevocation(reasons, path, evidence, knownAt)
  return {
    reasons: [...cms.reasons, ...revocation, ...time.reasons, ...missing],
    chain,
    proof: time.proof,
    level: claims.pades ? levelOf(path, time, evidence) : null,
  }
}

/** Says what the lists in the file say of the signer's certificate, where they say anything. */
function withRevocation(
  reasons: readonly VerdictReason[],
  path: readonly X509Certificate[] | null,
  { lists }: Evidence,
  at: Date,
): VerdictReason[] {
  const revocation = path ? checkRevocation(path, lists, at) : 'unknown'
  if (revocation === 'unknown') return [...reasons]
  const others = reasons.filter((reason) => reason !== 'revocationNotChecked')
  return revocation === 'revoked' ? [...others, 'certificateRevoked'] : others
}

/** Puts what was found into the words of the contract. */
export function signatureVerdict(
  field: string,
  findings: SignatureFindings,
  place: {
    readonly kind: SignatureVerdict['kind']
    readonly signedAt: Date | null
    readonly coversWholeFile: boolean
    readonly later: readonly LaterChange[]
  },
): SignatureVerdict {
  const reasons = [...new Set(findings.reasons)]
  const { proof, level } = findings
  const status = statusOf(reasons)
  return {
    field,
    kind: place.kind,
    ...signerOf(findings),
    signedAt: place.signedAt?.toISOString() ?? null,
    proven: proof && status !== 'invalid' ? { at: proof.at.toISOString(), by: proof.by } : null,
    level: status === 'invalid' ? null : level,
    status,
    coversWholeFile: place.coversWholeFile,
    reasons,
    chain: [...findings.chain],
    later: [...place.later],
  }
}

type SignerWords = Pick<
  SignatureVerdict,
  'signer' | 'organisation' | 'organisationNumber' | 'issuer' | 'selfIssued'
>

/** Who signed, from the certificate; empty where there is none. What the signature dictionary calls the signer is not asked. */
function signerOf({ cms }: SignatureFindings): SignerWords {
  if (!cms?.signer) {
    return { signer: '', organisation: null, organisationNumber: null, issuer: '', selfIssued: false }
  }
  const { name, organisation, organisationNumber, issuer, selfIssued } = certificateSubjectOf(cms.signer.raw)
  return { signer: name, organisation, organisationNumber, issuer, selfIssued }
}
