/** One DER value: its identifier octet, its whole encoding, and its content. */
export type DerValue = {
  readonly tag: number
  readonly raw: Buffer
  readonly content: Buffer
}

/** The bytes are not DER, or not the DER that was expected. Caught by those who read signatures, never by others. */
export class DerError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'DerError'
  }
}

/** Identifier octets of the types that occur in a signature (X.690 § 8.1.2). */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  sequence: 0x30,
  set: 0x31,
} as const

/** The identifier octet of a constructed, context-specific tag: `[0]`. */
export function contextTag(number: number): number {
  return 0xa0 + number
}

/**
 * Reads the value that stands first in some bytes. Strict DER (X.690 § 10): definite lengths in their shortest form, tags of
 * one octet. A signature in any other form is refused, so that it cannot be rewritten unnoticed.
 */
export function readDer(bytes: Buffer): DerValue {
  const identifier = bytes[0]
  if (identifier === undefined || (identifier & 0x1f) === 0x1f) throw new DerError('Not a value')
  const { start, length } = readLength(bytes)
  if (bytes.length < start + length) throw new DerError('Cut short')
  return {
    tag: identifier,
    raw: bytes.subarray(0, start + length),
    content: bytes.subarray(start, start + length),
  }
}

function readLength(bytes: Buffer): { start: number; length: number } {
  const first = bytes[1] ?? 0x80
  if (first < 0x80) return { start: 2, length: first }
  const octets = first & 0x7f
  if (octets === 0 || octets > 4 || bytes.length < 2 + octets) throw new DerError('Not a definite length')
  const length = bytes.readUIntBE(2, octets)
  if (length < 0x80 || bytes[2] === 0) throw new DerError('Not the shortest length')
  return { start: 2 + octets, length }
}

/** The values inside a constructed one. */
export function derChildren(value: DerValue): DerValue[] {
  const children: DerValue[] = []
  for (let rest = value.content; rest.length > 0; ) {
    const child = readDer(rest)
    children.push(child)
    rest = rest.subarray(child.raw.length)
  }
  return children
}

/** Walks over the members of a sequence, saying what each must be. */
export class DerSequence {
  private readonly members: readonly DerValue[]
  private index = 0

  constructor(value: DerValue | undefined, expected: number = tag.sequence) {
    if (value?.tag !== expected) throw new DerError('Not the expected type')
    this.members = derChildren(value)
  }

  /** The next member, which must have this tag. */
  next(expected: number): DerValue {
    const member = this.optional(expected)
    if (!member) throw new DerError('A member is missing')
    return member
  }

  /** The next member if it has this tag. */
  optional(expected: number): DerValue | undefined {
    const member = this.members[this.index]
    if (member?.tag !== expected) return undefined
    this.index++
    return member
  }

  /** There must be no more members. */
  end(): void {
    if (this.index !== this.members.length) throw new DerError('A member too many')
  }
}

/** An object identifier in dotted form. Throws unless each part is in its shortest form. */
export function derOid(value: DerValue): string {
  const { content } = value
  if (value.tag !== tag.objectIdentifier || content.length === 0 || (content.at(-1) ?? 0x80) >= 0x80) {
    throw new DerError('Not an object identifier')
  }
  const parts: bigint[] = []
  let part = 0n
  for (const byte of content) {
    if (part === 0n && byte === 0x80) throw new DerError('Not the shortest identifier')
    part = (part << 7n) | BigInt(byte & 0x7f)
    if (byte < 0x80) {
      parts.push(part)
      part = 0n
    }
  }
  const [first = 0n, ...rest] = parts
  const top = first < 80n ? first / 40n : 2n
  return [top, first - top * 40n, ...rest].join('.')
}

/** Checks that the members of a SET stand in the order of their encodings (X.690 § 11.6), none twice. */
export function checkSetOrder(value: DerValue): void {
  const members = derChildren(value)
  for (const [index, member] of members.entries()) {
    const before = members[index - 1]
    if (before && Buffer.compare(before.raw, member.raw) >= 0) throw new DerError('A set out of order')
  }
}
