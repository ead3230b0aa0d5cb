import { Button } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import type { RecordOf } from '../../../shared/domain/records.ts'
import { fieldKey } from '../../../shared/text/vocabulary-key.ts'
import { useRecords, useSnapshot } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { DateField } from '../../ui/date-field.tsx'
import { focusField } from '../../ui/jump-to-field.ts'
import { OrderButtons } from '../../ui/order-buttons.tsx'
import { nextPosition, positionsAfterMove } from '../../ui/order.ts'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { useText } from '../../ui/text-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { usePartMaalform } from './part-fields.ts'

/** What the school owner must put right, point by point, each with its rettefrist (Udir: korreksjonspunkter). */
export function KorreksjonspunktList({ lovbrudd }: { readonly lovbrudd: RecordOf<'lovbrudd'> }) {
  const t = useText()
  const readOnly = useReadOnly()
  const { create, write, remove } = useRecords()
  const points = useSnapshot().korreksjonspunkt.filter((one) => one.lovbruddId === lovbrudd.id)
  const lang = usePartMaalform('school')
  async function add(): Promise<void> {
    const id = await create('korreksjonspunkt', 'school', {
      lovbruddId: lovbrudd.id,
      position: nextPosition(points),
    })
    focusField({ recordKind: 'korreksjonspunkt', recordId: id, field: 'text' })
  }
  return (
    <>
      <p className="muted">{t('conclusion.correctionHelp')}</p>
      <ol className="correction-list">
        {points.map((point, index) => {
          const at = { recordKind: 'korreksjonspunkt', recordId: point.id, compartment: 'school' } as const
          const name = t('conclusion.correctionName', { number: index + 1 })
          return (
            <li key={point.id} className="correction">
              <TextField
                {...at}
                field="text"
                label={`${t(fieldKey('korreksjonspunkt', 'text'))} ${index + 1}`}
                multiline
                rows={2}
                lang={lang}
              />
              <div className="row">
                <DateField
                  {...at}
                  field="deadline"
                  label={`${t(fieldKey('korreksjonspunkt', 'deadline'))} ${index + 1}`}
                />
                {readOnly ? null : (
                  <OrderButtons
                    name={name}
                    first={index === 0}
                    last={index === points.length - 1}
                    onMove={(step) =>
                      void write(
                        positionsAfterMove(points, point.id, step).map(({ id, position }) => ({
                          ...at,
                          recordId: id,
                          field: 'position',
                          value: position,
                        })),
                      )
                    }
                    onRemove={() => {
                      void remove('korreksjonspunkt', point.id, 'school').then(() =>
                        announce(t('app.removed', { name })),
                      )
                    }}
                  />
                )}
              </div>
            </li>
          )
        })}
      </ol>
      {readOnly ? null : (
        <Button variant="secondary" onClick={() => void add()}>
          <PlusIcon aria-hidden /> {t('conclusion.addCorrection')}
        </Button>
      )}
    </>
  )
}
