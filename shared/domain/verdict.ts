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
  /** The time stamp is not of this signature, or is damaged. */
  'timeStampWrong',
] as const

/** What leaves open who signed, although the content is unchanged. */
export const untrustedReasons = [
  'selfIssued',
  'unknownIssuer',
  /** The way to a trusted root goes by an issuer who may not vouch for this: out of date, narrowed, or with a weak key. */
  'chainNotAllowed',
  'certificateExpired',
  /** The issuer had revoked the certificate, and nothing proves that it was used before that. */
  'certificateRevoked',
  /** The field is for another organisation than the certificate belongs to. */
  'otherOrganisation',
  /** A time stamp by a certificate that is not for giving them. */
  'notAnAuthority',
  /** Certificates came along that are no part of the signer's chain, or were changed. */
  'strayCertificates',
] as const

/** What leaves open whether something was changed: the file was made by another program. */
export const uncheckedReasons = [
  /** In a form that is not read here: only the signature itself was checked. */
  'structureNotRead',
  /** Something was added after the signature, and it cannot be told here whether that was allowed. */
  'laterChangeNotJudged',
] as const

/** What is worth knowing, and harms nothing. */
export const noteReasons = [
  /** Others have signed later; this signature covers the file as it was then. */
  'laterSignatures',
  'revocationNotChecked',
  'timeNotProven',
  /** There is a time stamp, and its word does not count here. */
  'timeStampUntrusted',
  /** The signing machine's clock says a later time than the proven one. */
  'clockAhead',
] as const

export const VerdictReason = z.enum([
  ...invalidReasons,
  ...untrustedReasons,
  ...uncheckedReasons,
  ...noteReasons,
])
export type VerdictReason = z.infer<typeof VerdictReason>

export const SignatureStatus = z.enum([
  'valid',
  'validEarlierRevision',
  'untrusted',
  'notFullyChecked',
  'invalid',
])
export type SignatureStatus = z.infer<typeof SignatureStatus>

/** What a later saving of the file did, as a reader would call it. `field`: the field that was signed. */
export const LaterChange = z.object({
  kind: z.enum(['signature', 'validationData', 'page', 'annotation', 'form', 'document', 'other']),
  field: z.string().nullable(),
})
export type LaterChange = z.infer<typeof LaterChange>

export const FileVerdict = z.enum([
  'allValid',
  'validButUntrusted',
  /** The report kept in the profile has signatures that this file lacks. */
  'signaturesMissing',
  'changedAfterSigning',
  'invalid',
  'unsigned',
  'notMadeHere',
  /** Locked with a password or a certificate: nothing in it can be read. */
  'encrypted',
  /** Cut short, or so changed that it cannot be read. */
  'damaged',
])
export type FileVerdict = z.infer<typeof FileVerdict>

const invalid: ReadonlySet<VerdictReason> = new Set(invalidReasons)
const untrusted: ReadonlySet<VerdictReason> = new Set(untrustedReasons)
const unchecked: ReadonlySet<VerdictReason> = new Set(uncheckedReasons)
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
  if (reasons.some((reason) => unchecked.has(reason))) return 'notFullyChecked'
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
  if (signatures.some(({ reasons }) => reasons.some((reason) => unchecked.has(reason)))) return 'notMadeHere'
  const trusted = signatures.every(({ reasons }) => !reasons.some((reason) => untrusted.has(reason)))
  return trusted ? 'allValid' : 'validButUntrusted'
}
