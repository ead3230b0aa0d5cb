import koffi from 'koffi'
import { loadFunctions, type NativeFunctions } from './cryptoki-functions.ts'
import {
  attributeLayout,
  type CryptokiLayout,
  mechanismLayout,
  readUlong,
  tokenInfoLayout,
  ulongBuffer,
  writeUlong,
} from './cryptoki-layout.ts'
import { attribute, returned, SERIAL_SESSION } from './cryptoki-names.ts'

/** A slot, session or object: a number that only the library understands. */
export type Handle = bigint
export type Attribute = { readonly type: bigint; readonly value: Uint8Array }
export type TokenInfo = { readonly label: string; readonly serial: string; readonly flags: bigint }

/** What is used of Cryptoki. Every function throws `CryptokiError` when the library answers anything but CKR_OK. */
export type Cryptoki = {
  readonly initialize: () => void
  readonly finalize: () => void
  /** Slots with a token in them. */
  readonly slots: () => Handle[]
  readonly tokenInfo: (slot: Handle) => TokenInfo
  readonly hasMechanism: (slot: Handle, type: bigint) => boolean
  readonly openSession: (slot: Handle) => Handle
  readonly closeSession: (session: Handle) => void
  /** Null where the PIN is typed on the reader. */
  readonly login: (session: Handle, userType: bigint, pin: Uint8Array | null) => void
  readonly logout: (session: Handle) => void
  /** Objects of a class (CKA_CLASS), with this CKA_ID where one is given. */
  readonly find: (session: Handle, objectClass: bigint, id?: Uint8Array) => Handle[]
  /** An attribute's value, or null where the object has none or does not show it. */
  readonly attribute: (session: Handle, object: Handle, type: bigint) => Buffer | null
  readonly signInit: (session: Handle, type: bigint, key: Handle) => void
  readonly sign: (session: Handle, data: Uint8Array) => Buffer
}

/** The library answered with an error of its own (CK_RV). */
export class CryptokiError extends Error {
  readonly code: number
  constructor(code: number) {
    super(`CKR 0x${code.toString(16).toUpperCase().padStart(8, '0')}`)
    this.name = 'CryptokiError'
    this.code = code
  }
}

const MOST_OBJECTS = 64n
/** RSA with 8 192 bits; any ECDSA signature is shorter. */
const LONGEST_SIGNATURE = 1_024

/**
 * Loads a PKCS#11 library and binds what is used of it. Loading runs the library's code: only in a process of its own.
 * Throws `NotALibraryError` when the file cannot be loaded or is no PKCS#11 library.
 */
export function openCryptoki(library: string, layout: CryptokiLayout): Cryptoki {
  const native = loadFunctions(library, layout)
  return {
    initialize: () => check(native.initialize(null)),
    finalize: () => check(native.finalize(null)),
    ...tokens(native, layout),
    ...objects(native, layout),
    ...signing(native, layout),
  }
}

function check(code: number): void {
  if (code !== returned.ok) throw new CryptokiError(code)
}

function tokens(
  native: NativeFunctions,
  layout: CryptokiLayout,
): Pick<
  Cryptoki,
  'slots' | 'tokenInfo' | 'hasMechanism' | 'openSession' | 'closeSession' | 'login' | 'logout'
