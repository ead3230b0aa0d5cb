import { Checkbox, Fieldset, Radio, Select } from '@digdir/designsystemet-react'
import { useField } from '../case/use-case.ts'
import { FieldShell } from './field-shell.tsx'
import { useReadOnly } from './read-only-context.ts'
import { ReadOnlyValue } from './read-only-value.tsx'
import { SaveMark } from './save-mark.tsx'
import type { BoundFieldProps } from './text-field.tsx'
import { useText } from './text-context.ts'

/** So many choices stand on a line; more stand in columns. */
const FEW = 4

export type Option = { readonly value: string; readonly label: string; readonly description?: string }

/** One of many, as a list that folds. Saved at once. */
export function SelectField(props: BoundFieldProps & { readonly options: readonly Option[] }) {
  const t = useText()
  const field = useField(props)
  const readOnly = useReadOnly()
  const address = addressOf(props)
  if (readOnly)
    return <ReadOnlyValue {...props} address={address} lines={[labelOf(props.options, field.value)]} />
  return (
    <FieldShell {...props} save={field.save} savedAt={field.savedAt}>
      {(control) => (
        <Select
          {...control}
          value={typeof field.value === 'string' ? field.value : ''}
          onChange={(event) => field.choose(event.target.value === '' ? null : event.target.value)}
          data-field-address={address}
        >
          <Select.Option value="">{t('app.notChosen')}</Select.Option>
          {props.options.map((option) => (
            <Select.Option key={option.value} value={option.value}>
              {option.label}
            </Select.Option>
          ))}
        </Select>
      )}
    </FieldShell>
  )
}

/** One of few, all in sight. Saved at once. */
export function RadioField(props: BoundFieldProps & { readonly options: readonly Option[] }) {
  const field = useField(props)
  const readOnly = useReadOnly()
  const address = addressOf(props)
  if (readOnly)
    return <ReadOnlyValue {...props} address={address} lines={[labelOf(props.options, field.value)]} />
  return (
    <Fieldset className="field-shell" data-field-address={address}>
      <Fieldset.Legend>{props.label}</Fieldset.Legend>
      {props.description ? <Fieldset.Description>{props.description}</Fieldset.Description> : null}
      <div className="options" data-many={props.options.length > FEW || undefined}>
        {props.options.map((option) => (
          <Radio
            key={option.value}
            name={`${props.recordKind}-${props.recordId}-${props.field}`}
            value={option.value}
            label={option.label}
            description={option.description}
            checked={field.value === option.value}
            onChange={() => field.choose(option.value)}
          />
        ))}
      </div>
      <SaveMark save={field.save} savedAt={field.savedAt} />
    </Fieldset>
  )
}

/** Any number of several. Saved at once. */
export function CheckboxesField(props: BoundFieldProps & { readonly options: readonly Option[] }) {
  const field = useField(props)
  const chosen = Array.isArray(field.value) ? field.value : []
  const readOnly = useReadOnly()
  const address = addressOf(props)
  if (readOnly)
    return (
      <ReadOnlyValue
        {...props}
        address={address}
        lines={chosen.map((value) => labelOf(props.options, value))}
      />
    )
  return (
    <Fieldset className="field-shell" data-field-address={address}>
      <Fieldset.Legend>{props.label}</Fieldset.Legend>
      {props.description ? <Fieldset.Description>{props.description}</Fieldset.Description> : null}
      <div className="options" data-many={props.options.length > FEW || undefined}>
        {props.options.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.description}
            checked={chosen.includes(option.value)}
            onChange={(event) =>
              field.choose(toggled(props.options, chosen, option.value, event.target.checked))
            }
          />
        ))}
      </div>
      <SaveMark save={field.save} savedAt={field.savedAt} />
    </Fieldset>
  )
}

/** Yes or not said. Saved at once. */
export function FlagField(props: BoundFieldProps) {
  const t = useText()
  const field = useField(props)
  const readOnly = useReadOnly()
  const address = addressOf(props)
  if (readOnly)
    return (
      <ReadOnlyValue {...props} address={address} lines={[t(field.value === true ? 'app.yes' : 'app.no')]} />
    )
  return (
    <div className="field-shell" data-field-address={address}>
      <Checkbox
        label={props.label}
        description={props.description}
        checked={field.value === true}
        onChange={(event) => field.choose(event.target.checked)}
      />
      <SaveMark save={field.save} savedAt={field.savedAt} />
    </div>
  )
}

function addressOf(props: BoundFieldProps): string {
  return `${props.recordKind}/${props.recordId}/${props.field}`
}

function labelOf(options: readonly Option[], value: unknown): string {
  return options.find((option) => option.value === value)?.label ?? ''
}

/** Keeps the options' own order, whatever order they were ticked in. */
function toggled(
  options: readonly Option[],
  chosen: readonly unknown[],
  value: string,
  on: boolean,
): string[] {
  return options.map((option) => option.value).filter((each) => (each === value ? on : chosen.includes(each)))
}
