import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { type Cryptoki, CryptokiError } from '../../../electron/backend/signature/token/cryptoki.ts'
import { derFromRaw } from '../../../electron/backend/signature/token/ecdsa-signature.ts'
import { type SignRequest, TokenError } from '../../../electron/backend/signature/token/token-message.ts'
import { listTokens, signOnToken } from '../../../electron/backend/signature/token/token-operations.ts'

/** Cards that SoftHSM cannot be: locked ones, with a keypad, with rules of their own. Each is Cryptoki as it would answer. */
const INITIALIZED = 0x400n
const never = (): never => {
  throw new Error('not asked for')
}
function cardThat(answers: Partial<Cryptoki> & { readonly flags?: bigint }): {
  card: Cryptoki
  calls: string[]
} {
  const calls: string[] = []
  const card: Cryptoki = {
    initialize: never,
    finalize: never,
    slots: () => [1n],
    tokenInfo: () => ({ label: 'Kort', serial: '42', flags: INITIALIZED | (answers.flags ?? 0n) }),
    hasMechanism: () => true,
    openSession: () => 7n,
    closeSession: () => void calls.push('close'),
    login: (_session, user, pin) =>
      void calls.push(`login ${user} ${pin ? Buffer.from(pin).toString() : 'on reader'}`),
    logout: () => void calls.push('logout'),
    find: () => [3n],
    attribute: () => null,
    signInit: (_session, mechanism) => void calls.push(`init ${mechanism.toString(16)}`),
    sign: (_session, data) => {
      calls.push(`sign ${data.length}`)
      return Buffer.from('signature')
    },
    ...answers,
  }
  return { card, calls }
}
const answering = (code: number) => (): never => {
  throw new CryptokiError(code)
}
const request = (changed: Partial<SignRequest> = {}): SignRequest => ({
  type: 'sign',
  library: '',
  token: { label: 'Kort', serial: '42' },
  keyId: '01',
  pin: Buffer.from('1234'),
  algorithm: 'rsa-sha256',
  toBeSigned: Buffer.from('the attributes'),
  ...changed,
})
function refusalOf(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error instanceof TokenError ? error.refusal : error
  }
}

