import { Table } from '@digdir/designsystemet-react'
import type { RecordOf } from '../../../shared/domain/records.ts'
import type { Sector } from '../../../shared/domain/sector.ts'
import { departmentOutcomeKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { useJumpToField } from '../../ui/jump-to-field.ts'
import { StateShape } from '../../ui/state-shape.tsx'
import { useText } from '../../ui/text-context.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

/** Departments × themes at a glance: each outcome as a word and a shape. A cell leads to where it is written. */
export function DepartmentMatrix(props: {
  readonly rows: readonly RecordOf<'departmentConclusion'>[]
  readonly sector: Sector
}) {
  const t = useText()
  const snapshot = useSnapshot()
  const jump = useJumpToField(snapshot)
  const themes = [...new Set(props.rows.map((row) => row.theme ?? ''))]
  return (
    <ScrollRegion label={t('conclusion.matrix')}>
      <Table data-size="sm" border>
        <caption>{t('conclusion.matrix')}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('field.departmentConclusion.theme')}</Table.HeaderCell>
            {snapshot.department.map((department) => (
              <Table.HeaderCell key={department.id} scope="col">
                {department.name ?? department.id}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {themes.map((theme) => (
            <Table.Row key={theme}>
              <Table.HeaderCell scope="row">{theme || t('conclusion.noTheme')}</Table.HeaderCell>
              {snapshot.department.map((department) => (
                <Table.Cell key={department.id}>
                  {props.rows
                    .filter((row) => (row.theme ?? '') === theme && row.departmentId === department.id)
                    .map((row) => (
                      <button
                        key={row.id}
                        type="button"
                        className="matrix-cell"
                        onClick={() =>
                          jump({ recordKind: 'departmentConclusion', recordId: row.id, field: 'outcome' })
                        }
                      >
                        <StateShape state={row.outcome} />
                        {t(
                          row.outcome
                            ? departmentOutcomeKey(row.outcome, props.sector)
                            : 'vocabulary.answerState.open',
                        )}
                      </button>
                    ))}
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </ScrollRegion>
  )
}
