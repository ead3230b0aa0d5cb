import { z } from 'zod'

/** What makes a signature worthless: the file, the signature or the certificate is not as it must be. */
export const invalidReasons = [
  /** Bytes that the signature covers are not the ones that were signed. */
  'contentChanged',
  /** A later saving of the file did more than sign another field. */
  'laterChangeNotAllowed',
  /** A field was signed that an earlier signature had locked. */
  'lockedFieldSigned',
  /** Something stands after the end of the file. */
  'bytesAfterEnd',
  'byteRangeMalformed',
  /** The part left out of the byte range is not exactly the signature. */
  'holeNotSignature',
  /** The signature ends in the middle of a saving. */
  'notAtRevisionEnd',
  'contentsMalformed',
  'subFilterUnknown',
  /** Two fields point to one signature. */
  'signatureUsedTwice',
  /** There is a signature that no field shows. */
  'signatureNotInField',
  'cmsMalformed',
  'severalSigners',
  'contentEncapsulated',
  'attributesMalformed',
  'algorithmNotAccepted',
  'signerCertificateMissing',
  /** The certificate is not the one that the signature names. */
  'certificateMismatch',
  'signatureValueWrong',
  'chainBroken',
  'keyUsageNotForSigning',
  'signedOutsideValidity',
  'signedAtMissing',
] as const

/** What leaves open who signed, although the content is unchanged. */
export const untrustedReasons = [
  'selfIssued',
  'unknownIssuer',
  'certificateExpired',
  /** Certificates came along that are no part of the signer's chain, or were changed. */
  'strayCertificates',
  /** Made by another program in a form that is not read here: only the signature itself was checked. */
  'structureNotRead',
] as const

/** What is worth knowing, and harms nothing. */
export const noteReasons = [
  /** Others have signed later; this signature covers the file as it was then. */
  'laterSignatures',
  'revocationNotChecked',
  'timeNotProven',
  'timeStampNotChecked',
] as const

export const VerdictReason = z.enum([...invalidReasons, ...untrustedReasons, ...noteReasons])
export type VerdictReason = z.infer<typeof VerdictReason>

export const SignatureStatus = z.enum(['valid', 'validEarlierRevision', 'untrusted', 'invalid'])
export type SignatureStatus = z.infer<typeof SignatureStatus>

export const FileVerdict = z.enum([
  'allValid',
  'validButUntrusted',
  'changedAfterSigning',
  'invalid',
  'unsigned',
  'notMadeHere',
])
export type FileVerdict = z.infer<typeof FileVerdict>

const invalid: ReadonlySet<VerdictReason> = new Set(invalidReasons)
const untrusted: ReadonlySet<VerdictReason> = new Set(untrustedReasons)
/** Reasons that say no more than: somebody changed the file after it was signed. */
const changed: ReadonlySet<VerdictReason> = new Set([
  'contentChanged',
  'laterChangeNotAllowed',
  'lockedFieldSigned',
  'bytesAfterEnd',
])

/** The status that follows from everything found about one signature. */
export function statusOf(reasons: readonly VerdictReason[]): SignatureStatus {
  if (reasons.some((reason) => invalid.has(reason))) return 'invalid'
  if (reasons.some((reason) => untrusted.has(reason))) return 'untrusted'
  return reasons.includes('laterSignatures') ? 'validEarlierRevision' : 'valid'
}

/** The verdict on a file whose form could be read. The worst signature decides. */
export function fileVerdictOf(
  signatures: readonly { readonly reasons: readonly VerdictReason[] }[],
): FileVerdict {
  const wrong = signatures.flatMap(({ reasons }) => reasons.filter((reason) => invalid.has(reason)))
  if (wrong.length > 0)
    return wrong.every((reason) => changed.has(reason)) ? 'changedAfterSigning' : 'invalid'
  if (signatures.length === 0) return 'unsigned'
  const trusted = signatures.every(({ reasons }) => !reasons.some((reason) => untrusted.has(reason)))
  return trusted ? 'allValid' : 'validButUntrusted'
}