describe('a card', () => {
  it('signs the hash by RSA in its DigestInfo, by ECDSA alone, and the bytes themselves where it must hash them', () => {
    const plain = cardThat({})
    signOnToken(plain.card, request())
    expect(plain.calls).toEqual(['login 1 1234', 'init 1', `sign ${19 + 32}`, 'logout', 'close'])
    const ecdsa = cardThat({})
    signOnToken(ecdsa.card, request({ algorithm: 'ecdsa-sha384' }))
    expect(ecdsa.calls).toEqual(expect.arrayContaining(['init 1041', 'sign 48']))
    const hashing = cardThat({ hasMechanism: () => false })
    signOnToken(hashing.card, request())
    expect(hashing.calls).toEqual(expect.arrayContaining(['init 40', 'sign 14']))
  })

  it('that wants the PIN for every signature is given it again, between the two steps of signing', () => {
    const { card, calls } = cardThat({ attribute: () => Buffer.from([1]) })
    signOnToken(card, request())
    expect(calls.slice(0, 4)).toEqual(['login 1 1234', 'init 1', 'login 2 1234', `sign ${19 + 32}`])
  })

  it('with a keypad is given no PIN', () => {
    const { card, calls } = cardThat({ flags: 0x100n })
    expect(listTokens(card)).toMatchObject([{ pinPad: true }])
    signOnToken(card, request({ pin: null }))
    expect(calls).toContain('login 1 on reader')
  })

  test.each([
    [0n, 'ready'],
    [0x1_0000n, 'fewTries'],
    [0x3_0000n, 'lastTry'],
    [0x4_0000n, 'locked'],
  ])('with flags %s says beforehand how it stands with the PIN: %s', (flags, pin) => {
    expect(listTokens(cardThat({ flags }).card)).toMatchObject([{ pin }])
  })

  test.each([
    [0xa0, 0n, { type: 'WrongPin', pin: 'ready' }],
    [0xa0, 0x1_0000n, { type: 'WrongPin', pin: 'fewTries' }],
    [0xa2, 0x2_0000n, { type: 'WrongPin', pin: 'lastTry' }],
    [0xa4, 0n, { type: 'PinLocked' }],
  ])('that answers 0x%s to the PIN, with flags %s, is refused as it is', (code, flags, refusal) => {
    const { card, calls } = cardThat({ flags, login: answering(code) })
    expect(refusalOf(() => signOnToken(card, request()))).toEqual(refusal)
    expect(calls).toEqual(['close'])
  })

  it('that is locked is not tried again', () => {
    const { card, calls } = cardThat({ flags: 0x4_0000n })
    expect(refusalOf(() => signOnToken(card, request()))).toEqual({ type: 'PinLocked' })
    expect(calls).toEqual([])
  })

  it('that locks with this very try says so', () => {
    let flags = INITIALIZED | 0x2_0000n
    const { card } = cardThat({
      tokenInfo: () => ({ label: 'Kort', serial: '42', flags }),
      login: () => {
        flags |= 0x4_0000n
        throw new CryptokiError(0xa0)
      },
    })
    expect(refusalOf(() => signOnToken(card, request()))).toEqual({ type: 'PinLocked' })
  })

  it('that is not this one, or lacks the key, signs nothing', () => {
    const other = cardThat({})
    expect(
      refusalOf(() => signOnToken(other.card, request({ token: { label: 'Kort', serial: '43' } }))),
    ).toEqual({
      type: 'NoToken',
    })
    const empty = cardThat({ find: () => [] })
    expect(refusalOf(() => signOnToken(empty.card, request()))).toEqual({ type: 'NoSigningKey' })
    expect(empty.calls).toEqual(['login 1 1234', 'logout', 'close'])
  })

  it('that is pulled out while it signs leaves its own error behind, not that of tidying up', () => {
    const gone = answering(0x32)
    const { card } = cardThat({ sign: gone, logout: gone, closeSession: gone })
    expect(refusalOf(() => signOnToken(card, request()))).toMatchObject({
      code: 0x32,
      message: 'CKR 0x00000032',
    })
  })

  it('never leaves the PIN in memory', () => {
    for (const login of [() => undefined, answering(0xa0)]) {
      const asked = request()
      refusalOf(() => signOnToken(cardThat({ login }).card, asked))
      expect([...(asked.pin ?? [])]).toEqual([0, 0, 0, 0])
    }
  })
})

describe('readers', () => {
  it('without a card, with one of another kind, or one that is not made ready give no token', () => {
    expect(refusalOf(() => listTokens(cardThat({ slots: () => [] }).card))).toEqual({ type: 'NoToken' })
    const other = cardThat({ tokenInfo: answering(0xe1) })
    expect(refusalOf(() => listTokens(other.card))).toEqual({ type: 'NoToken' })
    const blank = cardThat({ tokenInfo: () => ({ label: '', serial: '', flags: 0n }) })
    expect(refusalOf(() => listTokens(blank.card))).toEqual({ type: 'NoToken' })
    expect(refusalOf(() => listTokens(cardThat({ tokenInfo: answering(0x30) }).card))).toMatchObject({
      code: 0x30,
    })
  })
})

describe('an ECDSA signature from a card', () => {
  test.each([
    ['P-256', 20],
    ['P-521', 3],
  ])('on %s becomes the form that CMS wants', (namedCurve, times) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
    for (let time = 0; time < times; time++) {
      const data = Buffer.from(`bytes ${time}`)
      const raw = sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' })
      expect(verify('sha256', data, { key: publicKey, dsaEncoding: 'der' }, derFromRaw(raw))).toBe(true)
    }
  })

  it('has no needless zeros and is never negative', () => {
    expect(derFromRaw(Buffer.from('0001008000000000', 'hex')).toString('hex')).toBe('30080203010080020100')
    expect(derFromRaw(Buffer.from('80000001', 'hex')).toString('hex')).toBe('30080203008000020101')
  })
})
