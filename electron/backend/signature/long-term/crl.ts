import { verify, type X509Certificate } from 'node:crypto'
import { readCertificate } from '../certificate/read-certificate.ts'
import { hashOfSignatureOid } from '../cms/signature-algorithm.ts'
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
import { derTime } from '../verify/der-time.ts'

/** A list of revoked certificates, taken apart (RFC 5280 § 5.1). */
export type RevocationList = {
  readonly der: Buffer
  readonly issuer: Buffer
  readonly thisUpdate: Date
  readonly nextUpdate: Date
  /** What the issuer signed, with which algorithm, and the signature. */
  readonly toBeSigned: Buffer
  readonly algorithm: string
  readonly signature: Buffer
  readonly revoked: DerValue | undefined
  readonly extensions: ReadonlyMap<string, { readonly critical: boolean; readonly value: Buffer }>
}

/** What a list says of a certificate. */
export type RevocationState = { readonly state: 'good' } | { readonly state: 'revoked'; readonly since: Date }

const UTC_TIME = 0x17
const GENERALIZED_TIME = 0x18
const KEY_USAGE = '2.5.29.15'
const CRL_SIGN_BIT = 0x02
const DISTRIBUTION_POINTS = '2.5.29.31'
const ISSUING_DISTRIBUTION_POINT = '2.5.29.28'
/** GeneralName [6]: an address. */
const ADDRESS = 0x86

/** Takes a list (DER) apart. Null when it is none, or one that does not say when the next comes. */
export function readRevocationList(der: Buffer): RevocationList | null {
  try {
    return readList(der)
  } catch (thrown) {
    if (thrown instanceof DerError) return null
    throw thrown
  }
}

function readList(der: Buffer): RevocationList {
  const outer = readDer(der)
  const list = new DerSequence(outer)
  const toBeSigned = list.next(tag.sequence)
  const algorithm = derOid(new DerSequence(list.next(tag.sequence)).next(tag.objectIdentifier))
  const signature = list.next(tag.bitString).content.subarray(1)
  list.end()
  const members = new DerSequence(toBeSigned)
  members.optional(tag.integer)
  members.next(tag.sequence)
  const issuer = members.next(tag.sequence).raw
  const thisUpdate = derTime(members.optional(UTC_TIME) ?? members.next(GENERALIZED_TIME))
  const nextUpdate = derTime(members.optional(UTC_TIME) ?? members.next(GENERALIZED_TIME))
  const revoked = members.optional(tag.sequence)
  const extensions = extensionsOf(members.optional(contextTag(0)))
  members.end()
  const updates = { thisUpdate, nextUpdate }
  return {
    der: outer.raw,
    issuer,
    ...updates,
    toBeSigned: toBeSigned.raw,
    algorithm,
    signature,
    revoked,
    extensions,
  }
}

function extensionsOf(explicit: DerValue | undefined): RevocationList['extensions'] {
  const list = explicit ? derChildren(new DerSequence(explicit, contextTag(0)).next(tag.sequence)) : []
  return new Map(
    list.map((one) => {
      const members = new DerSequence(one)
      const type = derOid(members.next(tag.objectIdentifier))
      const critical = (members.optional(0x01)?.content[0] ?? 0) !== 0
      return [type, { critical, value: members.next(tag.octetString).content }]
    }),
  )
}

/**
 * What a list says of a certificate at a time (RFC 5280 § 6.3.3). Null when it says nothing: it is another issuer's, its
 * signature is wrong, it covers only other certificates, it had run out by then, or it has rules that are not understood.
 */
export function revocationIn(
  list: RevocationList,
  certificate: X509Certificate,
  issuer: X509Certificate,
  at: Date,
): RevocationState | null {
  const parts = readCertificate(certificate.raw)
  if (!list.issuer.equals(parts.issuer) || list.nextUpdate < at) return null
  if (!covers(list, certificate) || !isSignedBy(list, issuer)) return null
  const entries = list.revoked ? derChildren(list.revoked) : []
  const entry = entries.find((one) => readDer(one.content).raw.equals(parts.serialNumber))
  if (!entry) return { state: 'good' }
  const [, since] = derChildren(entry)
  return { state: 'revoked', since: since ? derTime(since) : list.thisUpdate }
}

function isSignedBy(list: RevocationList, issuer: X509Certificate): boolean {
  const hash = hashOfSignatureOid[list.algorithm]
  const usage = readCertificate(issuer.raw).extensions.find(({ type }) => type === KEY_USAGE)
  const maySign = !usage || ((readDer(usage.value).content[1] ?? 0) & CRL_SIGN_BIT) !== 0
  if (!hash || !maySign) return false
  return verify(hash, list.toBeSigned, { key: issuer.publicKey, dsaEncoding: 'der' }, list.signature)
}

/**
 * Whether a list is about certificates like this one. A list that is split up says so in a critical extension:
 * `IssuingDistributionPoint { [0] name, [1] only users', [2] only issuers', [3] only some reasons, [4] other issuers', [5] attributes }` (§ 5.2.5). A
 * named point must be one that the certificate names too. Lists of changes alone (§ 5.2.4) are not used.
 */
function covers(list: RevocationList, certificate: X509Certificate): boolean {
  const strange = [...list.extensions].some(
    ([type, { critical }]) => critical && type !== ISSUING_DISTRIBUTION_POINT,
  )
  if (strange) return false
  const point = list.extensions.get(ISSUING_DISTRIBUTION_POINT)
  const named = new Set(revocationAddresses(certificate))
  return (point ? derChildren(readDer(point.value)) : []).every((member) => {
    switch (member.tag) {
      case 0xa0:
        return addressesIn(member).some((address) => named.has(address))
      case 0x81:
        return !certificate.ca
      case 0x82:
        return certificate.ca
      default:
        return false
    }
  })
}

/** Where a certificate says its issuer's list is to be had, over http or https (RFC 5280 § 4.2.1.13). */
export function revocationAddresses(certificate: X509Certificate): string[] {
  const extension = readCertificate(certificate.raw).extensions.find(
    ({ type }) => type === DISTRIBUTION_POINTS,
  )
  if (!extension) return []
  return derChildren(readDer(extension.value))
    .flatMap((point) => {
      const members = derChildren(point)
      // [2]: somebody else than the issuer of the certificate gives out the list.
      return members.some((member) => member.tag === 0xa2)
        ? []
        : members.filter((member) => member.tag === 0xa0)
    })
    .flatMap(addressesIn)
}

/** The addresses in a DistributionPointName's wrapping: `[0] { [0] { [6] address … } }`. */
function addressesIn(wrapping: DerValue): string[] {
  return derChildren(wrapping)
    .filter((name) => name.tag === 0xa0)
    .flatMap(derChildren)
    .filter((name) => name.tag === ADDRESS)
    .map((name) => name.content.toString('latin1'))
    .filter((address) => /^https?:\/\//iu.test(address))
}
