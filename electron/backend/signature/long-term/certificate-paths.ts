import { X509Certificate } from 'node:crypto'
import { readCertificate } from '../certificate/read-certificate.ts'
import { oid } from '../cms/build-cms.ts'
import { readPdfDate } from '../pdf/pdf-date.ts'
import type { PdfFile } from '../pdf/pdf-file.ts'
import { asType, isName, type PdfDictionary } from '../pdf/pdf-value.ts'
import { signatureFieldsOf } from '../pdf/signature-fields.ts'
import { readToken } from '../time-stamp/read-token.ts'
import { trustedPath } from '../verify/check-chain.ts'
import { DerError, readDer } from '../verify/der.ts'
import { type CmsSignature, readCms } from '../verify/read-cms.ts'

/** A way from a certificate up to a trusted root: the certificate first, the root last. */
export type CertificatePath = readonly X509Certificate[]

/**
 * A signature or document time stamp of a file (null for one that is not in it yet), and the trusted paths of all who vouch in
 * it: signer, time stamp.
 */
export type SignaturePaths = {
  readonly contents: Uint8Array | null
  readonly paths: readonly CertificatePath[]
}

/**
 * Every signature that the file's fields hold, with its paths to the roots that this machine trusts. A certificate without
 * such a path (a self-issued one, say) has none: nobody vouches for it, so there is nobody to ask whether it was revoked.
 */
export function signaturePathsIn(
  file: PdfFile,
  trustRoots: readonly X509Certificate[],
  now: Date,
): SignaturePaths[] {
  const newest = file.revisions.length - 1
  return signatureFieldsOf(file, newest).flatMap((field) => {
    const dictionary = field.value === null ? undefined : file.object(field.value, newest)?.value
    const found = asType(dictionary, 'dictionary')
    const contents = asType(found?.entries.get('Contents'), 'string')?.bytes
    if (!found || !contents) return []
    return [{ contents, paths: pathsOf(found, Buffer.from(contents), trustRoots, now) }]
  })
}

function pathsOf(
  dictionary: PdfDictionary,
  contents: Buffer,
  trustRoots: readonly X509Certificate[],
  now: Date,
): CertificatePath[] {
  const der = firstValue(contents)
  if (!der) return []
  if (isName(dictionary.entries.get('SubFilter'), 'ETSI.RFC3161')) return tokenPaths(der, trustRoots)
  const cms = readCms(der)
  if (typeof cms === 'string') return []
  const token = cms.unsignedAttributes.get(oid.timeStampToken)
  const signedAt = readPdfDate(dictionary.entries.get('M')) ?? now
  return [...pathOf(cms, trustRoots, signedAt), ...(token ? tokenPaths(token.raw, trustRoots) : [])]
}

function tokenPaths(der: Buffer, trustRoots: readonly X509Certificate[]): CertificatePath[] {
  const token = readToken(der)
  return token ? pathOf(token.cms, trustRoots, token.time) : []
}

function pathOf(cms: CmsSignature, trustRoots: readonly X509Certificate[], at: Date): CertificatePath[] {
  const certificates = cms.certificates.map((der) => new X509Certificate(der))
  const signer = certificates.find((one) => {
    const { issuer, serialNumber } = readCertificate(one.raw)
    return issuer.equals(cms.issuer) && serialNumber.equals(cms.serialNumber)
  })
  if (!signer) return []
  const path = trustedPath({
    signer,
    others: certificates.filter((one) => one !== signer),
    trustRoots,
    signedAt: at,
  })
  return path ? [path] : []
}

/** The DER value that the padding follows. */
function firstValue(bytes: Buffer): Buffer | null {
  try {
    return readDer(bytes).raw
  } catch (thrown) {
    if (thrown instanceof DerError) return null
    throw thrown
  }
}
