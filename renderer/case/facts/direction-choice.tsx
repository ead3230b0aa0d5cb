import { useId } from 'react'
import { FactDirection } from '../../../shared/domain/vocabulary.ts'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { useText } from '../../ui/text-context.ts'

/** Which way a fact speaks for one requirement: two radio buttons on a line. */
export function DirectionChoice(props: {
  readonly label: string
  readonly value: FactDirection
  readonly onChange: (direction: FactDirection) => void
}) {
  const t = useText()
  const name = useId()
  const readOnly = useReadOnly()
  if (readOnly) return <p className="direction">{t(`vocabulary.factDirection.${props.value}`)}</p>
  return (
    <fieldset className="direction">
      <legend className="visually-hidden">{props.label}</legend>
      {FactDirection.options.map((direction) => (
        <label key={direction} className="direction-option">
          <input
            type="radio"
            className="ds-input"
            name={name}
            checked={props.value === direction}
            onChange={() => props.onChange(direction)}
          />
          {t(`vocabulary.factDirection.${direction}`)}
        </label>
      ))}
    </fieldset>
  )
}
