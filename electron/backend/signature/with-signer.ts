import { ORPCError } from '@orpc/server'
import type { SigningIdentity } from '../../../shared/contract/signature.ts'
import type { SigningKeyChoice } from '../../../shared/contract/signing-key.ts'
import type { OpenProfile } from '../open-profile.ts'
import type { Ports } from '../ports.ts'
import type { Signer } from './cms/signer.ts'
import { findSigner } from './signing-identity.repo.ts'
import { TokenError } from './token/token-message.ts'
import { withTokenSigner } from './token/token-signer.ts'

export type FoundSigner = { readonly signer: Signer; readonly identity: SigningIdentity }

/**
 * Lends out what was chosen to sign with: a key of the profile, or one on a token, whose process ends with `use`. Refuses with
 * `NotFound` when the profile has no such identity, and with the token's own refusals.
 */
export async function withSigner<T>(
  open: OpenProfile,
  ports: Ports,
  choice: SigningKeyChoice,
  use: (found: FoundSigner) => Promise<T>,
): Promise<T> {
  if ('tokenKey' in choice) return refusing(() => withTokenSigner(choice.tokenKey, ports, use))
  const found = await findSigner(open, choice.identityId)
  if (!found) throw new ORPCError('NotFound')
  return use(found)
}

/** Turns what a token refused with into the refusal that the contract names. */
export async function refusing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof TokenError)) throw error
    const { type, ...data } = error.refusal
    throw new ORPCError<string, unknown>(type, { data: Object.keys(data).length > 0 ? data : undefined })
  }
}
