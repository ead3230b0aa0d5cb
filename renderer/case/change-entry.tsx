import { Button } from '@digdir/designsystemet-react'
import type { Change } from '../../shared/journal/change.ts'
import { vocabularyKey } from '../../shared/text/vocabulary-key.ts'
import { dateAndTime } from '../ui/date-words.ts'
import { useSession } from '../ui/session-context.ts'
import { useText } from '../ui/text-context.ts'
import { printedValue } from './printed-value.ts'
import { useSnapshot } from './use-case.ts'
import { mayWrite } from './write-access.ts'

/** One change of a field: who, when, how, what it said, and the way back to it. */
export function ChangeEntry(props: {
  readonly change: Change
  readonly isCurrent: boolean
  readonly onGoBack: () => void
}) {
  const t = useText()
  const { profile } = useSession()
  const { change, isCurrent } = props
  const words = printedValue(change, change.value, useSnapshot(), t)
  const when = dateAndTime(change.wallTime)
  return (
    <article className="change-entry">
      <p className="muted">
        {when} · {change.author} · {t(vocabularyKey('changeIntent', change.intent))}
        {isCurrent ? <strong> · {t('history.current')}</strong> : null}
      </p>
      <p className="change-value">{words || t('history.empty')}</p>
      {isCurrent || change.field === 'closure' || !mayWrite(change.compartment, profile.sectors) ? null : (
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={t('history.goBackTo', { when })}
          onClick={props.onGoBack}
        >
          {t('history.goBack')}
        </Button>
      )}
    </article>
  )
}
