import { createHash } from 'node:crypto'

/** What a derived key is for (RFC 7292 appendix B.3). */
export const kdfPurpose = { key: 1, iv: 2, mac: 3 } as const

/** Lengths in bytes of a hash's output and of the block it works on (RFC 7292 appendix B.1: u and v). */
const hashes: Readonly<Record<string, { output: number; block: number }>> = {
  sha1: { output: 20, block: 64 },
  sha256: { output: 32, block: 64 },
  sha384: { output: 48, block: 128 },
  sha512: { output: 64, block: 128 },
}

/**
 * Derives `length` bytes from a password, the way PKCS#12 files from before PBES2 do (RFC 7292 appendix B.2). `password` is
 * already in the file's own form: see `bmpPassword`.
 */
export function pkcs12Kdf(
  hash: string,
  password: Uint8Array,
  salt: Uint8Array,
  purpose: number,
  iterations: number,
  length: number,
): Buffer {
  const size = hashes[hash]
  if (!size) throw new Error(`No such hash: ${hash}`)
  const diversifier = Buffer.alloc(size.block, purpose)
  const input = Buffer.concat([filled(salt, size.block), filled(password, size.block)])
  const out: Buffer[] = []
  for (let made = 0; made < length; made += size.output) {
    let digest = createHash(hash).update(diversifier).update(input).digest()
    for (let round = 1; round < iterations; round++) digest = createHash(hash).update(digest).digest()
    out.push(digest)
    addToBlocks(input, filled(digest, size.block).subarray(0, size.block), size.block)
  }
  return Buffer.concat(out).subarray(0, length)
}

/** A password as PKCS#12 wants it (RFC 7292 appendix B.1): big-endian 16-bit characters and two zero bytes. */
export function bmpPassword(password: string): Buffer {
  return Buffer.from(`${password}\0`, 'utf16le').swap16()
}

/** Repeats bytes until they fill whole blocks. Nothing stays nothing. */
function filled(bytes: Uint8Array, block: number): Buffer {
  if (bytes.length === 0) return Buffer.alloc(0)
  return Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes)
}

/** Each block of `input` becomes itself + `addend` + 1, as one big number (RFC 7292 appendix B.2 step 6 C). */
function addToBlocks(input: Buffer, addend: Buffer, block: number): void {
  for (let start = 0; start < input.length; start += block) {
    let carry = 1
    for (let index = block - 1; index >= 0; index--) {
      const sum = (input[start + index] ?? 0) + (addend[index] ?? 0) + carry
      input[start + index] = sum & 0xff
      carry = sum >> 8
    }
  }
}
