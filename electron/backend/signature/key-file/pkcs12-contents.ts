import { timingSafeEqual } from 'node:crypto'
import type * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { notAKeyFile, wrongKeyPassword } from './key-file-refusal.ts'
import { decryptWithPassword, macOf } from './password-encryption.ts'

/** Everything of use in a PKCS#12 file: private keys as PKCS#8, certificates in DER. */
export type KeyFileContents = { readonly keys: readonly Buffer[]; readonly certificates: readonly Buffer[] }

const contentType = { data: '1.2.840.113549.1.7.1', encryptedData: '1.2.840.113549.1.7.6' } as const
const bagType = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  safeContents: '1.2.840.113549.1.12.10.1.6',
} as const
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1'

/**
 * Opens a PKCS#12 file (RFC 7292). The integrity code, if there is one, is checked before anything is decrypted: so a wrong
 * password and a damaged file are told apart from an unknown method. Throws `KeyFileError`.
 */
export function openPkcs12(file: Uint8Array, password: string): KeyFileContents {
  const { pfx, safe } = parsePfx(file)
  if (pfx.macData) {
    const expected = Buffer.from(pfx.macData.mac.digest.getValue())
    const actual = macOf(pfx.macData, safe, password)
    if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) throw wrongKeyPassword()
  }
  const keys: Buffer[] = []
  const certificates: Buffer[] = []
  for (const content of pkijs.AuthenticatedSafe.fromBER(Uint8Array.from(safe)).safeContents) {
    collect(
      pkijs.SafeContents.fromBER(Uint8Array.from(openSafe(content, password))),
      password,
      keys,
      certificates,
    )
  }
  return { keys, certificates }
}

function parsePfx(file: Uint8Array): { pfx: pkijs.PFX; safe: Buffer } {
  try {
    const pfx = pkijs.PFX.fromBER(Uint8Array.from(file))
    const safe = Buffer.from((pfx.authSafe.content as asn1js.OctetString).getValue())
    return { pfx, safe }
  } catch {
    throw notAKeyFile('notPkcs12')
  }
}

function openSafe(content: pkijs.ContentInfo, password: string): Uint8Array {
  if (content.contentType === contentType.data) {
    return new Uint8Array((content.content as asn1js.OctetString).getValue())
  }
  if (content.contentType !== contentType.encryptedData) throw notAKeyFile('unsupportedEncryption')
  const { encryptedContentInfo } = new pkijs.EncryptedData({ schema: content.content })
  const encrypted = encryptedContentInfo.getEncryptedContent()
  return decryptWithPassword(
    encryptedContentInfo.contentEncryptionAlgorithm,
    new Uint8Array(encrypted),
    password,
  )
}

function collect(safe: pkijs.SafeContents, password: string, keys: Buffer[], certificates: Buffer[]): void {
  for (const { bagId, bagValue } of safe.safeBags) {
    if (bagId === bagType.key) keys.push(derOf(bagValue))
    if (bagId === bagType.shroudedKey) {
      const { encryptionAlgorithm, encryptedData } = bagValue as pkijs.PKCS8ShroudedKeyBag
      const encrypted = new Uint8Array(encryptedData.getValue())
      keys.push(decryptWithPassword(encryptionAlgorithm, encrypted, password))
    }
    if (bagId === bagType.certificate) {
      const { certId, certValue } = bagValue as pkijs.CertBag
      if (certId === X509_CERTIFICATE) {
        certificates.push(Buffer.from((certValue as asn1js.OctetString).getValue()))
      }
    }
    if (bagId === bagType.safeContents) {
      collect(bagValue as pkijs.SafeContents, password, keys, certificates)
    }
  }
}

function derOf(value: pkijs.SafeBag['bagValue']): Buffer {
  return Buffer.from(value.toSchema().toBER())
}
