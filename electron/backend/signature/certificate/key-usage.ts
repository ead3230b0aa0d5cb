import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

/** What a certificate's key may be used for (RFC 5280 § 4.2.1.3), as far as it matters here. */
export type KeyUsage = {
  readonly digitalSignature: boolean
  /** Also called content commitment: the signer stands by what was signed. */
  readonly nonRepudiation: boolean
  readonly keyCertSign: boolean
}

const KEY_USAGE = '2.5.29.15'

/** The key usage of a certificate (DER), or null when it says nothing. Throws when it is not a certificate. */
export function keyUsageOf(der: Uint8Array): KeyUsage | null {
  const extension = pkijs.Certificate.fromBER(Uint8Array.from(der)).extensions?.find(
    (one) => one.extnID === KEY_USAGE,
  )
  if (!extension) return null
  const value: unknown = extension.parsedValue
  // A usage that cannot be read allows nothing.
  const bits = value instanceof asn1js.BitString ? (value.valueBlock.valueHexView[0] ?? 0) : 0
  return {
    digitalSignature: (bits & 0x80) !== 0,
    nonRepudiation: (bits & 0x40) !== 0,
    keyCertSign: (bits & 0x04) !== 0,
  }
}
