import { Button } from '@digdir/designsystemet-react'
import type { KeptWarning } from '../../shared/domain/lint/kept-warnings.ts'
import { lintSentence } from '../../shared/text/lint-sentence.ts'
import { announce } from '../ui/announce.ts'
import { useText } from '../ui/text-context.ts'
import { findingKey } from './part-findings.ts'
import { useRecords } from './use-case.ts'

/** The warnings that are kept, apart from the open ones, each with its reason and the way back. */
export function KeptWarnings(props: { readonly kept: readonly KeptWarning[]; readonly writable: boolean }) {
  const t = useText()
  const { write } = useRecords()
  async function drop(warning: KeptWarning): Promise<void> {
    await write(
      warning.overrides.map(({ id, compartment }) => ({
        recordKind: 'lintOverride',
        recordId: id,
        compartment,
        field: 'removed',
        value: true,
      })),
    )
    announce(t('lint.panel.dropped'))
    document.getElementById('lint-heading')?.focus()
  }
  return (
    <section aria-labelledby="lint-kept-heading">
      <h3 id="lint-kept-heading">{t('lint.panel.kept', { count: props.kept.length })}</h3>
      <ul className="lint-list">
        {props.kept.map((warning) => (
          <li key={findingKey(warning)} className="lint-kept">
            <p>{lintSentence(t, warning)}</p>
            {warning.overrides.map((one) => (
              <blockquote key={one.id} data-field-address={`lintOverride/${one.id}/reason`} tabIndex={-1}>
                {one.reason}
              </blockquote>
            ))}
            {props.writable ? (
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={`${t('lint.panel.drop')}: ${lintSentence(t, warning)}`}
                onClick={() => void drop(warning)}
              >
                {t('lint.panel.drop')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
