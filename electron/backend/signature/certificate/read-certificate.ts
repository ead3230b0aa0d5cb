import { X509Certificate } from 'node:crypto'
import {
  contextTag,
  DerError,
  DerSequence,
  type DerValue,
  derChildren,
  derOid,
  readDer,
  tag,
} from '../verify/der.ts'

/** A certificate taken apart as far as signatures need it (RFC 5280 § 4.1). Names and serial number are also there in DER. */
export type CertificateParts = {
  readonly serialNumber: Buffer
  readonly issuer: Buffer
  /** Attributes of the names by type, the first of each. */
  readonly issuerNames: ReadonlyMap<string, string>
  readonly subjectNames: ReadonlyMap<string, string>
  /** What its issuer signed it with. */
  readonly signatureAlgorithm: string
  readonly extensions: readonly CertificateExtension[]
}

export type CertificateExtension = {
  readonly type: string
  readonly critical: boolean
  /** The extension's own value, in DER. */
  readonly value: Buffer
}

/**
 * A certificate as Node reads it, known to be whole: also its key and its parts can be read. Throws `DerError` when it is not.
 * (Node itself reads the key only when it is asked for, and throws then.)
 */
export function soundCertificate(der: Uint8Array): X509Certificate {
  try {
    const certificate = new X509Certificate(der)
    readCertificate(certificate.raw)
    if (certificate.publicKey.asymmetricKeyType !== undefined && certificate.raw.equals(der))
      return certificate
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown
  }
  throw new DerError('Not a whole certificate')
}

const UTF8_STRING = 0x0c
const BMP_STRING = 0x1e

/** Takes a certificate (DER) apart. Throws `DerError` when it is not one. */
export function readCertificate(der: Uint8Array): CertificateParts {
  const certificate = new DerSequence(readDer(Buffer.from(der.buffer, der.byteOffset, der.byteLength)))
  const signed = new DerSequence(certificate.next(tag.sequence))
  signed.optional(contextTag(0))
  const serialNumber = signed.next(tag.integer).raw
  const signatureAlgorithm = derOid(new DerSequence(signed.next(tag.sequence)).next(tag.objectIdentifier))
  const issuer = signed.next(tag.sequence)
  signed.next(tag.sequence)
  const subject = signed.next(tag.sequence)
  signed.next(tag.sequence)
  const explicit = signed.optional(contextTag(3))
  const extensions = explicit ? derChildren(new DerSequence(explicit, contextTag(3)).next(tag.sequence)) : []
  return {
    serialNumber,
    issuer: issuer.raw,
    issuerNames: readNames(issuer),
    subjectNames: readNames(subject),
    signatureAlgorithm,
    extensions: extensions.map(readExtension),
  }
}

function readNames(name: DerValue): Map<string, string> {
  const names = new Map<string, string>()
  for (const attribute of derChildren(name).flatMap(derChildren)) {
    const parts = new DerSequence(attribute)
    const type = derOid(parts.next(tag.objectIdentifier))
    const [, value] = derChildren(attribute)
    if (value && !names.has(type)) names.set(type, textOf(value))
  }
  return names
}

/** A DirectoryString (RFC 5280 § 4.1.2.4). The older kinds are read as Latin 1. */
function textOf(value: DerValue): string {
  if (value.tag === UTF8_STRING) return value.content.toString('utf8')
  if (value.tag === BMP_STRING && value.content.length % 2 === 0) {
    return Buffer.from(value.content).swap16().toString('utf16le')
  }
  return value.content.toString('latin1')
}

function readExtension(value: DerValue): CertificateExtension {
  const parts = new DerSequence(value)
  const type = derOid(parts.next(tag.objectIdentifier))
  const critical = parts.optional(tag.boolean)
  return { type, critical: (critical?.content[0] ?? 0) !== 0, value: parts.next(tag.octetString).content }
}
