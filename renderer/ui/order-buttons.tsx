import { Button } from '@digdir/designsystemet-react'
import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@navikt/aksel-icons'
import { useText } from './text-context.ts'

/** Up, down and away, for one row of a list that has an order. `name`: what the row is called. */
export function OrderButtons(props: {
  readonly name: string
  readonly first: boolean
  readonly last: boolean
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
}) {
  const t = useText()
  return (
    <div className="order-buttons">
      <Button
        icon
        variant="tertiary"
        aria-label={t('app.moveUp', { name: props.name })}
        aria-disabled={props.first}
        onClick={() => props.first || props.onMove(-1)}
      >
        <ArrowUpIcon aria-hidden />
      </Button>
      <Button
        icon
        variant="tertiary"
        aria-label={t('app.moveDown', { name: props.name })}
        aria-disabled={props.last}
        onClick={() => props.last || props.onMove(1)}
      >
        <ArrowDownIcon aria-hidden />
      </Button>
      <Button
        icon
        variant="tertiary"
        aria-label={t('app.remove', { name: props.name })}
        onClick={props.onRemove}
      >
        <TrashIcon aria-hidden />
      </Button>
    </div>
  )
}
