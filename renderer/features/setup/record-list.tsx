import { Button } from '@digdir/designsystemet-react'
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { type ReactNode, useRef } from 'react'
import type { RecordKind } from '../../../shared/domain/records.ts'
import type { Json } from '../../../shared/lib/canonical-json.ts'
import { refusalText } from '../../api/refusal.ts'
import { useRecords } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { useCommand } from '../../ui/commands.ts'
import { focusField } from '../../ui/jump-to-field.ts'
import { OrderButtons } from '../../ui/order-buttons.tsx'
import { nextPosition, positionsAfterMove } from '../../ui/order.ts'
import { useText } from '../../ui/text-context.ts'

type ListedKind = Extract<RecordKind, 'department' | 'party' | 'teamMember' | 'visitDay' | 'event'>
type Listed = { readonly id: string; readonly position?: number | null }

/**
 * A list of records that are written in place: add, order where the kind has an order, remove, take back. A row says what
 * it is on one line, and unfolds to be written in; a new one is unfolded already.
 */
export function RecordList<R extends Listed>(props: {
  readonly kind: ListedKind
  readonly records: readonly R[]
  /** What a row is called, for its heading and its buttons. */
  readonly nameOf: (record: R, index: number) => string
  /** The rest of what a folded row should say, in a few words. */
  readonly aboutOf: (record: R) => readonly (string | null)[]
  /** The field that has focus in a new row. */
  readonly firstField: string
  readonly newValues: Readonly<Record<string, Json>>
  readonly ordered: boolean
  readonly add: string
  readonly empty: string
  readonly children: (record: R) => ReactNode
}) {
  const t = useText()
  const { create, write, remove } = useRecords()
  const addButton = useRef<HTMLButtonElement>(null)
  const { kind, records, ordered } = props
  const places = records.map(({ id, position }) => ({ id, position: position ?? null }))
  const tell = (error: unknown) => announce(refusalText(t, error))
  function onAdd(): void {
    const position = ordered ? { position: nextPosition(places) } : {}
    create(kind, 'common', { ...props.newValues, ...position }).then(
      (recordId) => focusField({ recordKind: kind, recordId, field: props.firstField }),
      tell,
    )
  }
  useCommand({ id: `setup.add.${kind}`, title: props.add, run: onAdd })
  function onMove(record: R, name: string, step: -1 | 1): void {
    const moved = positionsAfterMove(places, record.id, step)
    const place = records.indexOf(record) + 1 + step
    write(
      moved.map(({ id, position }) => ({
        recordKind: kind,
        recordId: id,
        field: 'position',
        compartment: 'common',
        value: position,
      })),
    ).then(() => announce(t('app.movedTo', { name, place, count: records.length })), tell)
  }
  function onRemove(record: R, name: string): void {
    remove(kind, record.id, 'common').then(() => {
      announce(t('app.removed', { name }))
      addButton.current?.focus()
    }, tell)
  }
  return (
    <>
      {records.length === 0 ? <p className="muted">{props.empty}</p> : null}
      <ol className="record-list">
        {records.map((record, index) => {
          const name = props.nameOf(record, index)
          return (
            <li key={record.id} className="record-row">
              <details>
                <summary>
                  <h3>{name}</h3>
                  <span className="record-about">{props.aboutOf(record).filter(Boolean).join(' · ')}</span>
                </summary>
                {props.children(record)}
              </details>
              <div className="record-row-tools">
                {ordered ? (
                  <OrderButtons
                    name={name}
                    first={index === 0}
                    last={index === records.length - 1}
                    onMove={(step) => onMove(record, name, step)}
                    onRemove={() => onRemove(record, name)}
                  />
                ) : (
                  <Button
                    icon
                    variant="tertiary"
                    data-color="neutral"
                    aria-label={t('app.remove', { name })}
                    onClick={() => onRemove(record, name)}
                  >
                    <TrashIcon aria-hidden />
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ol>
      <Button ref={addButton} variant="secondary" onClick={onAdd}>
        <PlusIcon aria-hidden /> {props.add}
      </Button>
    </>
  )
}
