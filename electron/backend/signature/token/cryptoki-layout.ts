/**
 * How a platform lays out Cryptoki's C types (PKCS#11 v2.40 base specification § 2.1): `CK_ULONG` is C's unsigned long, which
 * is 32 bits wide on Windows, and Windows packs structures to the byte. Pointers are 64 bits on every platform we ship for.
 */
export type CryptokiLayout = { readonly ulong: 4 | 8; readonly packed: boolean }

/** The layout of a platform, as `process.platform` names it. */
export function cryptokiLayout(platform: NodeJS.Platform): CryptokiLayout {
  return platform === 'win32' ? { ulong: 4, packed: true } : { ulong: 8, packed: false }
}

const POINTER = 8

type Part = 'ulong' | 'pointer' | { readonly bytes: number }

/** Where each part of a structure begins, and the size of the whole, in bytes. */
export type StructLayout<Name extends string> = {
  readonly at: Readonly<Record<Name, number>>
  readonly size: number
}

/** CK_ATTRIBUTE (§ 2.4). */
export function attributeLayout(layout: CryptokiLayout): StructLayout<'type' | 'value' | 'length'> {
  return structure(layout, { type: 'ulong', value: 'pointer', length: 'ulong' })
}

/** CK_MECHANISM (§ 2.5). None that is used here has a parameter. */
export function mechanismLayout(layout: CryptokiLayout): StructLayout<'type' | 'parameter' | 'length'> {
  return structure(layout, { type: 'ulong', parameter: 'pointer', length: 'ulong' })
}

/** CK_TOKEN_INFO (§ 2.2). Texts are padded with spaces and have no end mark. */
export function tokenInfoLayout(layout: CryptokiLayout) {
  return structure(layout, {
    label: { bytes: 32 },
    manufacturer: { bytes: 32 },
    model: { bytes: 16 },
    serial: { bytes: 16 },
    flags: 'ulong',
    maxSessions: 'ulong',
    sessions: 'ulong',
    maxRwSessions: 'ulong',
    rwSessions: 'ulong',
    maxPin: 'ulong',
    minPin: 'ulong',
    publicMemory: 'ulong',
    freePublicMemory: 'ulong',
    privateMemory: 'ulong',
    freePrivateMemory: 'ulong',
    versions: { bytes: 4 },
    time: { bytes: 16 },
  })
}

/** CK_FUNCTION_LIST (§ 2.6): a version of two bytes, then one pointer for each function in a fixed order. */
export function functionOffset(layout: CryptokiLayout, index: number): number {
  return (layout.packed ? 2 : POINTER) + index * POINTER
}

/** An unsigned long. All ones is `CK_UNAVAILABLE_INFORMATION` (§ 2.1). */
export function readUlong({ ulong }: CryptokiLayout, from: Buffer, at = 0): bigint {
  return ulong === 8 ? from.readBigUInt64LE(at) : BigInt(from.readUInt32LE(at))
}

/** Writes an unsigned long. Throws when it does not fit. */
export function writeUlong({ ulong }: CryptokiLayout, into: Buffer, value: bigint, at = 0): void {
  if (ulong === 8) into.writeBigUInt64LE(value, at)
  else into.writeUInt32LE(Number(value), at)
}

/** A buffer that holds one unsigned long. */
export function ulongBuffer(layout: CryptokiLayout, value: bigint): Buffer {
  const buffer = Buffer.alloc(layout.ulong)
  writeUlong(layout, buffer, value)
  return buffer
}

/** Lays parts out as a C compiler does: each at a multiple of its own width, unless the structure is packed. */
function structure<Name extends string>(
  layout: CryptokiLayout,
  parts: Readonly<Record<Name, Part>>,
): StructLayout<Name> {
  const at: Partial<Record<Name, number>> = {}
  let end = 0
  let widest = 1
  for (const [name, part] of Object.entries(parts) as [Name, Part][]) {
    const size = part === 'ulong' ? layout.ulong : part === 'pointer' ? POINTER : part.bytes
    const alignment = layout.packed || typeof part === 'object' ? 1 : size
    const start = Math.ceil(end / alignment) * alignment
    at[name] = start
    end = start + size
    widest = Math.max(widest, alignment)
  }
  return { at: at as Record<Name, number>, size: Math.ceil(end / widest) * widest }
}
