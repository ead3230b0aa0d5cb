import { z } from 'zod'

/** How near a token's PIN is to being locked, as far as the token says: cards seldom tell a number. */
export const PinState = z.enum(['ready', 'fewTries', 'lastTry', 'locked'])
export type PinState = z.infer<typeof PinState>

/** Names a token: some readers show one card as several tokens, one for each PIN, under one serial number. */
export const TokenName = z.object({ label: z.string().max(64), serial: z.string().max(64) })
export type TokenName = z.infer<typeof TokenName>

/** The PIN was wrong; what the token says of the tries that are left. */
export const WrongPin = z.object({ pin: PinState })

/**
 * A token that could not be used. `crashed`: its library took its process down. `timeout`: no answer. `canceled`: on the
 * reader. `failed`: it said no, and `code` is what the library answered, for whoever supports it; else `code` is empty.
 */
export const TokenProblem = z.object({
  reason: z.enum(['crashed', 'timeout', 'canceled', 'failed']),
  code: z.string(),
})
export type TokenProblem = z.infer<typeof TokenProblem>
