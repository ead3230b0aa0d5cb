import { Link as LinkLook } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import type { SignatureVerdict, VerificationReport } from '../../../shared/contract/signature.ts'
import { type SignatureSentences, verdictSentences } from '../../../shared/domain/verdict-sentences.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'
import { VerdictShape } from './verdict-shape.tsx'

/** The verdict in one sentence, what to do about it, and below it each signature. The command line says the same words. */
export function VerificationResult(props: {
  readonly report: VerificationReport
  readonly fileName: string
}) {
  const t = useText()
  const { report, fileName } = props
  const words = verdictSentences(report, t)
  return (
    <>
      <section className="panel verdict" aria-labelledby="verdict-heading">
        <p className="muted">{fileName}</p>
        <h2 id="verdict-heading" className="verdict-sentence">
          <VerdictShape good={isGood(report)} bad={isBad(report.verdict)} />
          {words.verdict}
        </h2>
        {report.kept === null ? null : (
          <p>
            {words.kept}{' '}
            <LinkLook asChild>
              <Link to={paths.report(report.kept.inspectionId)}>{t('verify.openKept')}</Link>
            </LinkLook>
          </p>
        )}
        <p>{words.advice}</p>
        {words.unsigned === null ? null : <p>{words.unsigned}</p>}
        {words.trust === null ? null : (
          <p>
            {words.trust}{' '}
            <LinkLook asChild>
              <Link to={`${paths.settings}#${TRUST_SECTION}`}>{t('verify.openTrust')}</Link>
            </LinkLook>
          </p>
        )}
        <p className="fingerprint">{words.fingerprint}</p>
      </section>
      <SignatureList signatures={report.signatures} words={words.signatures} />
    </>
  )
}

/** Where in the settings the trusted certificates are. */
const TRUST_SECTION = 'settings-trust'

function SignatureList(props: {
  readonly signatures: readonly SignatureVerdict[]
  readonly words: readonly SignatureSentences[]
}) {
  const t = useText()
  if (props.signatures.length === 0) return null
  return (
    <section aria-labelledby="signatures-heading">
      <h2 id="signatures-heading">{t('verify.signatures')}</h2>
      <ol className="signature-list">
        {props.words.map((words, index) => (
          // Two signatures can be alike in every word: their place in the file is what tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="panel">
            <SignatureDetails words={words} status={props.signatures[index]?.status ?? 'invalid'} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function SignatureDetails(props: {
  readonly words: SignatureSentences
  readonly status: SignatureVerdict['status']
}) {
  const { words, status } = props
  return (
    <>
      <h3>
        <VerdictShape good={status.startsWith('valid')} bad={status === 'invalid'} />
        {words.signer}
      </h3>
      <p>
        <strong>{words.status}</strong>
      </p>
      <p className="muted">{words.field}</p>
      <ul>
        {words.details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </>
  )
}

/** A tick stands only where nothing is wrong and nobody is missing. */
function isGood({ verdict, unsignedFields }: VerificationReport): boolean {
  return verdict === 'allValid' && unsignedFields.length === 0
}

function isBad(verdict: VerificationReport['verdict']): boolean {
  return ['invalid', 'changedAfterSigning', 'damaged', 'signaturesMissing'].includes(verdict)
}
