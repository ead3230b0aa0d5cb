import { Alert, Button, Textfield } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { isTimeStampAddress } from '../../../shared/domain/time-stamp.ts'
import { orpc } from '../../api/client.ts'
import { refusalText } from '../../api/refusal.ts'
import { dateAndTime } from '../../ui/date-words.ts'
import { useText } from '../../ui/text-context.ts'

/** Where time stamps are asked for, and whether it answers. Saved when one leaves the field; trying it saves it too. */
export function TimeStampSection(props: {
  readonly address: string
  readonly onChange: (address: string) => void
}) {
  const t = useText()
  const [typed, setTyped] = useState(props.address)
  const [asked, setAsked] = useState(false)
  const tried = useMutation(orpc.timeStamp.tryAddress.mutationOptions())
  const address = typed.trim()
  const isValid = isTimeStampAddress(address)
  function save(): void {
    setAsked(true)
    if (isValid && address !== props.address) props.onChange(address)
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    save()
    if (isValid && address !== '' && !tried.isPending) tried.mutate({ address })
  }
  return (
    <section className="panel" aria-labelledby="settings-time-stamp">
      <h2 id="settings-time-stamp">{t('settings.timeStamp')}</h2>
      <p>{t('settings.timeStampHelp')}</p>
      <form className="stack" onSubmit={onSubmit}>
        <Textfield
          className="settings-address"
          type="url"
          label={t('settings.timeStampAddress')}
          description={t('settings.timeStampAddressHelp')}
          value={typed}
          spellCheck={false}
          maxLength={500}
          error={asked && !isValid ? t('settings.timeStampInvalid') : undefined}
          onChange={(event) => {
            setTyped(event.target.value)
            tried.reset()
          }}
          onBlur={save}
        />
        <div>
          <Button type="submit" variant="secondary" aria-disabled={tried.isPending || address === ''}>
            {t('settings.timeStampTry')}
          </Button>
        </div>
        {tried.isPending ? <p role="status">{t('settings.timeStampTrying')}</p> : null}
        {tried.isSuccess ? (
          <Alert data-color="info" role="status">
            <p>
              {t('settings.timeStampAnswered', {
                authority: tried.data.authority,
                time: dateAndTime(tried.data.time),
              })}
            </p>
          </Alert>
        ) : null}
        {tried.isError ? (
          <Alert data-color="warning" role="alert">
            <p>{refusalText(t, tried.error)}</p>
          </Alert>
        ) : null}
      </form>
    </section>
  )
}
