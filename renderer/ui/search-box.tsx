import { Input } from '@digdir/designsystemet-react'
import { MagnifyingGlassIcon } from '@navikt/aksel-icons'

/**
 * A field to filter a list by. The design system's own search writes markup as text, which the page's security policy
 * forbids; this one is a plain search field that looks the same. Escape empties it.
 */
export function SearchBox(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <div className="search-box">
      <MagnifyingGlassIcon aria-hidden className="search-box-icon" />
      <Input
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        autoComplete="off"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}
