/** Writes DER values (X.690 § 8 and 10): as much as certificates and signatures made by hand need. */
export function derValue(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  if (body.length < 0x80) return Buffer.concat([Buffer.of(tag, body.length), body])
  const length: number[] = []
  for (let rest = body.length; rest > 0; rest >>= 8) length.unshift(rest & 0xff)
  return Buffer.concat([Buffer.of(tag, 0x80 | length.length, ...length), body])
}

export const derSequence = (...members: readonly Uint8Array[]) => derValue(0x30, ...members)
/** A SET with its members in the order of their encodings (X.690 § 11.6). */
export const derSet = (...members: readonly Uint8Array[]) =>
  derValue(0x31, ...members.toSorted((a, b) => Buffer.compare(a, b)))
/** A constructed value with a context-specific tag: `[0]`. */
export const derTagged = (number: number, ...members: readonly Uint8Array[]) =>
  derValue(0xa0 + number, ...members)
export const derOctets = (bytes: Uint8Array) => derValue(0x04, bytes)
export const derBits = (unused: number, bytes: Uint8Array) => derValue(0x03, Buffer.of(unused), bytes)
export const derText = (text: string) => derValue(0x0c, Buffer.from(text, 'utf8'))
export const derNull = Buffer.of(0x05, 0x00)

export function derInteger(value: number | Uint8Array): Buffer {
  return derValue(0x02, typeof value === 'number' ? Buffer.of(value) : value)
}

export function derOid(dotted: string): Buffer {
  const [top = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const octets = [top * 40 + second, ...rest].flatMap((part) => {
    const groups = [part & 0x7f]
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128)) {
      groups.unshift((left & 0x7f) | 0x80)
    }
    return groups
  })
  return derValue(0x06, Buffer.from(octets))
}

/** A day as UTCTime, at midnight. */
export function derTime(day: string): Buffer {
  return derValue(0x17, Buffer.from(`${day.replaceAll('-', '').slice(2)}000000Z`, 'latin1'))
}
