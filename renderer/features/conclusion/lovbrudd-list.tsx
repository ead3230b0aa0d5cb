import { Link } from 'react-router'
import { missingInLovbrudd } from '../../../shared/domain/conclusion-rules.ts'
import type { RecordOf } from '../../../shared/domain/records.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { lovbruddKey } from '../../../shared/text/vocabulary-key.ts'
import { useRecords, useSnapshot } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { OrderButtons } from '../../ui/order-buttons.tsx'
import { positionsAfterMove } from '../../ui/order.ts'
import { paths } from '../../ui/paths.ts'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { useText } from '../../ui/text-context.ts'

/** The lovbrudd in the order of the report, each with what it still lacks. */
export function LovbruddList(props: {
  readonly sector: Sector
  readonly lovbrudd: readonly RecordOf<'lovbrudd'>[]
  readonly openId: string | null
}) {
  const t = useText()
  const readOnly = useReadOnly()
  const snapshot = useSnapshot()
  const { write, remove } = useRecords()
  const { lovbrudd, sector } = props
  const nameOf = (one: RecordOf<'lovbrudd'>) =>
    one.title ?? t('conclusion.untitled', { what: t(lovbruddKey(sector)).toLowerCase() })
  async function move(one: RecordOf<'lovbrudd'>, step: -1 | 1): Promise<void> {
    const changes = positionsAfterMove(lovbrudd, one.id, step)
    await write(
      changes.map(({ id, position }) => ({
        recordKind: 'lovbrudd',
        recordId: id,
        compartment: sector,
        field: 'position',
        value: position,
      })),
    )
    const place = lovbrudd.indexOf(one) + 1 + step
    announce(t('app.movedTo', { name: nameOf(one), place, count: lovbrudd.length }))
  }
  async function takeAway(one: RecordOf<'lovbrudd'>): Promise<void> {
    await remove('lovbrudd', one.id, sector)
    announce(t('app.removed', { name: nameOf(one) }))
    document.getElementById('content')?.focus()
  }
  return (
    <ol className="lovbrudd-list">
      {lovbrudd.map((one, index) => {
        const missing = missingInLovbrudd(one, snapshot)
        return (
          <li key={one.id} className="lovbrudd-row">
            <Link
              to={`${paths.conclusion(snapshot.inspection.id, sector)}?vis=lovbrudd&lovbrudd=${one.id}`}
              aria-current={one.id === props.openId ? 'true' : undefined}
              className="lovbrudd-link"
            >
              <span className="lovbrudd-number">{index + 1}</span>
              <span>
                <span className="lovbrudd-name">{nameOf(one)}</span>
                <span className="muted lovbrudd-missing">
                  {missing.length === 0
                    ? t('conclusion.complete')
                    : t('conclusion.lacks', {
                        what: missing.map((part) => t(`conclusion.part.${part}`)).join(', '),
                      })}
                </span>
              </span>
            </Link>
            {readOnly || one.id !== props.openId ? null : (
              <OrderButtons
                name={nameOf(one)}
                first={index === 0}
                last={index === lovbrudd.length - 1}
                onMove={(step) => void move(one, step)}
                onRemove={() => void takeAway(one)}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}
