import type { KeyObject } from 'node:crypto'

/** How a key signs: names of the algorithms, and their identifiers in CMS. */
export type SignatureAlgorithm = {
  /** Shown to people, e.g. «ECDSA P-256». */
  readonly name: string
  readonly hash: HashName
  readonly hashOid: string
  readonly signatureOid: string
  /** Whether the identifier carries an explicit NULL as parameter: RSA does, ECDSA must not (RFC 5754 § 3.2 and 3.3). */
  readonly nullParameter: boolean
}

export type HashName = 'sha256' | 'sha384' | 'sha512'

export const hashOids: Readonly<Record<HashName, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
}

/** The accepted hashes by their identifiers. */
export const hashByOid: ReadonlyMap<string, HashName> = new Map(
  Object.entries(hashOids).map(([name, identifier]) => [identifier, name as HashName]),
)

/** Shorter RSA keys are not accepted, neither for signing nor for checking. */
export const RSA_MINIMUM_BITS = 2_048

const curves: Readonly<Record<string, { name: string; hash: HashName; signatureOid: string }>> = {
  prime256v1: { name: 'ECDSA P-256', hash: 'sha256', signatureOid: '1.2.840.10045.4.3.2' },
  secp384r1: { name: 'ECDSA P-384', hash: 'sha384', signatureOid: '1.2.840.10045.4.3.3' },
  secp521r1: { name: 'ECDSA P-521', hash: 'sha512', signatureOid: '1.2.840.10045.4.3.4' },
}

/**
 * The algorithm that a key signs with, or null when it is one that common viewers do not accept: RSA under 2 048 bits,
 * RSA-PSS keys, Edwards curves, other curves than NIST's.
 */
export function signatureAlgorithmOf(publicKey: KeyObject): SignatureAlgorithm | null {
  const details = publicKey.asymmetricKeyDetails
  if (publicKey.asymmetricKeyType === 'rsa') {
    const bits = details?.modulusLength ?? 0
    if (bits < RSA_MINIMUM_BITS) return null
    return {
      name: `RSA ${bits}`,
      hash: 'sha256',
      hashOid: hashOids.sha256,
      signatureOid: '1.2.840.113549.1.1.11',
      nullParameter: true,
    }
  }
  const curve = publicKey.asymmetricKeyType === 'ec' ? curves[details?.namedCurve ?? ''] : undefined
  return curve ? { ...curve, hashOid: hashOids[curve.hash], nullParameter: false } : null
}

/** The hash a signature identifier implies, for checking; null for the plain RSA identifier, which implies none. */
export const hashOfSignatureOid: Readonly<Record<string, HashName | null>> = {
  '1.2.840.113549.1.1.1': null,
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}
