import { Fieldset, Radio } from '@digdir/designsystemet-react'

/** One of several: each with its name and what to know about it. */
export function Choices(props: {
  readonly legend: string
  readonly name: string
  readonly options: readonly {
    readonly value: string
    readonly label: string
    readonly description?: string
  }[]
  readonly chosen: string | null
  readonly onChoose: (value: string) => void
}) {
  return (
    <Fieldset className="field-shell">
      <Fieldset.Legend>{props.legend}</Fieldset.Legend>
      {props.options.map((option) => (
        <Radio
          key={option.value}
          name={props.name}
          value={option.value}
          label={option.label}
          description={option.description}
          checked={option.value === props.chosen}
          onChange={() => props.onChoose(option.value)}
        />
      ))}
    </Fieldset>
  )
}
