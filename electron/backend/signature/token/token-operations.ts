import { createHash } from 'node:crypto'
import { type Cryptoki, CryptokiError, type Handle, type TokenInfo } from './cryptoki.ts'
import { attribute, mechanism, objectClass, returned, tokenFlag, user } from './cryptoki-names.ts'
import type { PinState } from '../../../../shared/domain/token.ts'
import { type RawToken, type SignRequest, TokenError } from './token-message.ts'

/** What stands before a SHA-256 hash in a PKCS#1 v1.5 signature (RFC 8017 § 9.2, note 1). */
const SHA256_PREFIX = Buffer.from('3031300d060960864801650304020105000420', 'hex')

/** Every token there is, with the certificates that it shows without a PIN. Throws `TokenError` (`NoToken`). */
export function listTokens(cryptoki: Cryptoki): RawToken[] {
  const found = presentTokens(cryptoki).map(({ slot, info }) => ({
    label: info.label,
    serial: info.serial,
    pin: pinStateOf(info),
    pinPad: (info.flags & tokenFlag.protectedAuthenticationPath) !== 0n,
    certificates: withSession(cryptoki, slot, (session) => certificatesOf(cryptoki, session)),
  }))
  if (found.length === 0) throw new TokenError({ type: 'NoToken' })
  return found
}

/**
 * Signs on the token with the key that has this CKA_ID. Logs in with the PIN once, and once more where the key asks for it
 * at every signature; a locked PIN is not tried. The PIN's bytes are wiped, whatever happens. Throws `TokenError`.
 */
export function signOnToken(cryptoki: Cryptoki, request: SignRequest): Uint8Array {
  try {
    const token = presentTokens(cryptoki).find(
      ({ info }) => info.label === request.token.label && info.serial === request.token.serial,
    )
    if (!token) throw new TokenError({ type: 'NoToken' })
    if (pinStateOf(token.info) === 'locked') throw new TokenError({ type: 'PinLocked' })
    return withSession(cryptoki, token.slot, (session) => {
      login(cryptoki, token.slot, session, user.normal, request.pin)
      try {
        return signWithKey(cryptoki, token.slot, session, request)
      } finally {
        quietly(() => cryptoki.logout(session))
      }
    })
  } finally {
    request.pin?.fill(0)
  }
}

function signWithKey(cryptoki: Cryptoki, slot: Handle, session: Handle, request: SignRequest): Uint8Array {
  const id = Buffer.from(request.keyId, 'hex')
  const [key] = cryptoki.find(session, objectClass.privateKey, id)
  if (key === undefined) throw new TokenError({ type: 'NoSigningKey' })
  const { type, data } = mechanismFor(cryptoki, slot, request)
  cryptoki.signInit(session, type, key)
  if (cryptoki.attribute(session, key, attribute.alwaysAuthenticate)?.some((byte) => byte !== 0)) {
    login(cryptoki, slot, session, user.contextSpecific, request.pin)
  }
  return cryptoki.sign(session, data)
}

/**
 * RSA signs the DigestInfo (PKCS#1 v1.5), so that nothing but a hash goes to the card; a token that does not do that is given
 * the bytes themselves to hash. ECDSA signs the hash.
 */
function mechanismFor(
  cryptoki: Cryptoki,
  slot: Handle,
  { algorithm, toBeSigned }: SignRequest,
): { readonly type: bigint; readonly data: Uint8Array } {
  const hash = (name: string) => createHash(name).update(toBeSigned).digest()
  if (algorithm !== 'rsa-sha256')
    return { type: mechanism.ecdsa, data: hash(algorithm.slice('ecdsa-'.length)) }
  if (!cryptoki.hasMechanism(slot, mechanism.rsaPkcs)) {
    return { type: mechanism.sha256RsaPkcs, data: toBeSigned }
  }
  return { type: mechanism.rsaPkcs, data: Buffer.concat([SHA256_PREFIX, hash('sha256')]) }
}

function presentTokens(cryptoki: Cryptoki): { readonly slot: Handle; readonly info: TokenInfo }[] {
  return cryptoki.slots().flatMap((slot) => {
    try {
      const info = cryptoki.tokenInfo(slot)
      return (info.flags & tokenFlag.initialized) === 0n ? [] : [{ slot, info }]
    } catch (error) {
      // A card of another kind in one reader, or one that was just taken out, does not stop the others.
      if (isCode(error, returned.tokenNotRecognized) || isCode(error, returned.tokenNotPresent)) return []
      throw error
    }
  })
}

function certificatesOf(cryptoki: Cryptoki, session: Handle): RawToken['certificates'] {
  return cryptoki.find(session, objectClass.certificate).flatMap((object) => {
    const der = cryptoki.attribute(session, object, attribute.value)
    const id = cryptoki.attribute(session, object, attribute.id)
    return der && der.length > 0 ? [{ keyId: (id ?? Buffer.alloc(0)).toString('hex'), der }] : []
  })
}

function withSession<T>(cryptoki: Cryptoki, slot: Handle, use: (session: Handle) => T): T {
  const session = cryptoki.openSession(slot)
  try {
    return use(session)
  } finally {
    quietly(() => cryptoki.closeSession(session))
  }
}

/** Tidies up. A card that was taken out cannot be, and what happened before is what is worth telling. */
function quietly(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof CryptokiError)) throw error
  }
}

const WRONG_PIN: readonly number[] = [returned.pinIncorrect, returned.pinInvalid, returned.pinLengthRange]

function login(
  cryptoki: Cryptoki,
  slot: Handle,
  session: Handle,
  userType: bigint,
  pin: Uint8Array | null,
): void {
  try {
    cryptoki.login(session, userType, pin)
  } catch (error) {
    if (isCode(error, returned.userAlreadyLoggedIn)) return
    if (isCode(error, returned.pinLocked)) throw new TokenError({ type: 'PinLocked' })
    if (!(error instanceof CryptokiError && WRONG_PIN.includes(error.code))) throw error
    const state = pinStateOf(cryptoki.tokenInfo(slot))
    throw new TokenError(state === 'locked' ? { type: 'PinLocked' } : { type: 'WrongPin', pin: state })
  }
}

/** PKCS#11 § 5.5, C_GetTokenInfo: flags are all that a token tells of the tries that are left. */
function pinStateOf({ flags }: TokenInfo): PinState {
  if ((flags & tokenFlag.pinLocked) !== 0n) return 'locked'
  if ((flags & tokenFlag.pinFinalTry) !== 0n) return 'lastTry'
  return (flags & tokenFlag.pinCountLow) === 0n ? 'ready' : 'fewTries'
}

function isCode(error: unknown, code: number): boolean {
  return error instanceof CryptokiError && error.code === code
}
