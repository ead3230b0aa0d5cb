import { Alert, Button, Link as LinkLook, Spinner } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { VerificationReport } from '../../shared/contract/signature.ts'
import { verdictSentences } from '../../shared/domain/verdict-sentences.ts'
import { refusalName, refusalText } from '../api/refusal.ts'
import { paths } from '../ui/paths.ts'
import { useSession } from '../ui/session-context.ts'
import { useText } from '../ui/text-context.ts'

/** What extending came to, for a person to read. */
export type Extension = {
  readonly verification: VerificationReport
  readonly withoutRevocation: readonly string[]
}

/**
 * Extends the signatures of a report, so that they hold when certificates have run out. Asks first where not all have signed;
 * where no address for time stamps is set, it tells where to set one. `extend` does it, and keeps or saves the new file.
 */
export function ExtendPanel(props: {
  readonly extend: (evenIfUnsigned: boolean) => Promise<Extension>
  /** Where the new file is now. */
  readonly done: string
}) {
  const t = useText()
  const { settings } = useSession()
  const extending = useMutation({ mutationFn: props.extend })
  const isIncomplete = extending.isError && refusalName(extending.error) === 'NotAllSigned'
  if (settings.timeStampAddress === '') {
    return (
      <p className="muted">
        {t('report.extendNeedsAddress')}{' '}
        <LinkLook asChild>
          <Link to={paths.settings}>{t('report.extendSettings')}</Link>
        </LinkLook>
      </p>
    )
  }
  return (
    <div className="stack">
      <p>{t('report.extendHelp')}</p>
      <div>
        <Button
          variant="secondary"
          aria-disabled={extending.isPending}
          onClick={() => (extending.isPending ? undefined : extending.mutate(isIncomplete))}
        >
          {t(isIncomplete ? 'report.extendAnyway' : 'report.extend')}
        </Button>
      </div>
      {extending.isPending ? (
        <p role="status">
          <Spinner aria-hidden data-size="sm" /> {t('report.extending')}
        </p>
      ) : null}
      {extending.isError ? (
        <Alert data-color="warning" role="alert">
          <p>{refusalText(t, extending.error)}</p>
        </Alert>
      ) : null}
      {extending.isSuccess ? <Extended extension={extending.data} done={props.done} /> : null}
    </div>
  )
}

/** The proof of what was done: what each signature has come to, and what could not be looked up. */
function Extended({ extension, done }: { readonly extension: Extension; readonly done: string }) {
  const t = useText()
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => note.current?.focus(), [extension])
  const { verification, withoutRevocation } = extension
  const words = verdictSentences(verification, t).signatures
  return (
    <div ref={note} className="receipt" role="status" tabIndex={-1}>
      <p>
        <strong>{t('report.extended')}</strong> {done}
      </p>
      <ul>
        {verification.signatures.map(({ field, level }, index) =>
          level ? (
            <li key={field}>
              {words[index]?.signer}: {t(`verify.level.${level}`)}
            </li>
          ) : null,
        )}
      </ul>
      {withoutRevocation.length > 0 ? (
        <p>{t('report.extendWithout', { names: withoutRevocation.join(', ') })}</p>
      ) : null}
      <p className="hash-line">
        {t('report.extendedHash')} <code className="hash">{verification.sha256}</code>
      </p>
    </div>
  )
}
