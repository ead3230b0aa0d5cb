import { Input } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { formatNorwegianDate, parseNorwegianDate } from '../../shared/lib/norwegian-date.ts'
import { useField } from '../case/use-case.ts'
import { FieldShell } from './field-shell.tsx'
import { useReadOnly } from './read-only-context.ts'
import { ReadOnlyValue } from './read-only-value.tsx'
import { useText } from './text-context.ts'
import type { BoundFieldProps } from './text-field.tsx'

/**
 * A date of a record, written as people write dates and saved as an ISO date. What cannot be read as a date stays in the
 * field with a warning, and is not saved.
 */
export function DateField(props: BoundFieldProps) {
  const t = useText()
  const field = useField(props)
  const readOnly = useReadOnly()
  const saved = typeof field.value === 'string' ? field.value : null
  const shown = saved === null ? '' : formatNorwegianDate(saved)
  // What is being written; null follows the saved value, e.g. after undo.
  const [draft, setDraft] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const unread = draft !== null && draft.trim() !== '' && parseNorwegianDate(draft) === null
  const address = `${props.recordKind}/${props.recordId}/${props.field}`
  function onChange(text: string): void {
    setDraft(text)
    setLeft(false)
    const iso = parseNorwegianDate(text)
    if (iso !== null || text.trim() === '') field.type(iso)
  }
  function onBlur(): void {
    setLeft(true)
    if (!unread) setDraft(null)
    field.leave()
  }
  if (readOnly) return <ReadOnlyValue {...props} address={address} lines={[shown]} />
  const warning = unread && left ? t('app.notADate', { example: '12.04.2026' }) : props.warning
  return (
    <FieldShell {...props} warning={warning} save={field.save} savedAt={field.savedAt}>
      {(control) => (
        <Input
          {...control}
          className="date-input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={t('app.datePattern')}
          value={draft ?? shown}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          data-field-address={address}
        />
      )}
    </FieldShell>
  )
}
