import { generateKeyPair, type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

/** A certificate in DER and its private key as PKCS#8. */
export type SelfIssued = { readonly certificate: Buffer; readonly privateKey: Buffer }

const ECDSA_SHA256 = '1.2.840.10045.4.3.2'
/** RFC 5280 appendix A: names in a certificate hold at most 64 characters. */
const NAME_LIMIT = 64
const YEARS = 10
/** Says what the certificate is worth, in the certificate itself: other programs show it as organisational unit. */
const WORTH = 'Egenutstedt i Samsyn: viser at innholdet er uendret, ikke hvem'
/** This program's policy «integrity only»: an identifier made from a UUID needs no registration (X.667). */
const POLICY_OID = '2.25.215147846316894410243118652071906345713'

/**
 * Makes the profile's own certificate: ECDSA P-256, signed by its own key, for ten years. Nobody vouches for the name in it,
 * so it proves that a document is unchanged since it was signed, not who signed; the certificate says so. Key usage is
 * digitalSignature and nonRepudiation (RFC 5280 § 4.2.1.3).
 */
export async function makeSelfIssued(
  subject: { readonly name: string; readonly authority: string },
  now: Date,
  randomBytes: (length: number) => Uint8Array,
): Promise<SelfIssued> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' })
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: serialNumber(randomBytes(16)),
    signature: new pkijs.AlgorithmIdentifier({ algorithmId: ECDSA_SHA256 }),
    issuer: nameOf(subject),
    subject: nameOf(subject),
    notBefore: timeOf(now),
    notAfter: timeOf(inYears(now, YEARS)),
    subjectPublicKeyInfo: publicKeyInfo(publicKey),
    extensions: extensions(),
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: ECDSA_SHA256 }),
  })
  const toBeSigned = Buffer.from(certificate.encodeTBS().toBER())
  certificate.tbsView = toBeSigned
  certificate.signatureValue = new asn1js.BitString({ valueHex: sign('sha256', toBeSigned, privateKey) })
  return {
    certificate: Buffer.from(certificate.toSchema(true).toBER()),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }),
  }
}

/** Positive, and never the same twice. */
function serialNumber(random: Uint8Array): asn1js.Integer {
  const bytes = Uint8Array.from(random)
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return new asn1js.Integer({ valueHex: bytes })
}

/** One attribute to each relative name, as all readers expect. */
function nameOf(subject: { name: string; authority: string }): pkijs.RelativeDistinguishedNames {
  const part = (type: string, text: string) => {
    const value = new asn1js.Utf8String({ value: shortened(text) })
    return new asn1js.Set({ value: [new pkijs.AttributeTypeAndValue({ type, value }).toSchema()] })
  }
  const parts = [part('2.5.4.10', subject.authority), part('2.5.4.11', WORTH), part('2.5.4.3', subject.name)]
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: parts }).toBER())
}

/** A name that is too long loses its second language («Statsforvalteren i … / Stáhtahálddašeaddji …»), or its end. */
function shortened(text: string): string {
  const first = text.length > NAME_LIMIT ? (text.split(' / ')[0] ?? text) : text
  return first.length > NAME_LIMIT ? `${first.slice(0, NAME_LIMIT - 1).trimEnd()}…` : first
}

/** UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280 § 4.1.2.5); whole seconds. */
function timeOf(date: Date): pkijs.Time {
  const value = new Date(Math.floor(date.getTime() / 1_000) * 1_000)
  return new pkijs.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value })
}

function inYears(date: Date, years: number): Date {
  const later = new Date(date)
  later.setUTCFullYear(later.getUTCFullYear() + years)
  return later
}

function publicKeyInfo(key: KeyObject): pkijs.PublicKeyInfo {
  return pkijs.PublicKeyInfo.fromBER(key.export({ format: 'der', type: 'spki' }))
}

function extensions(): pkijs.Extension[] {
  const digitalSignatureAndNonRepudiation = new asn1js.BitString({
    valueHex: Uint8Array.of(0b1100_0000),
    unusedBits: 6,
  })
  const policies = new pkijs.CertificatePolicies({
    certificatePolicies: [new pkijs.PolicyInformation({ policyIdentifier: POLICY_OID })],
  })
  const extension = (extnID: string, critical: boolean, value: asn1js.BaseBlock) =>
    new pkijs.Extension({ extnID, critical, extnValue: value.toBER() })
  return [
    extension('2.5.29.19', true, new pkijs.BasicConstraints({ cA: false }).toSchema()),
    extension('2.5.29.15', true, digitalSignatureAndNonRepudiation),
    extension('2.5.29.32', false, policies.toSchema()),
  ]
}
