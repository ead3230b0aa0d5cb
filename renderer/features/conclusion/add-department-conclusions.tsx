import { Button, Checkbox, Fieldset, Input } from '@digdir/designsystemet-react'
import { PlusIcon } from '@navikt/aksel-icons'
import { type FormEvent, useId, useState } from 'react'
import type { RecordOf } from '../../../shared/domain/records.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { newId } from '../../case/new-id.ts'
import { useRecords, useSnapshot } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { nextPosition } from '../../ui/order.ts'
import { useText } from '../../ui/text-context.ts'

type Wanted = { readonly departmentId: string; readonly theme: string }

/** Makes the rows to conclude in: one theme for the departments that are chosen, or all the case's themes for all. */
export function AddDepartmentConclusions(props: {
  readonly rows: readonly RecordOf<'departmentConclusion'>[]
  readonly sector: Sector
}) {
  const t = useText()
  const id = useId()
  const { department, inspection } = useSnapshot()
  const { write } = useRecords()
  const [theme, setTheme] = useState('')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = department.filter((one) => !left.has(one.id))
  const topics = inspection.topics ?? []
  const missing = without(
    props.rows,
    topics.flatMap((topic) => department.map((one) => ({ departmentId: one.id, theme: topic }))),
  )
  async function add(wanted: readonly Wanted[]): Promise<void> {
    const start = nextPosition(props.rows)
    await write(
      wanted.flatMap((values, index) => {
        const recordId = newId()
        return Object.entries({ ...values, position: start + index }).map(([field, value]) => ({
          recordKind: 'departmentConclusion' as const,
          recordId,
          compartment: props.sector,
          field,
          value,
        }))
      }),
    )
    announce(t('conclusion.rowsAdded', { count: wanted.length }))
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    const name = theme.trim()
    const wanted = without(
      props.rows,
      chosen.map((one) => ({ departmentId: one.id, theme: name })),
    )
    if (name === '' || wanted.length === 0) return
    void add(wanted)
    setTheme('')
  }
  return (
    <form className="add-department" onSubmit={submit}>
      <h3>{t('conclusion.addRows')}</h3>
      <label htmlFor={id}>{t('field.departmentConclusion.theme')}</label>
      <Input
        id={id}
        value={theme}
        autoComplete="off"
        maxLength={300}
        onChange={(event) => setTheme(event.target.value)}
      />
      <Fieldset className="field-shell">
        <Fieldset.Legend>{t('conclusion.forDepartments')}</Fieldset.Legend>
        {department.map((one) => (
          <Checkbox
            key={one.id}
            label={one.name ?? one.id}
            value={one.id}
            checked={!left.has(one.id)}
            onChange={(event) => setLeft(toggled(left, one.id, !event.target.checked))}
          />
        ))}
      </Fieldset>
      <div className="row">
        <Button type="submit" variant="secondary">
          <PlusIcon aria-hidden /> {t('conclusion.addTheme')}
        </Button>
        {missing.length > 0 ? (
          <Button type="button" variant="secondary" onClick={() => void add(missing)}>
            {t('conclusion.addAllThemes', { count: missing.length })}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

/** Leaves out what is already there. */
function without(
  rows: readonly RecordOf<'departmentConclusion'>[],
  wanted: readonly Wanted[],
): readonly Wanted[] {
  return wanted.filter(
    (one) => !rows.some((row) => row.departmentId === one.departmentId && row.theme === one.theme),
  )
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (on) next.add(id)
  else next.delete(id)
  return next
}
