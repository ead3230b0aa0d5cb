import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { err, ok, type Result } from '../../../../shared/lib/result.ts'
import { chainFrom, signingRank } from '../certificate/signing-certificate.ts'
import { type SignatureAlgorithm, signatureAlgorithmOf } from '../cms/signature-algorithm.ts'
import { KeyFileError, type KeyFileRefusal, notAKeyFile } from './key-file-refusal.ts'
import { type KeyFileContents, openPkcs12 } from './pkcs12-contents.ts'

/** A key that can sign, with its certificates in DER: its own first, then the issuers that were in the file. */
export type SigningKey = {
  readonly chain: readonly [Buffer, ...Buffer[]]
  readonly privateKey: Buffer
  readonly algorithm: SignatureAlgorithm
}

/**
 * Reads a PKCS#12 file (`.p12`, `.pfx`) and picks the key to sign with. Norwegian files may hold two or three certificates
 * (for signing, for logging in, for encryption): the one for signing with content commitment wins, then one for digital
 * signatures. Refuses with `WrongKeyPassword`, and with `NotAKeyFile` and the reason.
 */
export function readKeyFile(file: Uint8Array, password: string): Result<SigningKey, KeyFileRefusal> {
  try {
    return ok(pickKey(openPkcs12(file, password)))
  } catch (thrown) {
    if (thrown instanceof KeyFileError) return err(thrown.refusal)
    return err({ type: 'NotAKeyFile', reason: 'notPkcs12' })
  }
}

function pickKey({ keys, certificates }: KeyFileContents): SigningKey {
  if (keys.length === 0) throw notAKeyFile('noKey')
  const parsed = certificates.map((der) => new X509Certificate(der))
  const pairs = keys.flatMap((privateKey) => {
    const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' })
    return parsed
      .filter((one) => one.checkPrivateKey(key))
      .map((certificate) => ({ privateKey, key, certificate }))
  })
  if (pairs.length === 0) throw notAKeyFile('noCertificateForKey')
  const best = pairs
    .map((pair) => ({ ...pair, rank: signingRank(pair.certificate) }))
    .sort((a, b) => b.rank - a.rank)[0]
  if (!best || best.rank === 0) throw notAKeyFile('notForSigning')
  const algorithm = signatureAlgorithmOf(createPublicKey(best.key))
  if (!algorithm) throw notAKeyFile('unsupportedKey')
  return { chain: chainFrom(best.certificate, parsed), privateKey: best.privateKey, algorithm }
}
