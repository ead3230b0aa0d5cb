import { Link } from 'react-router'
import type { RecordOf } from '../../../shared/domain/records.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { DepartmentOutcome } from '../../../shared/domain/vocabulary.ts'
import { departmentOutcomeKey, fieldKey } from '../../../shared/text/vocabulary-key.ts'
import { useRecords, useSnapshot } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { SelectField } from '../../ui/choice-field.tsx'
import { OrderButtons } from '../../ui/order-buttons.tsx'
import { positionsAfterMove } from '../../ui/order.ts'
import { paths } from '../../ui/paths.ts'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.ts'
import { AddDepartmentConclusions } from './add-department-conclusions.tsx'
import { DepartmentMatrix } from './department-matrix.tsx'
import { usePartMaalform } from './part-fields.ts'

/** What is concluded for each department and each theme, one by one. */
export function DepartmentRoom({ sector }: { readonly sector: Sector }) {
  const t = useText()
  const readOnly = useReadOnly()
  const snapshot = useSnapshot()
  const rows = snapshot.departmentConclusion.filter((one) => one.compartment === sector)
  if (snapshot.department.length === 0) {
    return (
      <section className="panel empty">
        <h2>{t('conclusion.room.avdelinger')}</h2>
        <p>{t('conclusion.noDepartments')}</p>
        <Link to={paths.setup(snapshot.inspection.id)}>{t('conclusion.toSetup')}</Link>
      </section>
    )
  }
  const known = new Set(snapshot.department.map((one) => one.id))
  const orphans = rows.filter((row) => !known.has(row.departmentId ?? ''))
  return (
    <section className="panel" aria-labelledby="department-heading">
      <h2 id="department-heading">{t('conclusion.room.avdelinger')}</h2>
      <p>{t('conclusion.departmentsHelp')}</p>
      {rows.length > 0 ? <DepartmentMatrix rows={rows} sector={sector} /> : null}
      {readOnly ? null : <AddDepartmentConclusions rows={rows} sector={sector} />}
      {snapshot.department.map((department) => (
        <DepartmentRows
          key={department.id}
          heading={department.name ?? department.id}
          rows={rows.filter((row) => row.departmentId === department.id)}
          all={rows}
          sector={sector}
        />
      ))}
      {orphans.length > 0 ? (
        <DepartmentRows heading={t('conclusion.departmentGone')} rows={orphans} all={rows} sector={sector} />
      ) : null}
    </section>
  )
}

function DepartmentRows(props: {
  readonly heading: string
  readonly rows: readonly RecordOf<'departmentConclusion'>[]
  readonly all: readonly RecordOf<'departmentConclusion'>[]
  readonly sector: Sector
}) {
  const t = useText()
  if (props.rows.length === 0) return null
  return (
    <>
      <h3>{props.heading}</h3>
      <ol className="department-rows">
        {props.rows.map((row, index) => (
          <DepartmentRow
            key={row.id}
            row={row}
            rows={props.rows}
            sector={props.sector}
            name={`${props.heading}, ${row.theme ?? t('conclusion.noTheme')}`}
            index={index}
          />
        ))}
      </ol>
    </>
  )
}

function DepartmentRow(props: {
  readonly row: RecordOf<'departmentConclusion'>
  readonly rows: readonly RecordOf<'departmentConclusion'>[]
  readonly sector: Sector
  readonly name: string
  readonly index: number
}) {
  const t = useText()
  const readOnly = useReadOnly()
  const { write, remove } = useRecords()
  const { row, rows, sector, name } = props
  const lang = usePartMaalform(sector)
  const at = { recordKind: 'departmentConclusion', recordId: row.id, compartment: sector } as const
  return (
    <li className="department-row">
      <div className="department-row-head">
        <TextField {...at} field="theme" label={t(fieldKey('departmentConclusion', 'theme'))} lang={lang} />
        <SelectField
          {...at}
          field="outcome"
          label={t(fieldKey('departmentConclusion', 'outcome'))}
          options={DepartmentOutcome.options.map((outcome) => ({
            value: outcome,
            label: t(departmentOutcomeKey(outcome, sector)),
          }))}
        />
        {readOnly ? null : (
          <OrderButtons
            name={name}
            first={props.index === 0}
            last={props.index === rows.length - 1}
            onMove={(step) =>
              void write(
                positionsAfterMove(rows, row.id, step).map(({ id, position }) => ({
                  ...at,
                  recordId: id,
                  field: 'position',
                  value: position,
                })),
              )
            }
            onRemove={() => {
              void remove('departmentConclusion', row.id, sector).then(() =>
                announce(t('app.removed', { name })),
              )
            }}
          />
        )}
      </div>
      <TextField
        {...at}
        field="text"
        label={t(fieldKey('departmentConclusion', 'text'))}
        multiline
        rows={2}
        lang={lang}
      />
    </li>
  )
}
