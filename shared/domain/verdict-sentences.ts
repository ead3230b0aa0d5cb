import type { SignatureVerdict, VerificationReport } from '../contract/signature.ts'
import type { Translator } from '../text/translator.ts'

/** One signature in words: a heading and what there is to say about it. */
export type SignatureSentences = { readonly heading: string; readonly details: readonly string[] }

/** A verification in words: what it comes to, what to do, each signature, what is missing, and the file's fingerprint. */
export type VerdictSentences = {
  readonly verdict: string
  readonly advice: string
  readonly signatures: readonly SignatureSentences[]
  /** Null when every field is signed. */
  readonly unsigned: string | null
  readonly fingerprint: string
}

/** Says a verification in plain Norwegian. The screen and the command line say the same. */
export function verdictSentences(report: VerificationReport, t: Translator): VerdictSentences {
  const unsigned = report.unsignedFields
  return {
    verdict: t(`verify.verdict.${report.verdict}`),
    advice: t(`verify.advice.${report.verdict}`),
    signatures: report.signatures.map((signature) => signatureSentences(signature, t)),
    unsigned:
      unsigned.length > 0
        ? t('verify.unsignedFields', { count: unsigned.length, fields: unsigned.join(', ') })
        : null,
    fingerprint: t('verify.fingerprint', { sha256: report.sha256, size: report.size }),
  }
}

function signatureSentences(signature: SignatureVerdict, t: Translator): SignatureSentences {
  return {
    heading: t('verify.signatureLine', {
      field: signature.field || t('verify.unnamedField'),
      signer: signerInWords(signature, t),
      status: t(`verify.status.${signature.status}`),
    }),
    details: [
      ...(signature.signedAt
        ? [t('verify.signedAtLine', { time: norwegianTime(new Date(signature.signedAt), t) })]
        : []),
      ...(signature.issuer && !signature.selfIssued
        ? [t('verify.issuerLine', { issuer: signature.issuer })]
        : []),
      ...(signature.coversWholeFile && signature.status !== 'invalid' ? [t('verify.coversWholeFile')] : []),
      ...signature.reasons.map((reason) => t(`verify.reason.${reason}`)),
    ],
  }
}

function signerInWords(
  { signer, organisation, organisationNumber }: SignatureVerdict,
  t: Translator,
): string {
  const name = signer || t('verify.unknownSigner')
  if (!organisation || organisation === name) return name
  return `${name}, ${organisationInWords(organisation, organisationNumber, t)}`
}

/** An organisation with its number in Enhetsregisteret, where that is known. */
export function organisationInWords(organisation: string, number: string | null, t: Translator): string {
  return number ? t('verify.organisationWithNumber', { organisation, number }) : organisation
}

/** A moment as Norwegians write it, in Norwegian time: «24. november 2026 kl. 19:40». */
export function norwegianTime(moment: Date, t: Translator): string {
  const format = new Intl.DateTimeFormat(`${t.maalform}-NO`, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Oslo',
  })
  return format.format(moment)
}
