import type { SignatureVerdict, VerificationReport } from '../contract/signature.ts'
import { noteReasons, type VerdictReason } from './verdict.ts'
import type { Translator } from '../text/translator.ts'

/** One signature in words: a heading and what there is to say about it. */
export type SignatureSentences = {
  /** Who signed, with organisation and its number. */
  readonly signer: string
  readonly field: string
  readonly status: string
  /** Field, signer and status in one line. */
  readonly heading: string
  readonly details: readonly string[]
}

/** A verification in words: what it comes to, what to do, each signature, what is missing, and the file's fingerprint. */
export type VerdictSentences = {
  readonly verdict: string
  readonly advice: string
  readonly signatures: readonly SignatureSentences[]
  /** Null when every field is signed. */
  readonly unsigned: string | null
  /** How the file stands to the report in the profile. Null when there is none there. */
  readonly kept: string | null
  /** How to trust an issuer that this machine does not know. Null when there is none such. */
  readonly trust: string | null
  readonly fingerprint: string
}

/** Says a verification in plain Norwegian. The screen and the command line say the same. */
export function verdictSentences(report: VerificationReport, t: Translator): VerdictSentences {
  const unsigned = report.unsignedFields
  return {
    verdict: headline(report, t),
    advice: adviceFor(report, t),
    signatures: report.signatures.map((signature) => signatureSentences(signature, t)),
    unsigned:
      unsigned.length > 0
        ? t('verify.unsignedFields', { count: unsigned.length, fields: unsigned.join(', ') })
        : null,
    kept: keptInWords(report, t),
    trust: report.signatures.some(({ reasons }) => reasons.includes('unknownIssuer'))
      ? t('verify.addTrust')
      : null,
    fingerprint: t('verify.fingerprint', { sha256: report.sha256, size: report.size }),
  }
}

/** Valid signatures are not called all there is while a field waits for its own: the last one may have been cut away. */
function headline(report: VerificationReport, t: Translator): string {
  const missing = report.unsignedFields.length
  const count = report.signatures.filter(({ kind }) => kind === 'signature').length
  if (report.verdict === 'allValid' && missing > 0) return t('verify.verdict.someSigned', { count, missing })
  if (report.verdict === 'validButUntrusted' && missing > 0) {
    return t('verify.verdict.someSignedUntrusted', { missing })
  }
  return t(`verify.verdict.${report.verdict}`)
}

/** An unsigned file is not to be trusted, unless it is the very one that is kept. */
function adviceFor({ verdict, kept }: VerificationReport, t: Translator): string {
  const isKept = verdict === 'unsigned' && kept?.relation === 'same'
  return t(isKept ? 'verify.advice.unsignedAsKept' : `verify.advice.${verdict}`)
}

function keptInWords({ kept }: VerificationReport, t: Translator): string | null {
  if (!kept) return null
  const missing = kept.missing.map(({ field, signer }) => t('verify.kept.missing', { field, signer }))
  return t(`verify.kept.${kept.relation}`, { missing: missing.join(', ') })
}

function signatureSentences(signature: SignatureVerdict, t: Translator): SignatureSentences {
  const signer = signerInWords(signature, t)
  const status = t(`verify.status.${signature.status}`)
  const field = signature.field || t('verify.unnamedField')
  return {
    signer,
    field,
    status,
    heading: t('verify.signatureLine', { field, signer, status }),
    details: [
      ...faultsInWords(signature, t),
      ...timesInWords(signature, t),
      ...coverage(signature, t),
      ...notesInWords(signature, t),
      ...chainInWords(signature, t),
    ],
  }
}

/** The time that the signature states, the time that is proven, and what level that makes. */
function timesInWords({ kind, signedAt, proven, level }: SignatureVerdict, t: Translator): string[] {
  const inWords = (moment: string) => norwegianTime(new Date(moment), t)
  const isStamp = kind === 'timeStamp'
  const stated = isStamp ? 'verify.timeStampLine' : 'verify.signedAtLine'
  return [
    ...(signedAt ? [t(stated, { time: inWords(signedAt) })] : []),
    ...(proven && !isStamp ? [t('verify.provenLine', { by: proven.by, time: inWords(proven.at) })] : []),
    ...(level ? [t(`verify.level.${level}`)] : []),
  ]
}

/** What is wrong or left open: it comes first. */
function faultsInWords({ reasons }: SignatureVerdict, t: Translator): string[] {
  return reasons.filter((reason) => !notes.has(reason)).map((reason) => t(`verify.reason.${reason}`))
}

/**
 * What is only worth knowing: it comes last, and not beside a signature that is worth nothing. Two are left out where the
 * lines on time and coverage say the same.
 */
function notesInWords(signature: SignatureVerdict, t: Translator): string[] {
  const { reasons, status, signedAt, later } = signature
  if (status === 'invalid') return []
  const said: VerdictReason[] = [
    ...(signedAt ? (['timeNotProven'] as const) : []),
    ...(later.length > 0 ? (['laterSignatures'] as const) : []),
  ]
  return reasons
    .filter((reason) => notes.has(reason) && !said.includes(reason))
    .map((reason) => t(`verify.reason.${reason}`))
}

const notes: ReadonlySet<VerdictReason> = new Set(noteReasons)

/** What a signature covers, and what was done to the file after it. Nothing when the signature is worth nothing anyway. */
function coverage({ status, coversWholeFile, later }: SignatureVerdict, t: Translator): string[] {
  const changes = later.map(({ kind, field }) => t(`verify.later.${kind}`, { field: field ?? '' })).join(', ')
  if (status === 'invalid') return changes === '' ? [] : [t('verify.laterNotAllowed', { changes })]
  if (coversWholeFile) return [t('verify.covers.whole')]
  if (status === 'notFullyChecked') return []
  return [t('verify.covers.then'), ...(changes === '' ? [] : [t('verify.laterAllowed', { changes })])]
}

/** From the signer's certificate upwards. A certificate that stands alone and untrusted leads nowhere. */
function chainInWords({ chain }: SignatureVerdict, t: Translator): string[] {
  const names = chain.map(({ name, trusted }) => (trusted ? t('verify.chainTrusted', { name }) : name))
  const leads = chain.length > 1 || chain.some(({ trusted }) => trusted)
  return leads ? [t('verify.chain', { chain: names.join(' – ') })] : []
}

function signerInWords(
  { kind, signer, organisation, organisationNumber }: SignatureVerdict,
  t: Translator,
): string {
  if (kind === 'timeStamp') return t('verify.timeStampBy', { by: signer || t('verify.unknownSigner') })
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
