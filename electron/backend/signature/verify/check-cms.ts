import { createHash, verify, type X509Certificate } from 'node:crypto'
import type { VerdictReason } from '../../../../shared/domain/verdict.ts'
import { readCertificate, soundCertificate } from '../certificate/read-certificate.ts'
import { oid } from '../cms/build-cms.ts'
import { type HashName, hashByOid, hashOfSignatureOid, RSA_MINIMUM_BITS } from '../cms/signature-algorithm.ts'
import type { SignatureTimeStamp } from './check-time-stamp.ts'
import { DerError, DerSequence, type DerValue, derChildren, derOid, tag } from './der.ts'
import { type CmsSignature, readCms } from './read-cms.ts'

/** What was found about a CMS signature. The certificates are there as far as they could be read. */
export type CmsFindings = {
  readonly reasons: readonly VerdictReason[]
  readonly signer: X509Certificate | null
  readonly others: readonly X509Certificate[]
  /** The time stamp in it, not yet checked. */
  readonly timeStamp: SignatureTimeStamp | null
}

export type CmsExpectations = {
  /** Hash of the bytes that the signature covers. */
  readonly contentDigest: (hash: HashName) => Buffer
  /** PAdES demands signing-certificate-v2; the older kind of PDF signature does not. */
  readonly pades: boolean
  /** The type of what is signed, when it is not plain data. */
  readonly contentType?: string
}

const nothingRead = { signer: null, others: [], timeStamp: null } as const

/**
 * Checks a detached CMS signature against the content's hash (RFC 5652 § 5.6): the attributes that must be there, that the
 * certificate is the one the signature names (RFC 5035), that nobody swapped the algorithms (RFC 6211), and the value itself.
 */
export function checkCms(der: Buffer, expected: CmsExpectations): CmsFindings {
  const cms = readCms(der)
  if (typeof cms === 'string') return { ...nothingRead, reasons: [cms] }
  return checkParsedCms(cms, expected)
}

/** The same for a CMS signature that was taken apart already. */
export function checkParsedCms(cms: CmsSignature, expected: CmsExpectations): CmsFindings {
  const certificates = readCertificates(cms)
  if (!certificates) return { ...nothingRead, reasons: ['cmsMalformed'] }
  const signer = certificates.find((certificate) => isNamed(certificate, cms)) ?? null
  const others = certificates.filter((certificate) => certificate !== signer)
  const found = { signer, others, timeStamp: timeStampIn(cms) }
  if (!signer) return { ...found, reasons: ['signerCertificateMissing'] }
  const hash = hashByOid.get(cms.digestAlgorithm.oid)
  if (!hash) return { ...found, reasons: ['algorithmNotAccepted'] }
  try {
    return { ...found, reasons: checkSigned(cms, signer, hash, expected) }
  } catch (thrown) {
    if (thrown instanceof DerError) return { ...found, reasons: ['attributesMalformed'] }
    throw thrown
  }
}

function timeStampIn(cms: CmsSignature): SignatureTimeStamp | null {
  const token = cms.unsignedAttributes.get(oid.timeStampToken)
  return token ? { token: token.raw, signature: cms.signature } : null
}

function checkSigned(
  cms: CmsSignature,
  signer: X509Certificate,
  hash: HashName,
  expected: CmsExpectations,
): VerdictReason[] {
  if (!hasNeededAttributes(cms, expected)) return ['attributesMalformed']
  const reasons: VerdictReason[] = []
  const digest = cms.signedAttributes.get(oid.messageDigest)
  if (!digest?.content.equals(expected.contentDigest(hash))) reasons.push('contentChanged')
  const signingCertificate = cms.signedAttributes.get(oid.signingCertificateV2)
  if (signingCertificate && !namesCertificate(signingCertificate, signer)) reasons.push('certificateMismatch')
  if (!isAlgorithmAccepted(cms, signer, hash)) reasons.push('algorithmNotAccepted')
  else if (!isProtectionRight(cms)) reasons.push('attributesMalformed')
  else if (!isValueRight(cms, signer, hash)) reasons.push('signatureValueWrong')
  return reasons
}

/** PAdES knows one unsigned attribute, the time stamp (ETSI EN 319 142-1 § 6.3). */
function hasNeededAttributes(
  cms: CmsSignature,
  { pades, contentType: expected = oid.data }: CmsExpectations,
): boolean {
  const contentType = cms.signedAttributes.get(oid.contentType)
  if (!contentType || derOid(contentType) !== expected) return false
  if (cms.signedAttributes.get(oid.messageDigest)?.tag !== tag.octetString) return false
  const onlyTimeStamps = [...cms.unsignedAttributes.keys()].every((type) => type === oid.timeStampToken)
  return !pades || (cms.signedAttributes.has(oid.signingCertificateV2) && onlyTimeStamps)
}

/** The certificates that came along, or null when one of them cannot be read to the end. */
function readCertificates(cms: CmsSignature): X509Certificate[] | null {
  try {
    return cms.certificates.map(soundCertificate)
  } catch (thrown) {
    if (thrown instanceof DerError) return null
    throw thrown
  }
}

/** Compares the DER of issuer and serial number: names that only look alike are not the same. */
function isNamed(certificate: X509Certificate, cms: CmsSignature): boolean {
  const { issuer, serialNumber } = readCertificate(certificate.raw)
  return issuer.equals(cms.issuer) && serialNumber.equals(cms.serialNumber)
}

/** SigningCertificateV2: the first certificate identifier is the signer's (RFC 5035 § 3). SHA-256 unless it says otherwise. */
function namesCertificate(attribute: DerValue, signer: X509Certificate): boolean {
  const identifiers = new DerSequence(attribute).next(tag.sequence)
  const identifier = new DerSequence(derChildren(identifiers)[0])
  const algorithm = identifier.optional(tag.sequence)
  const hash = algorithm
    ? hashByOid.get(derOid(new DerSequence(algorithm).next(tag.objectIdentifier)))
    : 'sha256'
  const expected = identifier.next(tag.octetString).content
  return hash !== undefined && createHash(hash).update(signer.raw).digest().equals(expected)
}

function isAlgorithmAccepted(cms: CmsSignature, signer: X509Certificate, hash: HashName): boolean {
  const implied = hashOfSignatureOid[cms.signatureAlgorithm.oid]
  if (implied === undefined || (implied !== null && implied !== hash)) return false
  const { asymmetricKeyType, asymmetricKeyDetails } = signer.publicKey
  if (cms.signatureAlgorithm.oid.startsWith('1.2.840.10045.')) return asymmetricKeyType === 'ec'
  return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= RSA_MINIMUM_BITS
}

/** RFC 6211: what the attribute says, where it is there, must be what the signature says. */
function isProtectionRight(cms: CmsSignature): boolean {
  const protection = cms.signedAttributes.get(oid.algorithmProtection)
  if (!protection) return true
  const [digest, signature] = derChildren(protection)
  return (
    digest?.raw.equals(cms.digestAlgorithm.raw) === true &&
    signature?.content.equals(cms.signatureAlgorithm.content) === true
  )
}

function isValueRight(cms: CmsSignature, signer: X509Certificate, hash: HashName): boolean {
  return verify(hash, cms.toBeSigned, { key: signer.publicKey, dsaEncoding: 'der' }, cms.signature)
}
