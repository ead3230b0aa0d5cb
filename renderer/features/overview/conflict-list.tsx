import { Button, Field, Label } from '@digdir/designsystemet-react'
import { useRef, useState } from 'react'
import type { InspectionView } from '../../../shared/contract/inspection.ts'
import { fieldDefinition, RecordKindName } from '../../../shared/domain/records.ts'
import type { Compartment } from '../../../shared/domain/sector.ts'
import type { Json } from '../../../shared/lib/canonical-json.ts'
import { refusalText } from '../../api/refusal.ts'
import { placeInWords, printedValue } from '../../case/printed-value.ts'
import { useCaseStore, useCaseView, useRecords, useSnapshot } from '../../case/use-case.ts'
import { mayWrite } from '../../case/write-access.ts'
import { announce } from '../../ui/announce.ts'
import { AutoTextarea } from '../../ui/auto-textarea.tsx'
import { dateAndTime } from '../../ui/date-words.ts'
import { fieldLabel } from '../../ui/field-label.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'

type Conflict = InspectionView['conflicts'][number]

/** Fields with two values: both side by side, and a way to decide. A decision names every value it replaces. */
export function ConflictList() {
  const t = useText()
  const store = useCaseStore()
  const view = useCaseView()
  const { write } = useRecords()
  const heading = useRef<HTMLHeadingElement>(null)
  if (view.conflicts.length === 0) return null
  function decide(conflict: Conflict, value: Json): void {
    const recordKind = RecordKindName.parse(conflict.recordKind)
    const { recordId, field } = conflict
    // The queue names all the field's heads as parents: that is what makes it a decision.
    write([{ recordKind, recordId, field, compartment: compartmentOf(view, conflict), value }])
      .then(() => store.refresh())
      .then(
        () => {
          announce(t('overview.decided', { field: fieldLabel(recordKind, field, t) }))
          heading.current?.focus()
        },
        (error: unknown) => announce(refusalText(t, error)),
      )
  }
  return (
    <section className="panel" aria-labelledby="conflicts-heading">
      <h2 id="conflicts-heading" ref={heading} tabIndex={-1}>
        {t('overview.conflicts')}
      </h2>
      <p>{t('overview.conflictsHelp')}</p>
      {view.conflicts.map((conflict) => (
        <ConflictCard
          key={`${conflict.recordKind}/${conflict.recordId}/${conflict.field}`}
          conflict={conflict}
          compartment={compartmentOf(view, conflict)}
          onDecide={(value) => decide(conflict, value)}
        />
      ))}
    </section>
  )
}

function ConflictCard(props: {
  readonly conflict: Conflict
  readonly compartment: Compartment
  readonly onDecide: (value: Json) => void
}) {
  const t = useText()
  const { profile } = useSession()
  const snapshot = useSnapshot()
  const { conflict } = props
  const recordKind = RecordKindName.parse(conflict.recordKind)
  const target = { recordKind, recordId: conflict.recordId, field: conflict.field }
  const mine = mayWrite(props.compartment, profile.sectors)
  const isText = conflict.values.every(({ value }) => typeof value === 'string' || value === null)
  const searchable = fieldDefinition(recordKind, conflict.field)?.searchable === true
  return (
    <article className="conflict">
      <h3>{placeInWords(target, snapshot, t)}</h3>
      <div className="conflict-values">
        {conflict.values.map(({ changeId, value, author, wallTime }) => (
          <div key={changeId} className="conflict-value">
            <p className="muted">{t('overview.valueBy', { author, time: dateAndTime(wallTime) })}</p>
            <p className="conflict-text">
              {printedValue(target, value, snapshot, t) || t('overview.emptyValue')}
            </p>
            {mine ? (
              <Button variant="secondary" onClick={() => props.onDecide(value)}>
                {t('overview.chooseThis')}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      {mine ? null : <p>{t('overview.notYours')}</p>}
      {mine && isText && searchable ? (
        <ThirdText
          start={conflict.values.map(({ value }) => (typeof value === 'string' ? value : '')).join('\n\n')}
          onUse={props.onDecide}
        />
      ) : null}
    </article>
  )
}

function ThirdText(props: { readonly start: string; readonly onUse: (value: Json) => void }) {
  const t = useText()
  const [text, setText] = useState<string | null>(null)
  if (text === null) {
    return (
      <Button variant="tertiary" onClick={() => setText(props.start)}>
        {t('overview.writeThird')}
      </Button>
    )
  }
  return (
    <Field>
      <Label>{t('overview.thirdText')}</Label>
      <AutoTextarea value={text} onChange={(event) => setText(event.target.value)} />
      <Button onClick={() => props.onUse(text)}>{t('overview.useThird')}</Button>
    </Field>
  )
}

function compartmentOf(view: InspectionView, conflict: Conflict): Compartment {
  const kind = RecordKindName.parse(conflict.recordKind)
  if (kind === 'inspection') return 'common'
  return view.snapshot[kind].find((record) => record.id === conflict.recordId)?.compartment ?? 'common'
}
