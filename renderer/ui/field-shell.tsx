import { Field, Label } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { SaveState } from '../case/field-state.ts'
import { SaveMark } from './save-mark.tsx'

/** What surrounds every autosaved field: its label, a line of help, and how its saving stands. */
export function FieldShell(props: {
  readonly label: string
  readonly description?: string | undefined
  /** A warning about the value; never a hindrance. */
  readonly warning?: string | undefined
  readonly save: SaveState
  readonly savedAt: string | null
  /** Reads the label to a screen reader only. */
  readonly hideLabel?: boolean | undefined
  readonly children: ReactNode
}) {
  return (
    <Field className={props.hideLabel ? 'field-shell label-hidden' : 'field-shell'}>
      <Label className={props.hideLabel ? 'visually-hidden' : undefined}>{props.label}</Label>
      {props.description ? <Field.Description>{props.description}</Field.Description> : null}
      {props.children}
      {props.warning ? (
        <div className="field-warning" data-field="description">
          {props.warning}
        </div>
      ) : null}
      <SaveMark save={props.save} savedAt={props.savedAt} />
    </Field>
  )
}
