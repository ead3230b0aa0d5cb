import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tokenKey } from '../../electron/cli/token-key.ts'
import type { TokenPort } from '../../electron/backend/signature/token/token-port.ts'
import { forkedTokens } from '../../electron/shell/forked-tokens.ts'
import type { PinState } from '../../shared/domain/token.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { makeSelfIssued } from '../../electron/backend/signature/certificate/self-issued.ts'
import { setupBackend } from '../support/backend.ts'

/** Nobody is at the keyboard: what a script may do with a card, and what it may not. */
const t = createTranslator('nb')
const library = process.execPath
let der: Uint8Array
beforeEach(async () => {
  vi.stubEnv('SAMSYN_PIN', '1234')
  const made = await makeSelfIssued({ name: 'Åse Bø', authority: 'Fylket' }, new Date(), (n) =>
    Buffer.alloc(n, 5),
  )
  der = made.certificate
})
afterEach(() => vi.unstubAllEnvs())

/** A backend whose readers hold these cards. */
async function readersWith(...cards: { label: string; pin?: PinState; pinPad?: boolean; empty?: true }[]) {
  const tokens = cards.map(({ label, pin = 'ready', pinPad = false, empty }, index) => ({
    label,
    serial: `${index}`,
    pin,
    pinPad,
    certificates: empty ? [] : [{ keyId: '01', der }],
  }))
  const token: TokenPort = {
    ...forkedTokens({ shell: 'commandLine', allowedKinds: [] }),
    start: ({ message }) => ({ send: () => message({ type: 'tokens', tokens }), kill: () => undefined }),
  }
  const { client } = await setupBackend({ ports: { token } })
  return (label?: string) =>
    tokenKey(client, t, { library, label }).catch(({ code }: { readonly code: string }) => code)
}

describe('a card on the command line', () => {
  it('signs with the only card there is, or the one that is named, and the PIN that was given', async () => {
    const chosen = (label: string, serial: string) => ({
      identity: expect.objectContaining({ subject: 'Åse Bø', organisation: 'Fylket' }) as object,
      choice: { tokenKey: { library, token: { label, serial }, keyId: '01', pin: '1234' } },
    })
    expect(await (await readersWith({ label: 'Kort' }))()).toEqual(chosen('Kort', '0'))
    const two = await readersWith({ label: 'Kort' }, { label: 'Segl' })
    expect(await two('Segl')).toEqual(chosen('Segl', '1'))
    expect(await two()).toBe('WhichToken')
    expect(await two('Annet')).toBe('NoToken')
  })

  it('is sent no PIN where it is typed on the reader', async () => {
    const key = await (await readersWith({ label: 'Kort', pinPad: true }))()
    expect(key).toMatchObject({ choice: { tokenKey: { pin: null } } })
  })

  it('is not tried with its last try, when it is locked, or without a key', async () => {
    expect(await (await readersWith({ label: 'Kort', pin: 'lastTry' }))()).toBe('NoPin')
    expect(await (await readersWith({ label: 'Kort', pin: 'locked' }))()).toBe('PinLocked')
    expect(await (await readersWith({ label: 'Kort', empty: true }))()).toBe('NoSigningKey')
    vi.stubEnv('SAMSYN_PIN', undefined)
    expect(await (await readersWith({ label: 'Kort' }))()).toBe('NoPin')
  })
})
