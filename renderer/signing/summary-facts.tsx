import type { SigningSummary } from '../../shared/contract/signing.ts'
import { useText } from '../ui/text-context.ts'
import { CaseChecksNote } from './case-checks-note.tsx'
import { Facts } from './facts.tsx'
import { FieldList } from './field-list.tsx'

/**
 * What somebody puts their name to, in a report that came from somebody else: which report it is, its fingerprint, who has
 * signed already, and what the case's checks say now. It may have been changed on the way.
 */
export function SummaryFacts({ summary }: { readonly summary: SigningSummary }) {
  const t = useText()
  const isUnsigned = summary.fields.every((field) => field.signature === null)
  return (
    <>
      <ReportFacts summary={summary} />
      <Facts
        facts={[
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
      {isUnsigned ? (
        <p role="note" className="signing-warning">
          {t('signing.nobodyYet')}
        </p>
      ) : null}
      <CaseChecksNote summary={summary} />
    </>
  )
}

/** Which report it is. Its fingerprint and who has signed are left to what stands around it. */
export function ReportFacts({ summary }: { readonly summary: SigningSummary }) {
  const t = useText()
  const { mark } = summary
  return (
    <Facts
      facts={[
        [t('signing.title'), summary.title],
        [t('signing.institution'), mark.institution],
        [t('signing.part'), t(`vocabulary.reportPart.${mark.part}`)],
        [t('signing.edition'), t(`vocabulary.edition.${mark.edition}`)],
        [t('signing.status'), t(`vocabulary.reportStatus.${mark.status}`)],
        [t('signing.maalform'), t(`vocabulary.maalform.${mark.maalform}`)],
        [t('signing.pages'), String(summary.pages)],
      ]}
    />
  )
}
