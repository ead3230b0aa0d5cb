import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import koffi from 'koffi'
import { encodeTemplate } from '../../../electron/backend/signature/token/cryptoki.ts'
import {
  cryptokiLayout,
  readUlong,
  ulongBuffer,
} from '../../../electron/backend/signature/token/cryptoki-layout.ts'
import type { SoftToken } from './soft-token.ts'

/**
 * `node make-soft-token.ts '{"library":…}'`: makes a token in SoftHSM's folder, with keys and certificates, as an issuer makes a
 * card. A program of its own, because the library reads its settings from the process's environment.
 */
const token = JSON.parse(process.argv[2] ?? '') as SoftToken
const layout = cryptokiLayout(process.platform)
const library = koffi.load(token.library)
const ULONG = 'unsigned long'
const POINTER = 'void *'

function call(name: string, types: readonly string[], ...args: unknown[]): void {
  const code: unknown = library.func(name, ULONG, [...types])(...args)
  if (code !== 0) throw new Error(`${name} answered ${String(code)}`)
}

function login(session: bigint, user: number, pin: Buffer): void {
  call('C_Login', [ULONG, ULONG, POINTER, ULONG], session, user, pin, pin.length)
}

type Value = bigint | boolean | Buffer
const number = (value: bigint) => ulongBuffer(layout, value)

/** C_CreateObject, with attributes by their numbers in pkcs11t.h. */
function create(session: bigint, attributes: Readonly<Record<number, Value>>): void {
  const template = Object.entries(attributes).map(([type, value]) => ({
    type: BigInt(type),
    value:
      typeof value === 'bigint'
        ? number(value)
        : typeof value === 'boolean'
          ? Buffer.from([Number(value)])
          : value,
  }))
  const encoded = encodeTemplate(layout, template)
  call('C_CreateObject', [ULONG, POINTER, ULONG, POINTER], session, encoded, template.length, number(0n))
}

const CLASS = 0x0
const ON_TOKEN = { 0x1: true }

function createCertificate(session: bigint, pem: string, id: Buffer): void {
  const { raw } = new X509Certificate(pem)
  // CKA_PRIVATE, CKA_CERTIFICATE_TYPE: X.509, CKA_VALUE, CKA_ID, CKA_SUBJECT
  create(session, {
    [CLASS]: 1n,
    ...ON_TOKEN,
    0x2: false,
    0x80: 0n,
    0x11: raw,
    0x102: id,
    0x101: Buffer.from('30', 'hex'),
  })
}

/** A private key that never leaves the token. `always`: it asks for the PIN at every signature. */
function createKey(session: bigint, pem: string, id: Buffer, always: boolean): void {
  const key = createPrivateKey(pem)
  const jwk = key.export({ format: 'jwk' })
  const part = (name: keyof typeof jwk) => Buffer.from(String(jwk[name]), 'base64url')
  // CKA_PRIVATE, CKA_SENSITIVE, CKA_EXTRACTABLE, CKA_SIGN, CKA_ID, CKA_ALWAYS_AUTHENTICATE
  const common = {
    [CLASS]: 3n,
    ...ON_TOKEN,
    0x2: true,
    0x103: true,
    0x162: false,
    0x108: true,
    0x102: id,
    0x202: always,
  }
  if (key.asymmetricKeyType === 'rsa') {
    const parts = { 0x120: part('n'), 0x122: part('e'), 0x123: part('d'), 0x124: part('p'), 0x125: part('q') }
    create(session, {
      ...common,
      ...parts,
      0x126: part('dp'),
      0x127: part('dq'),
      0x128: part('qi'),
      0x100: 0n,
    })
  } else {
    // CKA_EC_PARAMS: the curve's identifier, which stands in the public key after «ecPublicKey».
    const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
    const at = 4 + 9
    const curve = spki.subarray(at, at + 2 + (spki[at + 1] ?? 0))
    create(session, { ...common, 0x100: 3n, 0x180: curve, 0x11: part('d') })
  }
}

const soPin = Buffer.from('12345678')
const pin = Buffer.from(token.pin)
call('C_Initialize', [POINTER], null)
const slot = 0
call(
  'C_InitToken',
  [ULONG, POINTER, ULONG, POINTER],
  slot,
  soPin,
  soPin.length,
  Buffer.from(token.label.padEnd(32)),
)
const opened = number(0n)
call('C_OpenSession', [ULONG, ULONG, POINTER, POINTER, POINTER], slot, 6, null, null, opened)
const session = readUlong(layout, opened)
login(session, 0, soPin)
call('C_InitPIN', [ULONG, POINTER, ULONG], session, pin, pin.length)
call('C_Logout', [ULONG], session)
login(session, 1, pin)
for (const { id, certificate, privateKey, always } of token.objects) {
  createCertificate(session, certificate, Buffer.from(id, 'hex'))
  if (privateKey) createKey(session, privateKey, Buffer.from(id, 'hex'), always ?? false)
}
call('C_Finalize', [POINTER], null)
