import {
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign as signBytes,
  X509Certificate,
} from 'node:crypto'
import { signatureAlgorithmOf } from '../../electron/backend/signature/cms/signature-algorithm.ts'
import { type Signer, signerFromKey } from '../../electron/backend/signature/cms/signer.ts'
import {
  derBits,
  derInteger,
  derOctets,
  derOid,
  derSequence,
  derSet,
  derTagged,
  derText,
  derTime,
} from './der-writer.ts'

/** Someone with a key and a certificate, and the certificates above it. */
export type Party = {
  readonly certificate: Buffer
  readonly key: KeyObject
  readonly name: Buffer
  /** The own certificate first, the root last. */
  readonly chain: readonly [Buffer, ...Buffer[]]
}

export type Issue = {
  readonly name: string
  readonly organisation?: string
  readonly organisationNumber?: string
  /** Signs it itself when nobody is named. */
  readonly issuer?: Party
  /** May vouch for others: any number of issuers below it, or this many. */
  readonly ca?: boolean | number
  /** Bits of the key usage (RFC 5280 § 4.2.1.3); nothing is said when it is null. */
  readonly usage?: number | null
  readonly from?: string
  readonly to?: string
  readonly extensions?: readonly Buffer[]
  readonly hash?: 'sha256' | 'sha1'
  readonly rsaBits?: number
  readonly curve?: 'P-256' | 'P-384' | 'P-521'
  /** What stands where the public key should. */
  readonly publicKey?: Buffer
  /** Another's key, to pose as them. */
  readonly key?: KeyObject
}

/** Key usages by name. */
export const usage = { digitalSignature: 0x80, nonRepudiation: 0x40, keyAgreement: 0x08, keyCertSign: 0x04 }

const signatureOids = {
  ec: { sha256: '1.2.840.10045.4.3.2', sha1: '1.2.840.10045.4.1' },
  rsa: { sha256: '1.2.840.113549.1.1.11', sha1: '1.2.840.113549.1.1.5' },
}

/** Makes a key and a certificate for it, in this process: a whole office's worth takes milliseconds. */
export function issue(order: Issue): Party {
  const key = order.key ?? newKey(order)
  const name = nameOf(order)
  const issuer = order.issuer ?? { name, key }
  const kind = issuer.key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec'
  const hash = order.hash ?? 'sha256'
  const algorithm = derSequence(derOid(signatureOids[kind][hash]))
  const serial = randomBytes(12)
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  const signed = derSequence(
    derTagged(0, derInteger(2)),
    derInteger(serial),
    algorithm,
    issuer.name,
    derSequence(derTime(order.from ?? '2026-01-01'), derTime(order.to ?? '2029-01-01')),
    name,
    order.publicKey ?? publicKeyOf(key),
    derTagged(3, derSequence(...extensionsOf(order))),
  )
  const value = signBytes(hash, signed, { key: issuer.key, dsaEncoding: 'der' })
  const certificate = derSequence(signed, algorithm, derBits(0, value))
  return { certificate, key, name, chain: [certificate, ...(order.issuer?.chain ?? [])] }
}

/** An extension by hand: type, whether it is critical, and its value in DER. */
export function extension(type: string, critical: boolean, value: Buffer): Buffer {
  return derSequence(derOid(type), ...(critical ? [Buffer.of(1, 1, 0xff)] : []), derOctets(value))
}

/** The party as a signer. */
export function signerOf(party: Party, chain: readonly [Buffer, ...Buffer[]] = party.chain): Signer {
  const algorithm = signatureAlgorithmOf(new X509Certificate(party.certificate).publicKey)
  if (!algorithm) throw new Error('Not a key that signs')
  return signerFromKey(chain, algorithm, party.key.export({ format: 'der', type: 'pkcs8' }))
}

/** A root, an issuer under it, and three signers of three authorities. */
export function makeOffice() {
  const root = issue({ name: 'Prøverot', ca: true })
  const issuer = issue({ name: 'Prøveutsteder', issuer: root, ca: 0 })
  const person = (name: string, organisation: string, organisationNumber: string) =>
    issue({ name, organisation, organisationNumber, issuer })
  return {
    root,
    issuer,
    aase: person('Åse Bø', 'Statsforvalteren i Vestland', '974760665'),
    oystein: person('Øystein Čađđi', 'Statens helsetilsyn', '974761394'),
    kari: person('Kari Ås', 'Statsforvalteren i Agder', '974762994'),
  }
}

export type Office = ReturnType<typeof makeOffice>

function newKey({ rsaBits, curve = 'P-256' }: Issue): KeyObject {
  return rsaBits
    ? generateKeyPairSync('rsa', { modulusLength: rsaBits }).privateKey
    : generateKeyPairSync('ec', { namedCurve: curve }).privateKey
}

function publicKeyOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' })
}

function nameOf(order: Issue): Buffer {
  const part = (type: string, text: string) => derSet(derSequence(derOid(type), derText(text)))
  const { organisation, organisationNumber } = order
  return derSequence(
    ...(organisation ? [part('2.5.4.10', organisation)] : []),
    ...(organisationNumber ? [part('2.5.4.97', `NTRNO-${organisationNumber}`)] : []),
    part('2.5.4.3', order.name),
  )
}

function extensionsOf({ ca = false, usage: bits, extensions = [] }: Issue): Buffer[] {
  const isIssuer = ca !== false
  const limit = typeof ca === 'number' ? [derInteger(ca)] : []
  const constraints = derSequence(...(isIssuer ? [Buffer.of(1, 1, 0xff), ...limit] : []))
  const own = bits === undefined ? (isIssuer ? usage.keyCertSign : usage.nonRepudiation) : bits
  return [
    extension('2.5.29.19', true, constraints),
    ...(own === null ? [] : [extension('2.5.29.15', true, derBits(0, Buffer.of(own)))]),
    ...extensions,
  ]
}
