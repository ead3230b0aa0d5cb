import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { Signer } from './signer.ts'
import type { SignatureAlgorithm } from './signature-algorithm.ts'

export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  algorithmProtection: '1.2.840.113549.1.9.52',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
} as const

/** Gives a time stamp (DER) of a signature value, or null when there is none to have. */
export type SignatureStamp = (signature: Uint8Array) => Promise<Uint8Array | null>

/**
 * Makes the detached CMS signature of a PDF (RFC 5652; profile of ETSI EN 319 142-1 § 5.3 and 6.3, level B-B):
 * content-type, message-digest, signing-certificate-v2 and CMSAlgorithmProtection are signed; there is no signing-time,
 * because PAdES puts it in the signature dictionary. One signer; the whole known chain is embedded.
 *
 * `contentDigest` is the hash of the byte range, by the signer's own hash. `stamp` is asked for a time stamp of the signature
 * value (RFC 5126 § 6.1.1); where it gives one, the signature is of level B-T, where it gives none, it stays at B-B.
 */
export async function buildCms(
  contentDigest: Uint8Array,
  signer: Signer,
  stamp: SignatureStamp = async () => null,
): Promise<Buffer> {
  const certificates = signer.chain.map((der) => pkijs.Certificate.fromBER(Uint8Array.from(der)))
  const own = certificates[0] as pkijs.Certificate
  const { algorithm } = signer
  const attributes = [
    attribute(oid.contentType, new asn1js.ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, new asn1js.OctetString({ valueHex: contentDigest })),
    attribute(oid.signingCertificateV2, signingCertificate(own, signer.chain[0])),
    attribute(oid.algorithmProtection, algorithmProtection(algorithm)),
  ].sort(byDer)
  const toBeSigned = new asn1js.Set({ value: attributes.map((one) => one.toSchema()) }).toBER()
  const signature = await signer.sign(new Uint8Array(toBeSigned))
  const token = await stamp(signature)
  const signerInfo = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: algorithm.hashOid }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: signatureIdentifier(algorithm),
    signature: new asn1js.OctetString({ valueHex: signature }),
    ...(token && { unsignedAttrs: unsigned(token) }),
  })
  const signedData = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: algorithm.hashOid })],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: certificates.sort(byDer),
    signerInfos: [signerInfo],
  })
  const content = new pkijs.ContentInfo({ contentType: oid.signedData, content: signedData.toSchema(true) })
  return Buffer.from(content.toSchema().toBER())
}

/** The one unsigned attribute that PAdES knows: the time stamp (ETSI EN 319 142-1 § 6.3). */
function unsigned(token: Uint8Array): pkijs.SignedAndUnsignedAttributes {
  const { result } = asn1js.fromBER(Uint8Array.from(token))
  return new pkijs.SignedAndUnsignedAttributes({
    type: 1,
    attributes: [attribute(oid.timeStampToken, result)],
  })
}

function attribute(type: string, value: asn1js.BaseBlock): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [value] })
}

function signatureIdentifier(algorithm: SignatureAlgorithm): pkijs.AlgorithmIdentifier {
  return new pkijs.AlgorithmIdentifier({
    algorithmId: algorithm.signatureOid,
    ...(algorithm.nullParameter ? { algorithmParams: new asn1js.Null() } : {}),
  })
}

/**
 * RFC 5035 § 3: SigningCertificateV2 { certs { ESSCertIDv2 { certHash, issuerSerial } } }. The hash is SHA-256, which is
 * the default and therefore not written.
 */
function signingCertificate(certificate: pkijs.Certificate, der: Uint8Array): asn1js.Sequence {
  const issuerName = new asn1js.Constructed({
    idBlock: { tagClass: 3, tagNumber: 4 },
    value: [certificate.issuer.toSchema()],
  })
  const issuerSerial = new asn1js.Sequence({
    value: [new asn1js.Sequence({ value: [issuerName] }), certificate.serialNumber],
  })
  const certId = new asn1js.Sequence({
    value: [new asn1js.OctetString({ valueHex: createHash('sha256').update(der).digest() }), issuerSerial],
  })
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [certId] })] })
}

/** RFC 6211: the algorithms stand inside what is signed, so that nobody can swap them for weaker ones. */
function algorithmProtection(algorithm: SignatureAlgorithm): asn1js.Sequence {
  const signature = signatureIdentifier(algorithm).toSchema()
  const tagged = new asn1js.Constructed({
    idBlock: { tagClass: 3, tagNumber: 1 },
    value: signature.valueBlock.value,
  })
  const digest = new pkijs.AlgorithmIdentifier({ algorithmId: algorithm.hashOid }).toSchema()
  return new asn1js.Sequence({ value: [digest, tagged] })
}

/** DER orders the members of a SET by their encodings (X.690 § 11.6). */
function byDer(a: pkijs.Attribute | pkijs.Certificate, b: pkijs.Attribute | pkijs.Certificate): number {
  return Buffer.compare(Buffer.from(a.toSchema().toBER()), Buffer.from(b.toSchema().toBER()))
}
