import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { EditionReview } from '../../../shared/contract/edition.ts'
import { recordName } from '../../case/record-name.ts'
import { useRecords, useSnapshot } from '../../case/use-case.ts'
import { useJumpToField } from '../../ui/jump-to-field.ts'
import { fieldLabel } from '../../ui/field-label.ts'
import { useText } from '../../ui/text-context.ts'
import { useExempt } from './exempt-words.ts'

export type Find = EditionReview['found'][number]

/** One thing that may identify someone: what, where, and the three ways to decide on it. */
export function FindRow(props: { readonly find: Find; readonly onRefused: (error: unknown) => void }) {
  const t = useText()
  const snapshot = useSnapshot()
  const jump = useJumpToField(snapshot)
  const exempt = useExempt()
  const { find, onRefused } = props
  const { target, passage } = find
  const place = target
    ? [
        recordName(snapshot, target.recordKind, target.recordId, t),
        fieldLabel(target.recordKind, target.field, t),
      ]
    : [t('edition.inReportOnly')]
  return (
    <li>
      <strong>{t(`vocabulary.identityKind.${find.kind}`)}</strong>
      <p className="edition-quote">
        {find.before}
        <mark>{passage}</mark>
        {find.after}
      </p>
      <span className="muted">{place.filter(Boolean).join(' · ')}</span>
      <Decision find={find} onRefused={onRefused} />
      <div className="row">
        {find.keptBecause === null ? null : <DecideAgain id={find.id} onRefused={onRefused} />}
        {target && find.keptBecause === null ? (
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => void exempt({ target, passage }).catch(onRefused)}
          >
            {t('edition.exempt')}
          </Button>
        ) : null}
        {target ? (
          <Button variant="tertiary" data-size="sm" onClick={() => jump(target)}>
            {t('edition.goTo')}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

/** What was decided, or how to. */
function Decision(props: { readonly find: Find; readonly onRefused: (error: unknown) => void }) {
  const t = useText()
  const { keptBecause, mayBeKept } = props.find
  if (!mayBeKept) return <p>{t('edition.mayNotBeKept')}</p>
  if (keptBecause === null) return <KeepForm {...props} />
  return <p>{t('edition.keptBecause', { reason: keptBecause })}</p>
}

function DecideAgain(props: { readonly id: string; readonly onRefused: (error: unknown) => void }) {
  const t = useText()
  const { write } = useRecords()
  const address = { recordKind: 'identityReview', recordId: props.id, compartment: 'common' } as const
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      onClick={() => void write([{ ...address, field: 'decision', value: null }]).catch(props.onRefused)}
    >
      {t('edition.decideAgain')}
    </Button>
  )
}

/** It may stand, and why. A decision without a reason is none. */
function KeepForm(props: { readonly find: Find; readonly onRefused: (error: unknown) => void }) {
  const t = useText()
  const { create } = useRecords()
  const [reason, setReason] = useState('')
  const { id, kind } = props.find
  function save(): void {
    if (reason.trim() === '') return
    const values = { kind, decision: 'keep', reason: reason.trim() }
    void create('identityReview', 'common', values, id).catch(props.onRefused)
  }
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Textfield
        label={t('edition.keepReason')}
        value={reason}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" variant="secondary" data-size="sm" aria-disabled={reason.trim() === ''}>
        {t('edition.keep')}
      </Button>
    </form>
  )
}
