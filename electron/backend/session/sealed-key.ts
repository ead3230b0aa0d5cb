import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { ProfileInfo } from '../../../shared/contract/session.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A data key under another key: nonce and ciphertext with its tag, both base64. */
export type SealedKey = { readonly nonce: string; readonly sealed: string }

/** What a sealed key belongs to. It opens in no other place: not in another profile, kind, slot or version. */
export type SealContext = {
  readonly profile: Pick<ProfileInfo, 'id' | 'kind'>
  readonly slot: 'passphrase' | 'recovery' | 'office' | 'device'
}

function additionalData({ profile, slot }: SealContext): Buffer {
  return Buffer.from(`samsyn/profile-key/v1/${profile.kind}/${profile.id}/${slot}`, 'utf8')
}

/**
 * Wraps the 32-byte data key with a 32-byte wrapping key, AES-256-GCM.
 * `nonce` is 12 fresh random bytes: a wrapping key is never used twice with the same nonce.
 */
export function sealKey(
  dataKey: Uint8Array,
  wrappingKey: Uint8Array,
  nonce: Uint8Array,
  context: SealContext,
): SealedKey {
  if (nonce.length !== NONCE_BYTES) throw new Error(`A nonce is ${NONCE_BYTES} bytes, not ${nonce.length}`)
  const cipher = createCipheriv(CIPHER, wrappingKey, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(additionalData(context))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  return { nonce: Buffer.from(nonce).toString('base64'), sealed: sealed.toString('base64') }
}

/** Unwraps the data key; null when the wrapping key is wrong, or the context is, or a bit was flipped. */
export function openSealedKey(
  { nonce, sealed }: SealedKey,
  wrappingKey: Uint8Array,
  context: SealContext,
): Uint8Array | null {
  const bytes = Buffer.from(sealed, 'base64')
  const iv = Buffer.from(nonce, 'base64')
  if (bytes.length <= TAG_BYTES || iv.length !== NONCE_BYTES) return null
  const decipher = createDecipheriv(CIPHER, wrappingKey, iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(additionalData(context))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  const opened = decipher.update(bytes.subarray(0, -TAG_BYTES))
  try {
    decipher.final()
    return opened
  } catch {
    opened.fill(0)
    return null
  }
}
