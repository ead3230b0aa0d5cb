import type { SignatureVerdict, VerificationReport } from '../../../shared/contract/signature.ts'
import type { Translator } from '../../../shared/text/translator.ts'
import { dateAndTime } from '../../ui/date-words.ts'
import { useText } from '../../ui/text-context.ts'
import { VerdictShape } from './verdict-shape.tsx'

/** The verdict in one sentence, what to do about it, and below it each signature. */
export function VerificationResult(props: {
  readonly report: VerificationReport
  readonly fileName: string
}) {
  const t = useText()
  const { report } = props
  return (
    <>
      <section className="panel verdict" aria-labelledby="verdict-heading">
        <p className="muted">{props.fileName}</p>
        <h2 id="verdict-heading" className="verdict-sentence">
          <VerdictShape good={report.verdict === 'allValid'} bad={isBad(report.verdict)} />
          {t(`verify.verdict.${report.verdict}`)}
        </h2>
        <p>{t(`verify.advice.${report.verdict}`)}</p>
        {report.unsignedFields.length > 0 ? (
          <p>
            {t('verify.unsignedFields', {
              count: report.unsignedFields.length,
              fields: report.unsignedFields.join(', '),
            })}
          </p>
        ) : null}
        <p className="fingerprint">{t('verify.fingerprint', { sha256: report.sha256, size: report.size })}</p>
      </section>
      {report.signatures.length > 0 ? (
        <section aria-labelledby="signatures-heading">
          <h2 id="signatures-heading">{t('verify.signatures')}</h2>
          <ol className="signature-list">
            {report.signatures.map((signature) => (
              <li key={signature.field} className="panel">
                <SignatureDetails signature={signature} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  )
}

function SignatureDetails({ signature }: { readonly signature: SignatureVerdict }) {
  const t = useText()
  return (
    <>
      <h3>
        <VerdictShape good={signature.status.startsWith('valid')} bad={signature.status === 'invalid'} />
        {signature.signer || t('verify.unknownSigner')}
      </h3>
      <p>
        <strong>{t(`verify.status.${signature.status}`)}</strong>
      </p>
      <ul>
        <li>{signature.field || t('verify.unnamedField')}</li>
        {signature.organisation ? <li>{organisationOf(t, signature)}</li> : null}
        {signature.signedAt ? (
          <li>{t('verify.signedAt', { time: dateAndTime(signature.signedAt) })}</li>
        ) : null}
        {signature.coversWholeFile ? <li>{t('verify.coversWholeFile')}</li> : null}
        <li>{t('verify.issuerLine', { issuer: signature.issuer || t('verify.unknownIssuer') })}</li>
        {signature.reasons.map((reason) => (
          <li key={reason}>{t(`verify.reason.${reason}`)}</li>
        ))}
      </ul>
    </>
  )
}

function organisationOf(t: Translator, signature: SignatureVerdict): string {
  const organisation = signature.organisation ?? ''
  return signature.organisationNumber
    ? t('verify.organisationWithNumber', { organisation, number: signature.organisationNumber })
    : organisation
}

function isBad(verdict: VerificationReport['verdict']): boolean {
  return verdict === 'invalid' || verdict === 'changedAfterSigning'
}
