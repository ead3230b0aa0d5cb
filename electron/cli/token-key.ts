import { resolve } from 'node:path'
import type { SigningIdentity } from '../../shared/contract/signature.ts'
import type { SigningKeyChoice } from '../../shared/contract/signing-key.ts'
import type { Translator } from '../../shared/text/translator.ts'
import { askPin } from './ask-passphrase.ts'
import { CommandFailure, exitCode } from './command-failure.ts'
import type { CommandClient } from './open-backend.ts'

/** Which card: its library, and its label where there are several. */
export type TokenOrder = { readonly library: string; readonly label?: string | undefined }

/** What is signed with, and whose it is. */
export type ChosenKey = { readonly identity: SigningIdentity; readonly choice: SigningKeyChoice }

/**
 * The key on the card in the reader that suits signing best, with its PIN. Fails when there is no such card, when there are
 * several to choose among, and when it has no key to sign with or is locked.
 */
export async function tokenKey(
  client: CommandClient,
  t: Translator,
  { library: path, label: wanted }: TokenOrder,
): Promise<ChosenKey> {
  const library = resolve(path)
  const tokens = await client.signature.tokens({ library })
  const [token, ...others] = tokens.filter(({ label }) => wanted === undefined || label === wanted)
  if (!token) throw new CommandFailure('NoToken', t('error.NoToken'))
  if (others.length > 0) {
    const names = tokens.map(({ label }) => label).join(', ')
    throw new CommandFailure('WhichToken', t('cli.whichToken', { names }), exitCode.usage)
  }
  const { label, serial, pin, pinPad } = token
  const [key] = token.keys
  if (!key) throw new CommandFailure('NoSigningKey', t('token.found', { count: 0 }))
  if (pin === 'locked') throw new CommandFailure('PinLocked', t('error.PinLocked'))
  if (pin !== 'ready') process.stderr.write(`${t(`token.${pin}`)}\n`)
  const typed = pinPad ? null : await askPin(t, label, pin === 'lastTry')
  return {
    identity: key,
    choice: { tokenKey: { library, token: { label, serial }, keyId: key.id, pin: typed } },
  }
}
