import { scrypt } from 'node:crypto'
import { z } from 'zod'

/** How a passphrase was stretched. Stored beside what it opens, so that the cost can be raised later. */
export const ScryptParameters = z.object({
  name: z.literal('scrypt'),
  // Bounds keep a tampered file from asking for a terabyte; the floor for NEW wraps is `standardCost`.
  N: z
    .int()
    .min(1_024)
    .max(2 ** 20),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  salt: z.base64(),
})
export type ScryptParameters = z.infer<typeof ScryptParameters>

/** scrypt N = 2^17 (128 MiB): OWASP ASVS 5.0 appendix C. About half a second on an ordinary laptop. */
export const standardCost = 2 ** 17

/** Fresh parameters for a new wrap. `salt` is 16 random bytes. */
export function scryptParameters(cost: number, salt: Uint8Array): ScryptParameters {
  return { name: 'scrypt', N: cost, r: 8, p: 1, salt: Buffer.from(salt).toString('base64') }
}

/**
 * Stretches a passphrase to a 32-byte wrapping key, off the main thread. The passphrase is taken as people see it: NFC, so
 * that å typed on a Mac and on Windows is the same å.
 */
export function derivePassphraseKey(
  passphrase: string,
  { N, r, p, salt }: ScryptParameters,
): Promise<Uint8Array> {
  const maxmem = 128 * N * r * p + 32 * 1_024 * 1_024
  return new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize('NFC'),
      Buffer.from(salt, 'base64'),
      32,
      { N, r, p, maxmem },
      (error, key) => {
        if (error) reject(error)
        else resolve(key)
      },
    )
  })
}
