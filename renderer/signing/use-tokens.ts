import { useState } from 'react'
import type { SigningIdentity, Token } from '../../shared/contract/signature.ts'
import type { SigningKeyChoice } from '../../shared/contract/signing-key.ts'
import { client } from '../api/client.ts'

/** A key on a card that is in the reader. `value` names it among everything that can be signed with. */
export type TokenKeyFound = {
  readonly value: string
  readonly library: string
  readonly token: Token
  readonly identity: SigningIdentity
}

/** The cards that were looked for, and the PIN as it is typed. It is forgotten as soon as it has been tried. */
export function useTokens() {
  const [keys, setKeys] = useState<readonly TokenKeyFound[]>([])
  const [pin, setPin] = useState('')
  /** Looks for cards. Throws the refusal when there are none. */
  async function find(library: string): Promise<readonly TokenKeyFound[]> {
    const tokens = await client.signature.tokens({ library })
    const found = tokens.flatMap((token) =>
      token.keys.map((identity) => ({
        value: ['token', token.serial, token.label, identity.id].join('/'),
        library,
        token,
        identity,
      })),
    )
    setKeys(found)
    return found
  }
  /** After a try: what the card now says of its PIN. A card that was pulled out is no longer there to choose. */
  async function tried(key: TokenKeyFound | undefined, failed: boolean): Promise<void> {
    setPin('')
    if (key && failed) await find(key.library).catch(() => setKeys([]))
  }
  return { keys, pin, setPin, find, tried }
}

/** What is sent to sign with a key on a card; null while its PIN is missing, or locked. */
export function tokenChoice(key: TokenKeyFound, pin: string): SigningKeyChoice | null {
  const { library, token, identity } = key
  if (token.pin === 'locked' || (pin === '' && !token.pinPad)) return null
  const { label, serial, pinPad } = token
  return { tokenKey: { library, token: { label, serial }, keyId: identity.id, pin: pinPad ? null : pin } }
}
