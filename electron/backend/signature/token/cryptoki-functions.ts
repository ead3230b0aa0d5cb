import koffi from 'koffi'
import { type CryptokiLayout, functionOffset } from './cryptoki-layout.ts'

/** The file is no library, is made for another kind of machine, or is no PKCS#11 library. */
export class NotALibraryError extends Error {}

type Pointer = Uint8Array | null
type Ulong = bigint

/** The library's own functions, as C has them: each answers a CK_RV. */
export type NativeFunctions = {
  readonly initialize: (args: Pointer) => number
  readonly finalize: (reserved: Pointer) => number
  readonly getSlotList: (tokenPresent: number, list: Pointer, count: Pointer) => number
  readonly getTokenInfo: (slot: Ulong, info: Pointer) => number
  readonly getMechanismInfo: (slot: Ulong, type: Ulong, info: Pointer) => number
  readonly openSession: (
    slot: Ulong,
    flags: Ulong,
    application: Pointer,
    notify: Pointer,
    session: Pointer,
  ) => number
  readonly closeSession: (session: Ulong) => number
  readonly login: (session: Ulong, userType: Ulong, pin: Pointer, length: Ulong) => number
  readonly logout: (session: Ulong) => number
  readonly getAttributeValue: (session: Ulong, object: Ulong, template: Pointer, count: Ulong) => number
  readonly findObjectsInit: (session: Ulong, template: Pointer, count: Ulong) => number
  readonly findObjects: (session: Ulong, found: Pointer, most: Ulong, count: Pointer) => number
  readonly findObjectsFinal: (session: Ulong) => number
  readonly signInit: (session: Ulong, mechanism: Pointer, key: Ulong) => number
  readonly sign: (
    session: Ulong,
    data: Pointer,
    length: Ulong,
    signature: Pointer,
    signatureLength: Pointer,
  ) => number
}

/** Place in CK_FUNCTION_LIST (pkcs11f.h), and the kinds of the arguments: unsigned long, pointer, byte. */
const functions: Readonly<Record<keyof NativeFunctions, readonly [number, string]>> = {
  initialize: [0, 'p'],
  finalize: [1, 'p'],
  getSlotList: [4, 'bpp'],
  getTokenInfo: [6, 'up'],
  getMechanismInfo: [8, 'uup'],
  openSession: [12, 'uuppp'],
  closeSession: [13, 'u'],
  login: [18, 'uupu'],
  logout: [19, 'u'],
  getAttributeValue: [24, 'uupu'],
  findObjectsInit: [26, 'upu'],
  findObjects: [27, 'upup'],
  findObjectsFinal: [28, 'u'],
  signInit: [42, 'upu'],
  sign: [43, 'upupp'],
}

/** C's own unsigned long is as wide as Cryptoki's on every platform. */
const kinds: Readonly<Record<string, string>> = { u: 'unsigned long', p: 'void *', b: 'uint8_t' }

/**
 * Loads a library and finds its functions through C_GetFunctionList, the one name that every PKCS#11 library must give out.
 * Throws `NotALibraryError`.
 */
export function loadFunctions(library: string, layout: CryptokiLayout): NativeFunctions {
  const list = functionList(library)
  const bound = Object.entries(functions).map(([name, [index, args]]) => {
    const address = BigInt(koffi.decode(list, functionOffset(layout, index), 'uint64') as number | bigint)
    const type = koffi.proto(
      'unsigned long',
      Array.from(args, (kind) => kinds[kind] ?? ''),
    )
    return [name, (...given: unknown[]) => Number(koffi.call(address, type, ...given))]
  })
  return Object.fromEntries(bound) as NativeFunctions
}

function functionList(library: string): bigint {
  const pointer = Buffer.alloc(8)
  try {
    const get = koffi.load(library).func('C_GetFunctionList', 'unsigned long', ['void *'])
    if (Number(get(pointer)) !== 0) throw new NotALibraryError()
  } catch {
    throw new NotALibraryError()
  }
  return pointer.readBigUInt64LE()
}
