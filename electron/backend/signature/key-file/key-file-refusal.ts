/** Why a key file cannot be used. Each `reason` has a sentence of its own in `error.NotAKeyFile`. */
export type KeyFileReason =
  | 'notPkcs12'
  | 'unsupportedEncryption'
  | 'noKey'
  | 'noCertificateForKey'
  | 'unsupportedKey'
  | 'notForSigning'

export type KeyFileRefusal =
  | { readonly type: 'NotAKeyFile'; readonly reason: KeyFileReason }
  | { readonly type: 'WrongKeyPassword' }

/** Carries a refusal out of the depths of the format. Caught by `readKeyFile`, never by others. */
export class KeyFileError extends Error {
  readonly refusal: KeyFileRefusal
  constructor(refusal: KeyFileRefusal) {
    super(refusal.type === 'NotAKeyFile' ? refusal.reason : refusal.type)
    this.name = 'KeyFileError'
    this.refusal = refusal
  }
}

/** The file is not one that can be used, for this reason. */
export function notAKeyFile(reason: KeyFileReason): KeyFileError {
  return new KeyFileError({ type: 'NotAKeyFile', reason })
}

/** The password does not open the file. */
export function wrongKeyPassword(): KeyFileError {
  return new KeyFileError({ type: 'WrongKeyPassword' })
}
