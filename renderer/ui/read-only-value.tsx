import { useText } from './text-context.ts'

/** A field that cannot be changed here: its label and what it says. Can still be jumped to. */
export function ReadOnlyValue(props: {
  readonly address: string
  readonly label: string
  readonly hideLabel?: boolean | undefined
  readonly lines: readonly string[]
}) {
  const t = useText()
  const empty = props.lines.every((line) => line === '')
  return (
    <div className="read-only-value" data-field-address={props.address} tabIndex={-1}>
      <div className={props.hideLabel ? 'visually-hidden' : 'read-only-label'}>{props.label}</div>
      {empty ? (
        <div className="muted">{t('app.notWritten')}</div>
      ) : (
        <div className="read-only-text">{props.lines.join('\n')}</div>
      )}
    </div>
  )
}
