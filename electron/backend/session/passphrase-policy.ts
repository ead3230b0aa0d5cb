import { passphraseStrength } from '../../../shared/domain/passphrase.ts'

/** Why a passphrase cannot be used; null when it can. */
export type PassphraseRefusal = 'PassphraseTooShort' | 'PassphraseTooCommon'

/**
 * Judges a new passphrase by the rule that also the screens show. `own` are words about this person and authority, which
 * count as known.
 */
export async function judgePassphrase(
  passphrase: string,
  own: readonly string[],
): Promise<PassphraseRefusal | null> {
  const strength = await passphraseStrength(passphrase, own)
  if (strength === 'tooShort') return 'PassphraseTooShort'
  return strength === 'tooCommon' ? 'PassphraseTooCommon' : null
}
