import { oid } from '../cms/build-cms.ts'
import {
  checkSetOrder,
  contextTag,
  DerError,
  DerSequence,
  type DerValue,
  derChildren,
  derOid,
  readDer,
  tag,
} from './der.ts'

/** A CMS signature taken apart (RFC 5652 § 5), with one signer. */
export type CmsSignature = {
  readonly certificates: readonly Buffer[]
  /** The certificate that signed: issuer and serial number, in DER. */
  readonly issuer: Buffer
  readonly serialNumber: Buffer
  readonly digestAlgorithm: AlgorithmIdentifier
  readonly signatureAlgorithm: AlgorithmIdentifier
  /** What the signature value is over: the signed attributes as a SET (RFC 5652 § 5.4). */
  readonly toBeSigned: Buffer
  readonly signedAttributes: ReadonlyMap<string, DerValue>
  readonly unsignedAttributes: ReadonlyMap<string, DerValue>
  readonly signature: Buffer
}

export type AlgorithmIdentifier = {
  readonly oid: string
  readonly raw: Buffer
  /** The members without the SEQUENCE around them: for comparing with an implicitly tagged one. */
  readonly content: Buffer
}

/** What is wrong with a signature before anything in it can be checked. */
export type CmsFault = 'cmsMalformed' | 'severalSigners' | 'contentEncapsulated'

/**
 * Takes a detached CMS signature apart. Anything but the one form that PAdES knows is refused with the fault: one signer,
 * named by issuer and serial number; no content of its own; strict DER; signed attributes, none of them twice.
 */
export function readCms(der: Buffer): CmsSignature | CmsFault {
  try {
    return readSignedData(signedDataOf(der))
  } catch (thrown) {
    if (thrown instanceof DerError) return 'cmsMalformed'
    throw thrown
  }
}

/**
 * Takes a CMS signature apart that carries what it is over, as a time stamp does. Null when the content is of another type than
 * this. One signer, named by issuer and serial number; strict DER. Throws `DerError` on anything else.
 */
export function readEncapsulated(
  der: Buffer,
  contentType: string,
): { readonly cms: CmsSignature; readonly content: Buffer } | null {
  const signedData = new DerSequence(signedDataOf(der))
  signedData.next(tag.integer)
  signedData.next(tag.set)
  const encapsulated = new DerSequence(signedData.next(tag.sequence))
  if (derOid(encapsulated.next(tag.objectIdentifier)) !== contentType) return null
  const explicit = new DerSequence(encapsulated.next(contextTag(0)), contextTag(0))
  const content = explicit.next(tag.octetString).content
  explicit.end()
  encapsulated.end()
  const certificates = derChildren(signedData.next(contextTag(0))).map((certificate) => certificate.raw)
  signedData.optional(contextTag(1))
  const signers = derChildren(signedData.next(tag.set))
  signedData.end()
  const [signer] = signers
  if (!signer || signers.length > 1) throw new DerError('Not one signer')
  return { cms: { certificates, ...readSigner(signer) }, content }
}

function signedDataOf(der: Buffer): DerValue {
  const outer = readDer(der)
  const contentInfo = new DerSequence(outer)
  if (outer.raw.length !== der.length || derOid(contentInfo.next(tag.objectIdentifier)) !== oid.signedData) {
    throw new DerError('Not signed data')
  }
  const explicit = new DerSequence(contentInfo.next(contextTag(0)), contextTag(0))
  contentInfo.end()
  const signedData = explicit.next(tag.sequence)
  explicit.end()
  return signedData
}

function readSignedData(value: DerValue): CmsSignature | CmsFault {
  const signedData = new DerSequence(value)
  expectVersion1(signedData)
  const digestAlgorithms = signedData.next(tag.set)
  const encapsulated = new DerSequence(signedData.next(tag.sequence))
  const contentType = derOid(encapsulated.next(tag.objectIdentifier))
  if (contentType !== oid.data || encapsulated.optional(contextTag(0))) return 'contentEncapsulated'
  encapsulated.end()
  const certificates = derChildren(signedData.next(contextTag(0))).map((certificate) => certificate.raw)
  const signers = derChildren(signedData.next(tag.set))
  signedData.end()
  if (signers.length !== 1) return 'severalSigners'
  const signer = readSigner(signers[0] as DerValue)
  const listed = derChildren(digestAlgorithms).map((algorithm) => algorithm.raw)
  if (listed.length !== 1 || !listed[0]?.equals(signer.digestAlgorithm.raw)) return 'cmsMalformed'
  return { certificates, ...signer }
}

function readSigner(value: DerValue): Omit<CmsSignature, 'certificates'> {
  const signer = new DerSequence(value)
  expectVersion1(signer)
  const name = new DerSequence(signer.next(tag.sequence))
  const issuer = name.next(tag.sequence).raw
  const serialNumber = name.next(tag.integer).raw
  name.end()
  const digestAlgorithm = readAlgorithm(signer.next(tag.sequence))
  const signed = signer.next(contextTag(0))
  const signatureAlgorithm = readAlgorithm(signer.next(tag.sequence))
  const signature = signer.next(tag.octetString).content
  const unsigned = signer.optional(contextTag(1))
  signer.end()
  const toBeSigned = Buffer.from(signed.raw)
  toBeSigned[0] = tag.set
  return {
    issuer,
    serialNumber,
    digestAlgorithm,
    signatureAlgorithm,
    toBeSigned,
    signedAttributes: readAttributes(signed),
    unsignedAttributes: unsigned ? readAttributes(unsigned) : new Map(),
    signature,
  }
}

function expectVersion1(sequence: DerSequence): void {
  const version = sequence.next(tag.integer)
  if (version.content.length !== 1 || version.content[0] !== 1) throw new DerError('Not version 1')
}

/** Parameters may only be absent or NULL: none of the accepted algorithms has others. */
function readAlgorithm(value: DerValue): AlgorithmIdentifier {
  const sequence = new DerSequence(value)
  const identifier = derOid(sequence.next(tag.objectIdentifier))
  const parameter = sequence.optional(tag.null)
  sequence.end()
  if (parameter && parameter.content.length !== 0) throw new DerError('A NULL with content')
  return { oid: identifier, raw: value.raw, content: value.content }
}

/** Attributes by type, each with its single value (RFC 5652 § 5.3 and 11). */
function readAttributes(value: DerValue): Map<string, DerValue> {
  checkSetOrder(value)
  const attributes = new Map<string, DerValue>()
  for (const child of derChildren(value)) {
    const attribute = new DerSequence(child)
    const type = derOid(attribute.next(tag.objectIdentifier))
    const values = derChildren(attribute.next(tag.set))
    attribute.end()
    if (attributes.has(type) || values.length !== 1) throw new DerError('An attribute twice')
    attributes.set(type, values[0] as DerValue)
  }
  return attributes
}
