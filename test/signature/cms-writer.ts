import { createHash, sign } from 'node:crypto'
import { readCertificate } from '../../electron/backend/signature/certificate/read-certificate.ts'
import { oid } from '../../electron/backend/signature/cms/build-cms.ts'
import { hashOids } from '../../electron/backend/signature/cms/signature-algorithm.ts'
import { holeOf, overwritten } from './attacks/surgery.ts'
import {
  derInteger,
  derNull,
  derOctets,
  derOid,
  derSequence,
  derSet,
  derTagged,
  derValue,
} from './der-writer.ts'
import type { Party } from './test-pki.ts'

/** What is to be wrong with a signature made by hand. Nothing: then it is a good one. */
export type CmsChanges = {
  /** Signed attributes to leave out or put in, by type; null leaves one out. */
  readonly attributes?: Readonly<Record<string, Buffer | null>>
  readonly unsigned?: Readonly<Record<string, Buffer>>
  readonly certificates?: readonly Buffer[]
  readonly digestOid?: string
  readonly signatureOid?: string
  readonly encapsulated?: Buffer
  readonly contentType?: string
  readonly signers?: number
  /** Signed attributes are left out altogether: the value is over the content itself. */
  readonly bare?: boolean
  /** Signs with another's key. */
  readonly key?: Party
  readonly contentDigest?: Buffer
}

const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const ECDSA_SHA256 = '1.2.840.10045.4.3.2'

/** A copy of a signed file in which one signature is made anew by someone, with something wrong with it. */
export function resigned(bytes: Buffer, index: number, party: Party, changes: CmsChanges = {}): Buffer {
  return withContents(bytes, index, handMadeCms(coveredBy(bytes, index), party, changes))
}

/** A copy of a signed file in which one signature is made into a document time stamp (RFC 3161 § 2.4.2) by an authority. */
export function stampedInstead(bytes: Buffer, index: number, authority: Party): Buffer {
  const { rangeAt } = holeOf(bytes, index)
  const from = bytes.lastIndexOf('/ETSI.CAdES.detached', rangeAt, 'latin1')
  const stamp = overwritten(bytes, from, '/ETSI.CAdES.detached', '/ETSI.RFC3161'.padEnd(20))
  const digest = createHash('sha256').update(coveredBy(stamp, index)).digest()
  const says = derSequence(
    derInteger(1),
    derOid('1.2.3.4'),
    derSequence(derSequence(derOid(hashOids.sha256)), derOctets(digest)),
    derInteger(1),
    derValue(0x18, Buffer.from('20261124184000Z')),
  )
  const token = handMadeCms(says, authority, { encapsulated: says, contentType: TST_INFO })
  return withContents(stamp, index, token)
}

function coveredBy(bytes: Buffer, index: number): Buffer {
  const { start, end, rangeAt } = holeOf(bytes, index)
  const range = /\/ByteRange \[0 \d+ (\d+) (\d+)\]/.exec(bytes.toString('latin1', rangeAt, rangeAt + 80))
  const covered = Number(range?.[1]) + Number(range?.[2])
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end, covered)])
}

/** A copy with other bytes in a signature's hole, padded with zeros. */
export function withContents(bytes: Buffer, index: number, cms: Buffer): Buffer {
  const { start, end } = holeOf(bytes, index)
  const copy = Buffer.from(bytes)
  copy.write(`<${cms.toString('hex').padEnd(end - start - 2, '0')}>`, start, 'latin1')
  return copy
}

function handMadeCms(content: Buffer, party: Party, changes: CmsChanges): Buffer {
  const digest = derSequence(derOid(changes.digestOid ?? hashOids.sha256))
  const types = derOid(changes.contentType ?? oid.data)
  const encapsulated = changes.encapsulated ? [derTagged(0, derOctets(changes.encapsulated))] : []
  const signer = signerInfo(content, party, changes)
  const signers = Array.from({ length: changes.signers ?? 1 }, () => signer)
  const signedData = derSequence(
    derInteger(1),
    derSet(digest),
    derSequence(types, ...encapsulated),
    derTagged(0, ...(changes.certificates ?? party.chain)),
    derValue(0x31, ...signers),
  )
  return derSequence(derOid(oid.signedData), derTagged(0, signedData))
}

function signerInfo(content: Buffer, party: Party, changes: CmsChanges): Buffer {
  const { issuer, serialNumber } = readCertificate(party.certificate)
  const attributes = attributesOf(content, party, changes)
  const toBeSigned = changes.bare ? content : derSet(...attributes)
  const key = (changes.key ?? party).key
  const unsigned = Object.entries(changes.unsigned ?? {}).map(([type, value]) => attribute(type, value))
  return derSequence(
    derInteger(1),
    derSequence(issuer, serialNumber),
    derSequence(derOid(changes.digestOid ?? hashOids.sha256)),
    ...(changes.bare ? [] : [derValue(0xa0, ...attributes.toSorted((a, b) => Buffer.compare(a, b)))]),
    derSequence(derOid(changes.signatureOid ?? ECDSA_SHA256)),
    derOctets(sign('sha256', toBeSigned, { key, dsaEncoding: 'der' })),
    ...(unsigned.length > 0 ? [derTagged(1, ...unsigned)] : []),
  )
}

function attributesOf(content: Buffer, party: Party, changes: CmsChanges): Buffer[] {
  const digest = changes.contentDigest ?? createHash('sha256').update(content).digest()
  const values: Record<string, Buffer | null> = {
    [oid.contentType]: derOid(changes.contentType ?? oid.data),
    [oid.messageDigest]: derOctets(digest),
    [oid.signingCertificateV2]: signingCertificate(party.certificate),
    ...changes.attributes,
  }
  return Object.entries(values).flatMap(([type, value]) => (value ? [attribute(type, value)] : []))
}

/** SigningCertificateV2 that names a certificate (RFC 5035 § 3). */
export function signingCertificate(certificate: Buffer): Buffer {
  const hash = createHash('sha256').update(certificate).digest()
  return derSequence(derSequence(derSequence(derOctets(hash))))
}

/** CMSAlgorithmProtection (RFC 6211) that claims another hash than the one used. */
export const wrongProtection = derSequence(
  derSequence(derOid(hashOids.sha512), derNull),
  derTagged(1, derOid(ECDSA_SHA256)),
)

function attribute(type: string, value: Buffer): Buffer {
  return derSequence(derOid(type), derSet(value))
}
