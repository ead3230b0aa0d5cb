import { X509Certificate } from 'node:crypto'
import type { ChainLink, SignatureVerdict } from '../../../../shared/contract/signature.ts'
import { type LaterChange, statusOf, type VerdictReason } from '../../../../shared/domain/verdict.ts'
import { certificateSubjectOf } from '../certificate/certificate-subject.ts'
import { checkChain } from './check-chain.ts'
import { type CmsFindings, checkCms } from './check-cms.ts'
import { type ByteRange, digestOf, readHole } from './coverage.ts'

/** What a verifier rests on: roots it trusts (DER), and the time. */
export type Trust = { readonly trustRoots: readonly Uint8Array[]; readonly now: Date }

/** What was found about one signature in a file. */
export type SignatureFindings = {
  readonly reasons: readonly VerdictReason[]
  readonly cms: CmsFindings | null
  /** The signer's certificate and its issuers, as far as the way up goes. */
  readonly chain: readonly ChainLink[]
}

/** What there is to say about a signature that could not be read. */
export const nothingFound: SignatureFindings = { reasons: [], cms: null, chain: [] }

/**
 * Checks the signature that fills a byte range's hole: the value over the bytes it covers, and whose certificate it is.
 * `signedAt` is the time the signature dictionary claims, null when it claims none.
 */
export function checkHole(
  bytes: Buffer,
  range: ByteRange,
  claims: { readonly pades: boolean; readonly signedAt: Date | null },
  trust: Trust,
): SignatureFindings {
  const der = readHole(bytes, range)
  if (!der) return { ...nothingFound, reasons: ['contentsMalformed'] }
  const cms = checkCms(der, {
    contentDigest: (hash) => digestOf(bytes, range, hash),
    pades: claims.pades,
  })
  if (!cms.signer) return { ...nothingFound, reasons: cms.reasons, cms }
  const { reasons, chain } = checkChain({
    signer: cms.signer,
    others: cms.others,
    trustRoots: trust.trustRoots.map((der) => new X509Certificate(der)),
    signedAt: claims.signedAt ?? trust.now,
    now: trust.now,
  })
  const time: VerdictReason[] = claims.signedAt || !claims.pades ? ['timeNotProven'] : ['signedAtMissing']
  return { reasons: [...cms.reasons, ...reasons, ...time], cms, chain }
}

/** Puts what was found into the words of the contract. */
export function signatureVerdict(
  field: string,
  findings: SignatureFindings,
  place: {
    readonly signedAt: Date | null
    readonly coversWholeFile: boolean
    readonly later: readonly LaterChange[]
  },
): SignatureVerdict {
  const reasons = [...new Set(findings.reasons)]
  return {
    field,
    ...signerOf(findings),
    signedAt: place.signedAt?.toISOString() ?? null,
    status: statusOf(reasons),
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
