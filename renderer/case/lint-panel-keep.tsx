import { Button, Textarea } from '@digdir/designsystemet-react'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { LintFinding } from '../../shared/domain/lint/finding.ts'
import { overrideOf } from '../../shared/domain/lint/kept-warnings.ts'
import { findPlaceholder } from '../../shared/domain/lint/text-rules.ts'
import { MAX_LONG_TEXT } from '../../shared/domain/field.ts'
import type { Lane } from '../../shared/domain/sector.ts'
import { lintSentence } from '../../shared/text/lint-sentence.ts'
import { refusalText } from '../api/refusal.ts'
import { announce } from '../ui/announce.ts'
import { useText } from '../ui/text-context.ts'
import { useRecords } from './use-case.ts'

/** «Behold likevel»: a warning is kept only with a reason, which the report prints. */
export function KeepWarning(props: { readonly finding: LintFinding; readonly part: Lane }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  if (asking) return <ReasonForm {...props} onClose={() => setAsking(false)} />
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      className="lint-keep"
      aria-label={`${t('lint.panel.keep')}: ${lintSentence(t, props.finding)}`}
      onClick={() => setAsking(true)}
    >
      {t('lint.panel.keep')}
    </Button>
  )
}

function ReasonForm(props: {
  readonly finding: LintFinding
  readonly part: Lane
  readonly onClose: () => void
}) {
  const t = useText()
  const id = useId()
  const { create } = useRecords()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    const gap = findPlaceholder(reason)
    if (reason.trim() === '') return setFault(t('lint.panel.whyMissing'))
    if (gap !== null) return setFault(t('lint.panel.whyPlaceholder', { placeholder: gap }))
    const { compartment, values } = overrideOf(props.finding, props.part, reason)
    try {
      await create('lintOverride', compartment, values)
      announce(t('lint.panel.keptSaid'))
      document.getElementById('lint-heading')?.focus()
    } catch (error) {
      setFault(`${t('app.notSaved')} ${refusalText(t, error)}`)
    }
  }
  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    props.onClose()
  }
  return (
    <form className="lint-why" onSubmit={(event) => void keep(event)}>
      <label htmlFor={id}>{t('lint.panel.why')}</label>
      <p id={`${id}-help`} className="muted">
        {t('lint.panel.whyHelp')}
      </p>
      <Textarea
        id={id}
        rows={3}
        ref={field}
        onKeyDown={closeOnEscape}
        value={reason}
        maxLength={MAX_LONG_TEXT}
        aria-describedby={`${id}-help`}
        aria-invalid={fault !== null}
        onChange={(event) => setReason(event.target.value)}
      />
      {fault ? <p role="alert">{fault}</p> : null}
      <div className="row">
        <Button type="submit" data-size="sm">
          {t('lint.panel.save')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={props.onClose}>
          {t('lint.panel.cancel')}
        </Button>
      </div>
    </form>
  )
}
