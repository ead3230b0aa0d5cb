import type { LintFinding } from '../../shared/domain/lint/finding.ts'
import { type Lane, laneCompartment } from '../../shared/domain/sector.ts'
import { lintSentence } from '../../shared/text/lint-sentence.ts'
import { useCommand } from '../ui/commands.ts'
import { useJumpToField } from '../ui/jump-to-field.ts'
import { KeyName } from '../ui/key-name.tsx'
import { useReadOnly } from '../ui/read-only-context.ts'
import { useSession } from '../ui/session-context.ts'
import { useText } from '../ui/text-context.ts'
import { KeepWarning } from './lint-panel-keep.tsx'
import { KeptWarnings } from './lint-panel-kept.tsx'
import { findingKey, usePartJudgement } from './part-findings.ts'
import { useSnapshot } from './use-case.ts'
import { mayWrite } from './write-access.ts'
import './lint-panel.css'

const NEXT_KEYS = 'F4'

/**
 * The linter beside the work: what must be put right, what ought to be looked at, and what is kept with a reason. Each
 * line leads into its field.
 */
export function LintPanel(props: { readonly part: Lane; readonly folded?: boolean }) {
  const t = useText()
  const jump = useJumpToField(useSnapshot())
  const { open, kept } = usePartJudgement(props.part)
  const writable = useMayWeigh(props.part)
  const errors = open.filter((one) => one.severity === 'error').length
  const first = open[0]
  useCommand(
    first
      ? { id: 'lint.first', title: t('conclusion.lintFirst'), keys: NEXT_KEYS, run: () => jump(first.target) }
      : null,
  )
  const summary =
    open.length === 0
      ? t('conclusion.lintNone')
      : t('conclusion.lintCount', { errors, others: open.length - errors })
  const list = (
    <ol className="lint-list">
      {open.map((one) => (
        <li key={findingKey(one)}>
          <FindingButton finding={one} onJump={() => jump(one.target)} />
          {writable && one.severity === 'warning' ? <KeepWarning finding={one} part={props.part} /> : null}
        </li>
      ))}
    </ol>
  )
  return (
    <section className="panel lint-panel" aria-labelledby="lint-heading">
      <h2 id="lint-heading" tabIndex={-1}>
        {t('conclusion.lintHeading')} {first ? <KeyName keys={NEXT_KEYS} /> : null}
      </h2>
      {props.folded && open.length > 0 ? (
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
      {kept.length > 0 ? <KeptWarnings kept={kept} writable={writable} /> : null}
    </section>
  )
}

/** Whoever may write in the part may weigh what the linter says of it, while it is open. */
function useMayWeigh(part: Lane): boolean {
  const readOnly = useReadOnly()
  const { profile } = useSession()
  return !readOnly && mayWrite(laneCompartment(part), profile.sectors)
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
