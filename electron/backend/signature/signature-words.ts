import { norwegianTime, organisationInWords } from '../../../shared/domain/verdict-sentences.ts'
import type { Translator } from '../../../shared/text/translator.ts'
import type { CertificateSubject } from './certificate/certificate-subject.ts'

/**
 * The lines that stand in a signed field: who, for which organisation, when, and what a self-issued certificate is worth.
 * The time is the signing machine's, and said to be.
 */
export function signatureLines(subject: CertificateSubject, signedAt: Date, t: Translator): string[] {
  const { organisation, organisationNumber } = subject
  return [
    t('verify.signedBy', { name: subject.name }),
    ...(organisation ? [organisationInWords(organisation, organisationNumber, t)] : []),
    t('verify.signedAt', { time: norwegianTime(signedAt, t) }),
    ...(subject.selfIssued ? [t('verify.integrityOnly')] : []),
  ]
}
