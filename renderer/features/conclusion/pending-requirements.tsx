import { Button } from '@digdir/designsystemet-react'
import type { RecordOf } from '../../../shared/domain/records.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { newId } from '../../case/new-id.ts'
import { useRecords, useSnapshot } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { focusField } from '../../ui/jump-to-field.ts'
import { nextPosition } from '../../ui/order.ts'
import { useText } from '../../ui/text-context.ts'
import { lovbruddFromAnswer, type PendingAnswer, pendingAnswers } from './lovbrudd-from-answer.ts'
import { byMethod, usePartMaalform } from './part-fields.ts'

/** Requirements that were answered with lovbrudd in the checklist, and that no lovbrudd here rests on yet. */
export function PendingRequirements(props: {
  readonly sector: Sector
  readonly lovbrudd: readonly RecordOf<'lovbrudd'>[]
  readonly onMade: (id: string) => void
}) {
  const t = useText()
  const { sector } = props
  const snapshot = useSnapshot()
  const maalform = usePartMaalform(sector)
  const { write } = useRecords()
  const pending = pendingAnswers(snapshot, sector)
  if (pending.length === 0) return null
  async function make(one: PendingAnswer): Promise<void> {
    const id = newId()
    const values = {
      ...lovbruddFromAnswer(snapshot, one, sector, maalform),
      position: nextPosition(props.lovbrudd),
    }
    const edits = Object.entries(values).map(([field, value]) => ({
      recordKind: 'lovbrudd' as const,
      recordId: id,
      compartment: sector,
      field,
      value,
    }))
    await write([...edits, ...korreksjonspunktEdits(one, id)])
    props.onMade(id)
    announce(t('conclusion.madeFromRequirement', { requirement: one.requirement.id }))
    focusField({ recordKind: 'lovbrudd', recordId: id, field: 'title' })
  }
  /** The school authority's order text is what must be put right. */
  function korreksjonspunktEdits(one: PendingAnswer, lovbruddId: string) {
    const text = one.requirement.orderText?.[maalform]
    if (sector !== 'school' || !text) return []
    const id = newId()
    return Object.entries({ lovbruddId, text, position: 1 }).map(([field, value]) => ({
      recordKind: 'korreksjonspunkt' as const,
      recordId: id,
      compartment: sector,
      field,
      value,
    }))
  }
  return (
    <div className="pending">
      <h3>{t('conclusion.pendingHeading')}</h3>
      <ul>
        {pending.map((one) => {
          const department = snapshot.department.find((each) => each.id === one.departmentId)
          const name = `${one.requirement.id} ${one.requirement.title[t.maalform]}`
          return (
            <li key={one.answer.id} className="pending-row">
              <span>
                {name}
                {department ? ` · ${department.name ?? ''}` : ''}
              </span>
              <Button variant="secondary" data-size="sm" onClick={() => void make(one)}>
                {t(byMethod(sector, 'makeFromRequirement'))}
                <span className="visually-hidden"> {name}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
