/** Numbers of PKCS#11 v2.40 (pkcs11t.h), as far as they are used here. */

/** What a function answers (CK_RV). */
export const returned = {
  ok: 0x0,
  functionCanceled: 0x50,
  deviceRemoved: 0x32,
  mechanismInvalid: 0x70,
  pinIncorrect: 0xa0,
  pinInvalid: 0xa1,
  pinLengthRange: 0xa2,
  pinLocked: 0xa4,
  tokenNotPresent: 0xe0,
  tokenNotRecognized: 0xe1,
  userAlreadyLoggedIn: 0x100,
} as const

/** What stands in CK_TOKEN_INFO.flags. */
export const tokenFlag = {
  /** The PIN is typed on the reader's own keys. */
  protectedAuthenticationPath: 0x100n,
  initialized: 0x400n,
  pinCountLow: 0x1_0000n,
  pinFinalTry: 0x2_0000n,
  pinLocked: 0x4_0000n,
} as const

export const attribute = {
  class: 0x0n,
  value: 0x11n,
  id: 0x102n,
  sign: 0x108n,
  /** The key asks for the PIN again for every signature: the rule for qualified signatures. */
  alwaysAuthenticate: 0x202n,
} as const

export const objectClass = { certificate: 0x1n, privateKey: 0x3n } as const

export const mechanism = { rsaPkcs: 0x1n, sha256RsaPkcs: 0x40n, ecdsa: 0x1041n } as const

export const user = { normal: 1n, contextSpecific: 2n } as const

/** Flags of C_OpenSession: every session is serial, and none here writes. */
export const SERIAL_SESSION = 0x4n
