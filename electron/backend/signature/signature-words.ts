import type { Translator } from '../../../shared/text/translator.ts'
import type { CertificateSubject } from './certificate/certificate-subject.ts'

/**
 * The lines that stand in a signed field: who, for which organisation, when, and what a self-issued certificate is worth.
 * The time is the signing machine's, shown as Norwegian time.
 */
export function signatureLines(subject: CertificateSubject, signedAt: Date, t: Translator): string[] {
  const number = subject.organisationNumber
  const organisation = subject.organisation
    ? [
        number
          ? t('verify.organisationWithNumber', { organisation: subject.organisation, number })
          : subject.organisation,
      ]
    : []
  return [
    t('verify.signedBy', { name: subject.name }),
    ...organisation,
    t('verify.signedAt', { time: norwegianTime(signedAt, t) }),
    ...(subject.selfIssued ? [t('verify.integrityOnly')] : []),
  ]
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
