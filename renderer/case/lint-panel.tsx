import type { ReportPart } from '../../shared/contract/report.ts'
import type { LintFinding } from '../../shared/domain/lint/finding.ts'
import { lintSentence } from '../../shared/text/lint-sentence.ts'
import { useCommand } from '../ui/commands.ts'
import { useJumpToField } from '../ui/jump-to-field.ts'
import { KeyName } from '../ui/key-name.tsx'
import { useText } from '../ui/text-context.ts'
import { findingKey, usePartFindings } from './part-findings.ts'
import { useSnapshot } from './use-case.ts'
import './lint-panel.css'

const NEXT_KEYS = 'F4'

/** The linter beside the work: what must be put right, what ought to be looked at. Each line leads into its field. */
export function LintPanel(props: { readonly part: ReportPart; readonly folded?: boolean }) {
  const t = useText()
  const snapshot = useSnapshot()
  const jump = useJumpToField(snapshot)
  const findings = usePartFindings(props.part)
  const errors = findings.filter((one) => one.severity === 'error').length
  const first = findings[0]
  useCommand(
    first
      ? { id: 'lint.first', title: t('conclusion.lintFirst'), keys: NEXT_KEYS, run: () => jump(first.target) }
      : null,
  )
  const summary =
    findings.length === 0
      ? t('conclusion.lintNone')
      : t('conclusion.lintCount', { errors, others: findings.length - errors })
  const list = (
    <ol className="lint-list">
      {findings.map((one) => (
        <li key={findingKey(one)}>
          <FindingButton finding={one} onJump={() => jump(one.target)} />
        </li>
      ))}
    </ol>
  )
  return (
    <section className="panel lint-panel" aria-labelledby="lint-heading">
      <h2 id="lint-heading">
        {t('conclusion.lintHeading')} {first ? <KeyName keys={NEXT_KEYS} /> : null}
      </h2>
      {props.folded && findings.length > 0 ? (
        <details>
          <summary>{summary}</summary>
          {list}
        </details>
      ) : (
        <>
          <p>{summary}</p>
          {list}
        </>
      )}
    </section>
  )
}

function FindingButton({ finding, onJump }: { readonly finding: LintFinding; readonly onJump: () => void }) {
  const t = useText()
  return (
    <button type="button" className="lint-finding" data-severity={finding.severity} onClick={onJump}>
      <span className="lint-severity">{t(`conclusion.severity.${finding.severity}`)}</span>
      <span>{lintSentence(t, finding)}</span>
    </button>
  )
}
