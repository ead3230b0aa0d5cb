import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import type * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { notAKeyFile, wrongKeyPassword } from './key-file-refusal.ts'
import { bmpPassword, kdfPurpose, pkcs12Kdf } from './pkcs12-kdf.ts'

/** A file that asks for more rounds than this is refused: it would only keep the program busy. */
const MAX_ITERATIONS = 10_000_000

const hashNames: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}
const HMAC_SHA1 = '1.2.840.113549.2.7'
const PBES2 = '1.2.840.113549.1.5.13'
const PBKDF2 = '1.2.840.113549.1.5.12'
const PBMAC1 = '1.2.840.113549.1.5.14'

type Cipher = { readonly name: string; readonly key: number }

const pbes2Ciphers: Readonly<Record<string, Cipher>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', key: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', key: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', key: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', key: 24 },
}
/** pbeWithSHAAnd3-KeyTripleDES-CBC (RFC 7292 appendix C). RC2 is not offered by the crypto library, and is refused. */
const PBE_SHA1_3DES = '1.2.840.113549.1.12.1.3'

/**
 * Decrypts what stands in a key file: PBES2 with AES or 3DES (RFC 8018 § 6.2), or the older 3DES with SHA-1. Refuses other
 * methods; a padding that does not come out right means a wrong password.
 */
export function decryptWithPassword(
  algorithm: pkijs.AlgorithmIdentifier,
  encrypted: Uint8Array,
  password: string,
): Buffer {
  const { cipher, key, iv } = keyFor(algorithm, password)
  try {
    const decipher = createDecipheriv(cipher.name, key, iv)
    return Buffer.concat([decipher.update(encrypted), decipher.final()])
  } catch {
    throw wrongKeyPassword()
  }
}

/** The code that guards a key file's integrity, by the method its MacData names (RFC 7292 § 4, RFC 9579). */
export function macOf(macData: pkijs.MacData, content: Uint8Array, password: string): Buffer {
  const { algorithmId, algorithmParams } = macData.mac.digestAlgorithm
  if (algorithmId === PBMAC1) return pbmac1(algorithmParams, content, password)
  const hash = hashNames[algorithmId]
  if (!hash) throw notAKeyFile('unsupportedEncryption')
  const salt = Buffer.from(macData.macSalt.getValue())
  const iterations = limited(macData.iterations ?? 1)
  const length = createHmac(hash, '').digest().length
  const key = pkcs12Kdf(hash, bmpPassword(password), salt, kdfPurpose.mac, iterations, length)
  return createHmac(hash, key).update(content).digest()
}

function keyFor(
  algorithm: pkijs.AlgorithmIdentifier,
  password: string,
): { cipher: Cipher; key: Buffer; iv: Buffer } {
  if (algorithm.algorithmId === PBES2) return pbes2Key(algorithm.algorithmParams, password)
  if (algorithm.algorithmId !== PBE_SHA1_3DES) throw notAKeyFile('unsupportedEncryption')
  const [saltBlock, countBlock] = (algorithm.algorithmParams as asn1js.Sequence).valueBlock.value
  const salt = Buffer.from((saltBlock as asn1js.OctetString).getValue())
  const iterations = limited((countBlock as asn1js.Integer).valueBlock.valueDec)
  const derive = (purpose: number, length: number) =>
    pkcs12Kdf('sha1', bmpPassword(password), salt, purpose, iterations, length)
  return {
    cipher: { name: 'des-ede3-cbc', key: 24 },
    key: derive(kdfPurpose.key, 24),
    iv: derive(kdfPurpose.iv, 8),
  }
}

function pbes2Key(parameters: asn1js.AsnType, password: string): { cipher: Cipher; key: Buffer; iv: Buffer } {
  const { keyDerivationFunc, encryptionScheme } = new pkijs.PBES2Params({ schema: parameters })
  const cipher = pbes2Ciphers[encryptionScheme.algorithmId]
  if (!cipher) throw notAKeyFile('unsupportedEncryption')
  const iv = Buffer.from((encryptionScheme.algorithmParams as asn1js.OctetString).getValue())
  return { cipher, key: pbkdf2(keyDerivationFunc, password, cipher.key), iv }
}

/** RFC 8018 § 5.2. The password is UTF-8. */
function pbkdf2(derivation: pkijs.AlgorithmIdentifier, password: string, length: number): Buffer {
  if (derivation.algorithmId !== PBKDF2) throw notAKeyFile('unsupportedEncryption')
  const parameters = new pkijs.PBKDF2Params({ schema: derivation.algorithmParams })
  const hash = hashNames[parameters.prf?.algorithmId ?? HMAC_SHA1]
  if (!hash) throw notAKeyFile('unsupportedEncryption')
  const salt = Buffer.from((parameters.salt as asn1js.OctetString).getValue())
  return pbkdf2Sync(Buffer.from(password, 'utf8'), salt, limited(parameters.iterationCount), length, hash)
}

/** PBMAC1-params ::= SEQUENCE { keyDerivationFunc, messageAuthScheme } (RFC 8018 appendix A.5). */
function pbmac1(parameters: asn1js.AsnType, content: Uint8Array, password: string): Buffer {
  const [derivation, scheme] = (parameters as asn1js.Sequence).valueBlock.value
  const hash = hashNames[new pkijs.AlgorithmIdentifier({ schema: scheme }).algorithmId]
  if (!hash) throw notAKeyFile('unsupportedEncryption')
  const derivationAlgorithm = new pkijs.AlgorithmIdentifier({ schema: derivation })
  const { keyLength } = new pkijs.PBKDF2Params({ schema: derivationAlgorithm.algorithmParams })
  const key = pbkdf2(derivationAlgorithm, password, keyLength ?? createHmac(hash, '').digest().length)
  return createHmac(hash, key).update(content).digest()
}

function limited(iterations: number): number {
  if (!(iterations >= 1 && iterations <= MAX_ITERATIONS)) throw notAKeyFile('unsupportedEncryption')
  return iterations
}
