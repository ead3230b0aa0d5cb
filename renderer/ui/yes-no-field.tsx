import { Fieldset, Radio } from '@digdir/designsystemet-react'
import { useField } from '../case/use-case.ts'
import { useReadOnly } from './read-only-context.ts'
import { ReadOnlyValue } from './read-only-value.tsx'
import { SaveMark } from './save-mark.tsx'
import { useText } from './text-context.ts'
import type { BoundFieldProps } from './text-field.tsx'

const choices = [
  { value: true, key: 'app.yes' },
  { value: false, key: 'app.no' },
  { value: null, key: 'app.notChosen' },
] as const

/** Yes, no, or not known yet: three different answers. Saved at once. */
export function YesNoField(props: BoundFieldProps) {
  const t = useText()
  const field = useField(props)
  const readOnly = useReadOnly()
  const address = `${props.recordKind}/${props.recordId}/${props.field}`
  const value = typeof field.value === 'boolean' ? field.value : null
  if (readOnly) {
    const words = choices.filter((choice) => choice.value === value).map((choice) => t(choice.key))
    return <ReadOnlyValue {...props} address={address} lines={words} />
  }
  return (
    <Fieldset className="field-shell" data-field-address={address}>
      <Fieldset.Legend>{props.label}</Fieldset.Legend>
      {props.description ? <Fieldset.Description>{props.description}</Fieldset.Description> : null}
      <div className="options">
        {choices.map((choice) => (
          <Radio
            key={choice.key}
            name={address}
            value={String(choice.value)}
            label={t(choice.key)}
            checked={value === choice.value}
            onChange={() => field.choose(choice.value)}
          />
        ))}
      </div>
      <SaveMark save={field.save} savedAt={field.savedAt} />
    </Fieldset>
  )
}
