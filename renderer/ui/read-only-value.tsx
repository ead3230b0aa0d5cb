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
        props.lines.map((line, index) => (
          // The lines have no identity of their own and are never reordered while shown.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="read-only-text">
            {line}
          </div>
        ))
      )}
    </div>
  )
}
