import { z } from 'zod'
import { PinState, TokenName, TokenProblem, WrongPin } from '../../../../shared/domain/token.ts'

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** A token as its library tells it. */
export const RawToken = z.object({
  ...TokenName.shape,
  pin: PinState,
  /** The PIN is typed on the reader, not here. */
  pinPad: z.boolean(),
  certificates: z.array(z.object({ keyId: z.string(), der: Bytes })),
})
export type RawToken = z.infer<typeof RawToken>

/** What the token process is asked. The PIN travels as bytes, so that it can be wiped. */
export const TokenRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('list'), library: z.string() }),
  z.object({
    type: z.literal('sign'),
    library: z.string(),
    token: TokenName,
    /** CKA_ID of the key and its certificate, in hex. */
    keyId: z.string(),
    pin: Bytes.nullable(),
    algorithm: z.enum(['rsa-sha256', 'ecdsa-sha256', 'ecdsa-sha384', 'ecdsa-sha512']),
    toBeSigned: Bytes,
  }),
])
export type TokenRequest = z.infer<typeof TokenRequest>
export type SignRequest = Extract<TokenRequest, { type: 'sign' }>

/** Why a token cannot be used; each name is a refusal of the contract. */
export const TokenRefusal = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LibraryNotFound') }),
  z.object({ type: z.literal('LibraryNotAllowed') }),
  z.object({ type: z.literal('NotALibrary') }),
  z.object({ type: z.literal('NoToken') }),
  WrongPin.extend({ type: z.literal('WrongPin') }),
  z.object({ type: z.literal('PinLocked') }),
  z.object({ type: z.literal('NoSigningKey') }),
  TokenProblem.extend({ type: z.literal('TokenProblem') }),
])
export type TokenRefusal = z.infer<typeof TokenRefusal>

/** What the token process answers: one answer to each request, in turn. */
export const TokenAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('tokens'), tokens: z.array(RawToken) }),
  /** As the token gave it: for ECDSA the two numbers one after the other. */
  z.object({ type: z.literal('signature'), signature: Bytes }),
  z.object({ type: z.literal('refused'), refusal: TokenRefusal }),
])
export type TokenAnswer = z.infer<typeof TokenAnswer>

/** Carries a refusal out of the depths of a token's work. */
export class TokenError extends Error {
  readonly refusal: TokenRefusal
  constructor(refusal: TokenRefusal) {
    super(refusal.type)
    this.name = 'TokenError'
    this.refusal = refusal
  }
}
