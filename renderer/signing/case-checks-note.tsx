import { Link as LinkLook } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import type { SigningSummary } from '../../shared/contract/signing.ts'
import { paths } from '../ui/paths.ts'
import { useText } from '../ui/text-context.ts'

/** What the linter and the identity detector say of the case now, with the way to it. */
export function CaseChecksNote({ summary }: { readonly summary: SigningSummary }) {
  const t = useText()
  const { checks, mark } = summary
  if (checks === null) return <p>{t('signing.caseNotHere')}</p>
  const { inspectionId, errors, warnings, undecided, loose } = checks
  return (
    <>
      <p className={errors > 0 ? 'signing-warning' : undefined}>
        {t('signing.findings', { errors, warnings })}{' '}
        {errors + warnings > 0 ? (
          <LinkLook asChild>
            <Link to={`${paths.report(inspectionId)}?del=${mark.part}`}>{t('signing.toFindings')}</Link>
          </LinkLook>
        ) : null}
      </p>
      {undecided + loose > 0 ? (
        <p role="note" className="signing-warning">
          {t('signing.leaks', { undecided, loose })}{' '}
          <LinkLook asChild>
            <Link to={paths.editions(inspectionId)}>{t('signing.toEditions')}</Link>
          </LinkLook>
        </p>
      ) : null}
    </>
  )
}
