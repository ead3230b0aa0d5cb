/**
 * A token gives an ECDSA signature as its two numbers one after the other, of equal length (PKCS#11 mechanisms § 2.3.1). CMS
 * wants them as a DER sequence of two integers (RFC 3279 § 2.2.3).
 */
export function derFromRaw(raw: Uint8Array): Buffer {
  const half = raw.length / 2
  const body = Buffer.concat([integer(raw.subarray(0, half)), integer(raw.subarray(half))])
  // Two numbers of 66 bytes, the longest there are, need a length of two bytes.
  const length = body.length < 0x80 ? [body.length] : [0x81, body.length]
  return Buffer.concat([Buffer.from([0x30, ...length]), body])
}

/** The shortest form of a positive number: no needless zeros, and one before a first bit that would mean «negative». */
function integer(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0)
  const shortest = first < 0 ? Uint8Array.of(0) : bytes.subarray(first)
  const content = (shortest[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), shortest]) : shortest
  return Buffer.concat([Buffer.from([0x02, content.length]), content])
}