> {
  const info = tokenInfoLayout(layout)
  return {
    slots: () => {
      const count = ulongBuffer(layout, 0n)
      check(native.getSlotList(1, null, count))
      const list = Buffer.alloc(Number(readUlong(layout, count)) * layout.ulong)
      check(native.getSlotList(1, list, count))
      return handlesIn(layout, list, count)
    },
    tokenInfo: (slot) => {
      const told = Buffer.alloc(info.size)
      check(native.getTokenInfo(slot, told))
      const text = (at: number, length: number) =>
        told.toString('utf8', at, at + length).replace(/[\0 ]+$/u, '')
      return {
        label: text(info.at.label, 32),
        serial: text(info.at.serial, 16),
        flags: readUlong(layout, told, info.at.flags),
      }
    },
    hasMechanism: (slot, type) => {
      // CK_MECHANISM_INFO: three unsigned longs.
      const code = native.getMechanismInfo(slot, type, Buffer.alloc(3 * layout.ulong))
      if (code === returned.mechanismInvalid) return false
      check(code)
      return true
    },
    openSession: (slot) => {
      const session = ulongBuffer(layout, 0n)
      check(native.openSession(slot, SERIAL_SESSION, null, null, session))
      return readUlong(layout, session)
    },
    closeSession: (session) => check(native.closeSession(session)),
    login: (session, userType, pin) => check(native.login(session, userType, pin, BigInt(pin?.length ?? 0))),
    logout: (session) => check(native.logout(session)),
  }
}

function objects(native: NativeFunctions, layout: CryptokiLayout): Pick<Cryptoki, 'find' | 'attribute'> {
  return {
    find: (session, objectClass, id) => {
      const template = [
        { type: attribute.class, value: ulongBuffer(layout, objectClass) },
        ...(id ? [{ type: attribute.id, value: id }] : []),
      ]
      check(native.findObjectsInit(session, encodeTemplate(layout, template), BigInt(template.length)))
      try {
        const found = Buffer.alloc(Number(MOST_OBJECTS) * layout.ulong)
        const count = ulongBuffer(layout, 0n)
        check(native.findObjects(session, found, MOST_OBJECTS, count))
        return handlesIn(layout, found, count)
      } finally {
        native.findObjectsFinal(session)
      }
    },
    attribute: (session, object, type) => {
      const { at } = attributeLayout(layout)
      const asked = encodeTemplate(layout, [{ type, value: new Uint8Array() }])
      if (native.getAttributeValue(session, object, asked, 1n) !== returned.ok) return null
      const length = readUlong(layout, asked, at.length)
      if (length === unavailable(layout)) return null
      const value = Buffer.alloc(Number(length))
      const filled = encodeTemplate(layout, [{ type, value }])
      check(native.getAttributeValue(session, object, filled, 1n))
      return value
    },
  }
}

function signing(native: NativeFunctions, layout: CryptokiLayout): Pick<Cryptoki, 'signInit' | 'sign'> {
  return {
    signInit: (session, type, key) => {
      const { at, size } = mechanismLayout(layout)
      const mechanism = Buffer.alloc(size)
      writeUlong(layout, mechanism, type, at.type)
      check(native.signInit(session, mechanism, key))
    },
    sign: (session, data) => {
      const signature = Buffer.alloc(LONGEST_SIGNATURE)
      const length = ulongBuffer(layout, BigInt(signature.length))
      check(native.sign(session, data, BigInt(data.length), signature, length))
      return signature.subarray(0, Number(readUlong(layout, length)))
    },
  }
}

function handlesIn(layout: CryptokiLayout, list: Buffer, count: Buffer): Handle[] {
  const length = Number(readUlong(layout, count))
  return Array.from({ length }, (_, index) => readUlong(layout, list, index * layout.ulong))
}

/** Attributes in a row, each pointing at its value. The values must be held for as long as the row is used. */
export function encodeTemplate(layout: CryptokiLayout, template: readonly Attribute[]): Buffer {
  const { at, size } = attributeLayout(layout)
  const encoded = Buffer.alloc(size * template.length)
  template.forEach(({ type, value }, index) => {
    const start = index * size
    writeUlong(layout, encoded, type, start + at.type)
    if (value.length > 0) encoded.writeBigUInt64LE(koffi.address(value), start + at.value)
    writeUlong(layout, encoded, BigInt(value.length), start + at.length)
  })
  return encoded
}

function unavailable({ ulong }: CryptokiLayout): bigint {
  return ulong === 8 ? 0xffff_ffff_ffff_ffffn : 0xffff_ffffn
}
