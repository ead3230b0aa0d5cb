import { createPrivateKey, sign } from 'node:crypto'
import type { SignatureAlgorithm } from './signature-algorithm.ts'

/**
 * Whatever can sign: a key in the profile, a key file, a smart card, a service. `sign` gets the bytes to be signed and gives
 * the signature value as CMS wants it (for ECDSA the DER form of RFC 3279 § 2.2.3).
 */
export type Signer = {
  /** Certificates in DER: the signer's own first, then its issuers as far as they are known. */
  readonly chain: readonly [Uint8Array, ...Uint8Array[]]
  readonly algorithm: SignatureAlgorithm
  readonly sign: (toBeSigned: Uint8Array) => Promise<Uint8Array>
}

/** A signer whose key is at hand as PKCS#8. */
export function signerFromKey(
  chain: Signer['chain'],
  algorithm: SignatureAlgorithm,
  privateKeyPkcs8: Uint8Array,
): Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKeyPkcs8), format: 'der', type: 'pkcs8' })
  return {
    chain,
    algorithm,
    sign: async (toBeSigned) => sign(algorithm.hash, toBeSigned, { key, dsaEncoding: 'der' }),
  }
}
