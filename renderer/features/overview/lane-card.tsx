import { Link } from 'react-router'
import type { Gap, GapKind } from '../../../shared/domain/gaps.ts'
import type { LaneProgress } from '../../../shared/domain/progress.ts'
import { closureOf } from '../../../shared/domain/sector-part.ts'
import type { Lane } from '../../../shared/domain/sector.ts'
import { answerStateKey, vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { dateAndTime } from '../../ui/date-words.ts'
import { fieldPath } from '../../ui/jump-to-field.ts'
import { paths } from '../../ui/paths.ts'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { StateShape } from '../../ui/state-shape.tsx'
import { useText } from '../../ui/text-context.ts'

const GAP_KINDS: readonly GapKind[] = ['conflict', 'prescribed', 'open', 'withoutSource']
const STATES = ['lovbrudd', 'noLovbrudd', 'notExamined', 'notApplicable'] as const

/** One lane at a glance: how far it has come, what is missing in it, and the way to the next thing. */
export function LaneCard(props: { readonly progress: LaneProgress; readonly gaps: readonly Gap[] }) {
  const t = useText()
  const snapshot = useSnapshot()
  const { progress, gaps } = props
  const { lane } = progress
  const id = `lane-${lane}`
  const [next] = gaps
  return (
    <section className="panel lane-card" data-sector={lane} aria-labelledby={id}>
      <h3 id={id}>{t(vocabularyKey('lane', lane))}</h3>
      <PartState lane={lane} />
      <ProgressLine answered={progress.answered} applicable={progress.applicable} />
      <ul className="plain-list">
        {STATES.filter((state) => progress.states[state] > 0).map((state) => (
          <li key={state} className="state-count">
            <StateShape state={state} /> <span>{t(answerStateKey(state, lane))}</span>{' '}
            <span className="count">{progress.states[state]}</span>
          </li>
        ))}
      </ul>
      <h4>{t('overview.missing')}</h4>
      {next ? null : <p className="muted">{t('overview.nothingMissing')}</p>}
      <ul className="plain-list">
        {GAP_KINDS.map((kind) => ({ kind, count: gaps.filter((gap) => gap.kinds.includes(kind)).length }))
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => (
            <li key={kind} className="state-count">
              <span>{t(vocabularyKey('gap', kind))}</span> <span className="count">{count}</span>
            </li>
          ))}
      </ul>
      <div className="lane-ways">
        {next ? (
          <Link className="block-link" to={fieldPath(snapshot, next.target)}>
            {t('overview.nextGap', {
              what: next.requirementId ?? t(vocabularyKey('gap', next.kinds[0] ?? 'open')),
            })}
          </Link>
        ) : null}
        {lane === 'joint' ? (
          <Link className="block-link" to={paths.commonPart(snapshot.inspection.id)}>
            {t('app.commonPart')}
          </Link>
        ) : (
          <Link className="block-link" to={paths.conclusion(snapshot.inspection.id, lane)}>
            {t('app.conclusion')}
          </Link>
        )}
      </div>
    </section>
  )
}

function PartState({ lane }: { readonly lane: Lane }) {
  const t = useText()
  const snapshot = useSnapshot()
  if (lane === 'joint') {
    const written = snapshot.commonPart.some((part) => part.jointAssessment)
    return <p className="muted">{t(written ? 'overview.jointWritten' : 'overview.jointNotWritten')}</p>
  }
  const closure = closureOf(snapshot, lane)
  if (!closure) return <p className="muted">{t('overview.partOpen')}</p>
  return (
    <p className="muted">{t('overview.partClosed', { time: dateAndTime(closure.at), by: closure.by })}</p>
  )
}
