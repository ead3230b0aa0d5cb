import { Label } from '@digdir/designsystemet-react'
import { type ReactNode, useId } from 'react'
import type { SaveState } from '../case/field-state.ts'
import { SaveMark } from './save-mark.tsx'

/** What ties the thing one writes in to its label and its help. */
export type ControlNames = { readonly id: string; readonly 'aria-describedby': string | undefined }

/**
 * What surrounds every autosaved field: its label, a line of help, and how its saving stands.
 *
 * Wears the design system's looks without its `ds-field` element, which measures every text area anew at each key and
 * watches every change inside it: on a screen with a hundred fields that is felt in the typing.
 */
export function FieldShell(props: {
  readonly label: string
  readonly description?: string | undefined
  /** A warning about the value; never a hindrance. */
  readonly warning?: string | undefined
  readonly save: SaveState
  readonly savedAt: string | null
  /** Reads the label to a screen reader only. */
  readonly hideLabel?: boolean | undefined
  readonly id?: string | undefined
  readonly children: (control: ControlNames) => ReactNode
}) {
  const { description, warning, hideLabel } = props
  const own = useId()
  const id = props.id ?? own
  const helpId = `${own}help`
  const warningId = `${own}warning`
  const describedBy = [description && helpId, warning && warningId].filter(Boolean).join(' ')
  return (
    <div className={`ds-field field-shell${hideLabel ? ' label-hidden' : ''}`}>
      <Label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {props.label}
      </Label>
      {description ? (
        <div id={helpId} data-field="description">
          {description}
        </div>
      ) : null}
      {props.children({ id, 'aria-describedby': describedBy || undefined })}
      {warning ? (
        <div id={warningId} className="field-warning" data-field="description">
          {warning}
        </div>
      ) : null}
      <SaveMark save={props.save} savedAt={props.savedAt} />
    </div>
  )
}
