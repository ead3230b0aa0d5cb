import { z } from 'zod'
import { TokenName, TokenProblem, WrongPin } from '../domain/token.ts'

/** Where a PKCS#11 library lies, in full. */
export const LibraryPath = z.string().min(1).max(4_096)

/** A key on a token, and the PIN that lets it sign: null where it is typed on the reader. */
export const TokenKey = z.object({
  library: LibraryPath,
  token: TokenName,
  /** As the token names it. */
  keyId: z.string().max(512),
  pin: z.string().max(255).nullable(),
})
export type TokenKey = z.infer<typeof TokenKey>

/** What is signed with: an identity of the profile, or a key on a token. */
export const SigningKeyChoice = z.union([
  z.object({ identityId: z.string() }),
  z.object({ tokenKey: TokenKey }),
])
export type SigningKeyChoice = z.infer<typeof SigningKeyChoice>

/** What using a token may be refused with. */
export const tokenRefusals = {
  LibraryNotFound: {},
  /** Neither a known library nor one that a person lets be loaded; nothing was. */
  LibraryNotAllowed: {},
  NotALibrary: {},
  NoToken: {},
  NoSigningKey: {},
  WrongPin: { data: WrongPin },
  PinLocked: {},
  TokenProblem: { data: TokenProblem },
}
