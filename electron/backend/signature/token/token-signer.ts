import { verify, X509Certificate } from 'node:crypto'
import type { SigningIdentity, Token } from '../../../../shared/contract/signature.ts'
import type { TokenKey } from '../../../../shared/contract/signing-key.ts'
import type { Ports } from '../../ports.ts'
import { describeIdentity } from '../certificate/describe-identity.ts'
import { chainFrom, signingRank } from '../certificate/signing-certificate.ts'
import { type SignatureAlgorithm, signatureAlgorithmOf } from '../cms/signature-algorithm.ts'
import type { Signer } from '../cms/signer.ts'
import { type AskToken, withTokenProcess } from './ask-token.ts'
import { derFromRaw } from './ecdsa-signature.ts'
import { libraryToLoad } from './known-libraries.ts'
import { type RawToken, type SignRequest, TokenError } from './token-message.ts'

/** The tokens that a library sees, each with the keys that can sign, the best suited first. Throws `TokenError`. */
export async function listTokens(
  library: string,
  around: Pick<Ports, 'token' | 'dataFolder'>,
): Promise<Token[]> {
  const path = await libraryToLoad(library, around.token, around.dataFolder)
  const tokens = await withTokenProcess(around.token, (ask) => askForTokens(ask, path))
  return tokens.map((token) => {
    const { label, serial, pin, pinPad } = token
    const keys = signingCertificates(token).map(({ keyId, certificate }) =>
      describeIdentity(keyId, certificate.raw),
    )
    return { label, serial, pin, pinPad, keys }
  })
}

/**
 * Lends out a signer whose key is on a token, in a token process that ends with `use`. The PIN goes to the token when it
 * signs, and is wiped here when it has been sent. Throws `TokenError`; so does the signer.
 */
export async function withTokenSigner<T>(
  key: TokenKey,
  around: Pick<Ports, 'token' | 'dataFolder'>,
  use: (found: { readonly signer: Signer; readonly identity: SigningIdentity }) => Promise<T>,
): Promise<T> {
  const library = await libraryToLoad(key.library, around.token, around.dataFolder)
  return withTokenProcess(around.token, async (ask) => {
    const tokens = await askForTokens(ask, library)
    const token = tokens.find(({ label, serial }) => label === key.token.label && serial === key.token.serial)
    if (!token) throw new TokenError({ type: 'NoToken' })
    const chosen = signingCertificates(token).find(({ keyId }) => keyId === key.keyId)
    if (!chosen) throw new TokenError({ type: 'NoSigningKey' })
    const all = token.certificates.flatMap(({ der }) => parsed(der) ?? [])
    const signer = tokenSigner(ask, library, key, chosen, chainFrom(chosen.certificate, all))
    return use({ signer, identity: describeIdentity(key.keyId, chosen.certificate.raw) })
  })
}

function tokenSigner(
  ask: AskToken,
  library: string,
  { token, keyId, pin }: TokenKey,
  { certificate, algorithm }: SigningCertificate,
  chain: Signer['chain'],
): Signer {
  const scheme = schemeOf(algorithm)
  return {
    chain,
    algorithm,
    sign: async (toBeSigned) => {
      const typed = pin === null ? null : Buffer.from(pin, 'utf8')
      const request: SignRequest = {
        type: 'sign',
        library,
        token,
        keyId,
        pin: typed,
        algorithm: scheme,
        toBeSigned,
      }
      const asked = ask(request)
      typed?.fill(0)
      const answer = await asked
      if (answer.type !== 'signature') throw unusable()
      const signature = scheme === 'rsa-sha256' ? answer.signature : derFromRaw(answer.signature)
      // A card whose key is not the certificate's would make a report that nobody can verify.
      if (!verify(algorithm.hash, toBeSigned, certificate.publicKey, signature)) throw unusable()
      return signature
    },
  }
}

async function askForTokens(ask: AskToken, library: string): Promise<RawToken[]> {
  const answer = await ask({ type: 'list', library })
  if (answer.type !== 'tokens') throw unusable()
  return answer.tokens
}

/** The token answered, but with something that cannot be used. */
function unusable(): TokenError {
  return new TokenError({ type: 'TokenProblem', reason: 'failed', code: 'answer' })
}

type SigningCertificate = {
  readonly keyId: string
  readonly certificate: X509Certificate
  readonly algorithm: SignatureAlgorithm
}

/** Certificates for signing with a key of their own on the token: those for content commitment first, in the same order each time. */
function signingCertificates({ certificates }: RawToken): SigningCertificate[] {
  return certificates
    .flatMap(({ keyId, der }) => {
      const certificate = parsed(der)
      const algorithm = certificate && signatureAlgorithmOf(certificate.publicKey)
      return certificate && algorithm && keyId !== '' && !certificate.ca
        ? [{ keyId, certificate, algorithm }]
        : []
    })
    .map((one) => ({ ...one, rank: signingRank(one.certificate) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.keyId.localeCompare(b.keyId))
}

/** Tokens also hold certificates of other kinds, and damaged ones: they are passed over. */
function parsed(der: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(der)
  } catch {
    return null
  }
}

function schemeOf(algorithm: SignatureAlgorithm): SignRequest['algorithm'] {
  return algorithm.nullParameter ? 'rsa-sha256' : `ecdsa-${algorithm.hash}`
}
