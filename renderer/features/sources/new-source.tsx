import { Button, Field, Label, Select } from '@digdir/designsystemet-react'
import { useRef, useState } from 'react'
import type { Compartment } from '../../../shared/domain/sector.ts'
import { SourceType } from '../../../shared/domain/vocabulary.ts'
import { useCommand } from '../../ui/commands.ts'
import { KeyName } from '../../ui/key-name.tsx'
import { useText } from '../../ui/text-context.ts'

const NEW_KEYS = 'Alt+n'

/** Starts a new source: of which type, and whose it is. Whose it is cannot be changed afterwards. */
export function NewSource(props: {
  readonly compartments: readonly Compartment[]
  readonly onCreate: (type: SourceType, compartment: Compartment) => void
}) {
  const t = useText()
  const first = useRef<HTMLSelectElement>(null)
  useCommand({
    id: 'sources.new',
    title: t('facts.newSource'),
    keys: NEW_KEYS,
    run: () => first.current?.focus(),
  })
  const [type, setType] = useState<SourceType>('interview')
  const [compartment, setCompartment] = useState<Compartment>(props.compartments[0] ?? 'common')
  return (
    <section className="new-source" aria-label={t('facts.newSource')}>
      <Field>
        <Label>{t('field.source.type')}</Label>
        <Select ref={first} value={type} onChange={(event) => setType(SourceType.parse(event.target.value))}>
          {SourceType.options.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`vocabulary.sourceType.${each}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{t('facts.whose')}</Label>
        <Select
          value={compartment}
          onChange={(event) =>
            setCompartment(props.compartments.find((each) => each === event.target.value) ?? 'common')
          }
        >
          {props.compartments.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`vocabulary.compartment.${each}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Button onClick={() => props.onCreate(type, compartment)} className="wide-button">
        {t('facts.newSource')} <KeyName keys={NEW_KEYS} />
      </Button>
    </section>
  )
}
