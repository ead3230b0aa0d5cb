import { createHash, hkdfSync } from 'node:crypto'
import { z } from 'zod'

const SECRET_BYTES = 32
const CHECK_BYTES = 3
const GROUP = 4
/** Crockford's base32: no I, L, O or U, so that nothing is misread from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How a recovery key becomes a wrapping key. No stretching: the secret is 256 random bits. */
export const HkdfParameters = z.object({ name: z.literal('hkdf-sha256'), salt: z.base64() })
export type HkdfParameters = z.infer<typeof HkdfParameters>

/** The recovery key as people write it down: 32 random bytes and 3 bytes of checksum, 14 groups of four. */
export function formatRecoveryKey(secret: Uint8Array): string {
  if (secret.length !== SECRET_BYTES) throw new Error(`A recovery secret is ${SECRET_BYTES} bytes`)
  const letters = toBase32(Buffer.concat([secret, checksum(secret)]))
  return letters.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? letters
}

/** The 32 bytes of a recovery key as typed: case, spaces and dashes are free, O is 0, I and L are 1. Null when mistyped. */
export function parseRecoveryKey(typed: string): Uint8Array | null {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const bytes = fromBase32(letters)
  if (bytes?.length !== SECRET_BYTES + CHECK_BYTES) return null
  const secret = bytes.subarray(0, SECRET_BYTES)
  return checksum(secret).equals(bytes.subarray(SECRET_BYTES)) ? secret : null
}

/** The 32-byte wrapping key of a recovery secret (RFC 5869). */
export function deriveRecoveryKey(secret: Uint8Array, { salt }: HkdfParameters): Uint8Array {
  return new Uint8Array(
    hkdfSync('sha256', secret, Buffer.from(salt, 'base64'), 'samsyn/recovery-key/v1', SECRET_BYTES),
  )
}

function checksum(secret: Uint8Array): Buffer {
  return createHash('sha256')
    .update('samsyn/recovery-key/v1')
    .update(secret)
    .digest()
    .subarray(0, CHECK_BYTES)
}

function toBase32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return bits.replace(/.{5}/g, (five) => ALPHABET.charAt(Number.parseInt(five, 2)))
}

function fromBase32(letters: string): Buffer | null {
  let bits = ''
  for (const letter of letters) {
    const value = ALPHABET.indexOf(letter)
    if (value < 0) return null
    bits += value.toString(2).padStart(5, '0')
  }
  if (bits.length % 8 !== 0) return null
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)))
}
