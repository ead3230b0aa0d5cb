import { Input } from '@digdir/designsystemet-react'
import type { KeyboardEvent } from 'react'
import { useField } from '../case/use-case.ts'
import type { FieldAddress } from '../case/field-state.ts'
import { AutoTextarea } from './auto-textarea.tsx'
import { FieldShell } from './field-shell.tsx'
import { useReadOnly } from './read-only-context.ts'
import { ReadOnlyValue } from './read-only-value.tsx'

export type BoundFieldProps = FieldAddress & {
  readonly label: string
  readonly description?: string
  readonly warning?: string | undefined
  readonly hideLabel?: boolean
}

/** A text of a record, saved by itself: one line, or as long as it needs to be with `multiline`. */
export function TextField(
  props: BoundFieldProps & {
    readonly multiline?: boolean
    readonly rows?: number
    readonly inputMode?: 'numeric' | 'text'
    readonly id?: string
    readonly lang?: string
    readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  },
) {
  const field = useField(props)
  const readOnly = useReadOnly()
  const value = typeof field.value === 'string' ? field.value : ''
  const address = `${props.recordKind}/${props.recordId}/${props.field}`
  if (readOnly) return <ReadOnlyValue {...props} address={address} lines={value.split('\n')} />
  const shared = {
    value,
    lang: props.lang,
    onBlur: field.leave,
    onKeyDown: props.onKeyDown,
    onChange: (event: { target: { value: string } }) => field.type(emptyToNull(event.target.value)),
    'data-field-address': address,
  }
  return (
    <FieldShell {...props} save={field.save} savedAt={field.savedAt}>
      {(control) =>
        props.multiline ? (
          <AutoTextarea {...control} {...shared} rows={props.rows ?? 3} />
        ) : (
          <Input {...control} {...shared} type="text" inputMode={props.inputMode} autoComplete="off" />
        )
      }
    </FieldShell>
  )
}

/** A whole number of a record, saved by itself. What is not a number is not sent. */
export function NumberField(props: BoundFieldProps) {
  const field = useField(props)
  const readOnly = useReadOnly()
  const value = typeof field.value === 'number' ? String(field.value) : ''
  const address = `${props.recordKind}/${props.recordId}/${props.field}`
  if (readOnly) return <ReadOnlyValue {...props} address={address} lines={[value]} />
  return (
    <FieldShell {...props} save={field.save} savedAt={field.savedAt}>
      {(control) => (
        <Input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={value}
          onBlur={field.leave}
          data-field-address={address}
          onChange={(event) => {
            const digits = event.target.value.replaceAll(/\D/gu, '').slice(0, 6)
            field.type(digits === '' ? null : Number(digits))
          }}
        />
      )}
    </FieldShell>
  )
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text
}
