import type { SigningSummary } from '../../shared/contract/signing.ts'
import { useText } from '../ui/text-context.ts'
import { CaseChecksNote } from './case-checks-note.tsx'
import { Facts } from './facts.tsx'
import { FieldList } from './field-list.tsx'

/** What somebody puts their name to: which report it is, who has signed already, and what the case's checks say now. */
export function SummaryFacts(props: {
  readonly summary: SigningSummary
  /** It came from somebody else to be signed, and may have been changed on the way. */
  readonly received: boolean
}) {
  const t = useText()
  const { summary, received } = props
  const { mark } = summary
  const isUnsigned = summary.fields.every((field) => field.signature === null)
  return (
    <>
      <Facts
        facts={[
          [t('signing.title'), summary.title],
          [t('signing.institution'), mark.institution],
          [t('signing.part'), t(`vocabulary.reportPart.${mark.part}`)],
          [t('signing.edition'), t(`vocabulary.edition.${mark.edition}`)],
          [t('signing.status'), t(`vocabulary.reportStatus.${mark.status}`)],
          [t('signing.maalform'), t(`vocabulary.maalform.${mark.maalform}`)],
          [t('signing.pages'), String(summary.pages)],
          [
            t('signing.fingerprint'),
            <code key="hash" className="hash">
              {summary.sha256}
            </code>,
          ],
        ]}
      />
      <p>
        <strong>{t('signing.fields')}</strong>
      </p>
      <FieldList fields={summary.fields} />
      {received && isUnsigned ? (
        <p role="note" className="signing-warning">
          {t('signing.nobodyYet')}
        </p>
      ) : null}
      <CaseChecksNote summary={summary} />
    </>
  )
}
