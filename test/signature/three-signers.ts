import { randomBytes, X509Certificate } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { signatureAppearance } from '../../electron/backend/signature/appearance.ts'
import { certificateSubjectOf } from '../../electron/backend/signature/certificate/certificate-subject.ts'
import { makeSelfIssued } from '../../electron/backend/signature/certificate/self-issued.ts'
import type { SignatureStamp } from '../../electron/backend/signature/cms/build-cms.ts'
import { signatureAlgorithmOf } from '../../electron/backend/signature/cms/signature-algorithm.ts'
import { type Signer, signerFromKey } from '../../electron/backend/signature/cms/signer.ts'
import { readOutlineFont } from '../../electron/backend/signature/glyph-outlines.ts'
import { readKeyFile } from '../../electron/backend/signature/key-file/read-key-file.ts'
import { signPdf } from '../../electron/backend/signature/sign-pdf.ts'
import { signatureLines } from '../../electron/backend/signature/signature-words.ts'
import { verifyPdf } from '../../electron/backend/signature/verify/verify-pdf.ts'
import type { VerificationReport } from '../../shared/contract/signature.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { fixtureReport } from './fixture-report.ts'
import type { SignerName, TestKeys } from './test-keys.ts'

export const fields = ['signature-childWelfare', 'signature-health', 'signature-school'] as const

const font = readOutlineFont(
  fileURLToPath(new URL('../../electron/backend/report/fonts/inter-regular.ttf', import.meta.url)),
)

/** A signer from a key file, opened as the app opens it. */
export function keyFileSigner(keys: TestKeys, name: SignerName): Signer {
  const opened = readKeyFile(keys.keyFile(name, 'passord'), 'passord')
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return signerFromKey(opened.value.chain, opened.value.algorithm, opened.value.privateKey)
}

/** A signer with a certificate of its own making. */
export async function selfIssuedSigner(now = new Date()): Promise<Signer> {
  const { certificate, privateKey } = await makeSelfIssued(
    { name: 'Øyvind Åsen', authority: 'Statsforvalteren i Agder' },
    now,
    randomBytes,
  )
  const algorithm = signatureAlgorithmOf(new X509Certificate(certificate).publicKey)
  if (!algorithm) throw new Error('No algorithm')
  return signerFromKey([certificate], algorithm, privateKey)
}

/** Signs a field, or throws the refusal's name. */
export async function sign(
  bytes: Uint8Array,
  field: string,
  signer: Signer,
  signedAt = new Date(),
  stamp?: SignatureStamp,
): Promise<Buffer> {
  const lines = signatureLines(certificateSubjectOf(signer.chain[0]), signedAt, createTranslator('nb'))
  const signed = await signPdf(bytes, {
    field,
    signer,
    signedAt,
    stamp,
    reason: 'Godkjent',
    appearance: (box) => signatureAppearance(lines, box, font),
  })
  if (!signed.ok) throw new Error(signed.error.type)
  return signed.value
}

export type SignedInTurn = {
  readonly rendered: Buffer
  readonly s1: Buffer
  readonly s2: Buffer
  readonly s3: Buffer
}

/** One report, signed in turn with an RSA (or other) and an EC key file and a self-issued certificate. */
export async function signInTurn(
  keys: TestKeys,
  rendered?: Buffer,
  first: SignerName = 'rsa',
): Promise<SignedInTurn> {
  const start = rendered ?? (await fixtureReport(fields))
  const s1 = await sign(start, fields[0], keyFileSigner(keys, first))
  const s2 = await sign(s1, fields[1], keyFileSigner(keys, 'ec'))
  const s3 = await sign(s2, fields[2], await selfIssuedSigner())
  return { rendered: start, s1, s2, s3 }
}

/** Verifies, or throws the refusal's name. */
export function verified(
  bytes: Uint8Array,
  roots: readonly Uint8Array[],
  now = new Date(),
): VerificationReport {
  const report = verifyPdf(bytes, { trustRoots: roots, now })
  if (!report.ok) throw new Error(report.error.type)
  return report.value
}
