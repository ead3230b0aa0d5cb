import { Alert, Textfield } from '@digdir/designsystemet-react'
import { useText } from '../ui/text-context.ts'
import type { TokenKeyFound, useTokens } from './use-tokens.ts'

/** The PIN of the card that is chosen, with a warning when it is near to being locked. */
export function TokenPin(props: {
  readonly chosen: TokenKeyFound
  readonly tokens: ReturnType<typeof useTokens>
}) {
  const t = useText()
  const { label, pin, pinPad } = props.chosen.token
  return (
    <div className="token-pin">
      {pin === 'ready' ? null : (
        <Alert data-color="warning" role="alert">
          {t(`token.${pin}`)}
        </Alert>
      )}
      {pin === 'locked' ? null : pinPad ? (
        <p>{t('token.pinOnReader', { label })}</p>
      ) : (
        <Textfield
          label={t('token.pin', { label })}
          type="password"
          autoComplete="off"
          value={props.tokens.pin}
          onChange={(event) => props.tokens.setPin(event.target.value)}
        />
      )}
    </div>
  )
}
