import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react'
import { EyeIcon, EyeSlashIcon } from '@navikt/aksel-icons'
import { type Ref, useState } from 'react'
import { useText } from './text-context.ts'

/** Where a passphrase is written: hidden until one asks to see it, pasting allowed, never kept anywhere. */
export function PassphraseField(props: {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
  readonly error?: string | null
  readonly id?: string
  readonly inputRef?: Ref<HTMLInputElement>
}) {
  const t = useText()
  const [shown, setShown] = useState(false)
  return (
    <Field className="passphrase">
      <Label>{props.label}</Label>
      {props.description ? <Field.Description>{props.description}</Field.Description> : null}
      <Input
        id={props.id}
        ref={props.inputRef}
        type={shown ? 'text' : 'password'}
        value={props.value}
        autoComplete={props.autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={1_024}
        aria-invalid={props.error ? true : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.error ? <ValidationMessage>{props.error}</ValidationMessage> : null}
      <Button
        type="button"
        variant="tertiary"
        data-size="sm"
        className="passphrase-show"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? <EyeSlashIcon aria-hidden /> : <EyeIcon aria-hidden />}
        {t('session.showPassphrase')}
      </Button>
    </Field>
  )
}
