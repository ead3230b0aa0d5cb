import { Checkbox, Table } from '@digdir/designsystemet-react'
import { Fragment, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { answerId } from '../../../shared/domain/answer-id.ts'
import { caseProgress, type RequirementRow } from '../../../shared/domain/progress.ts'
import type { AnswerState } from '../../../shared/domain/vocabulary.ts'
import { answerStateKey, vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { paths } from '../../ui/paths.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { StateShape } from '../../ui/state-shape.tsx'
import { useText } from '../../ui/text-context.ts'

/** Requirements × departments: each state as a shape with its word. Only where there are departments. */
export function Matrix() {
  const t = useText()
  const snapshot = useSnapshot()
  const { department, answer, inspection } = snapshot
  const [all, setAll] = useState(false)
  const progress = useMemo(() => caseProgress(snapshot), [snapshot])
  const states = useMemo(() => new Map(answer.map((one) => [one.id, one.state])), [answer])
  if (department.length === 0) return null
  const places = [null, ...department.map((one) => one.id)]
  const looked = all ? places : department.map((one) => one.id)
  const answered = (row: RequirementRow) =>
    looked.some((place) => (states.get(answerId(row.requirement.id, place)) ?? null) !== null)
  const lanes = progress
    .map(({ lane, themes }) => ({ lane, rows: themes.flatMap((theme) => theme.rows).filter(answered) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <section className="panel" aria-labelledby="matrix-heading">
      <h2 id="matrix-heading">{t('overview.matrix')}</h2>
      <Checkbox label={t('overview.matrixAll')} checked={all} onChange={() => setAll(!all)} />
      {lanes.length === 0 ? <p className="muted">{t('overview.matrixEmpty')}</p> : null}
      {lanes.length > 0 ? (
        <ScrollRegion label={t('overview.matrix')}>
          <Table data-size="sm" border className="matrix">
            <caption>{t('overview.matrixHelp')}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('overview.requirement')}</Table.HeaderCell>
                <Table.HeaderCell scope="col">{t('overview.whole')}</Table.HeaderCell>
                {department.map((one) => (
                  <Table.HeaderCell key={one.id} scope="col">
                    {one.name ?? t('overview.unnamed')}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {lanes.map(({ lane, rows }) => (
                <Fragment key={lane}>
                  {rows.map(({ requirement }) => (
                    <Table.Row key={requirement.id}>
                      <Table.HeaderCell scope="row">
                        <Link to={paths.checklist(inspection.id, requirement.id)}>
                          {requirement.id} {requirement.title[t.maalform]}
                        </Link>
                        <span className="visually-hidden"> ({t(vocabularyKey('lane', lane))})</span>
                      </Table.HeaderCell>
                      {places.map((place) => (
                        <Table.Cell key={place ?? 'whole'}>
                          <StateCell
                            state={states.get(answerId(requirement.id, place)) ?? null}
                            word={(state) => t(answerStateKey(state, lane))}
                          />
                        </Table.Cell>
                      ))}
                    </Table.Row>
                  ))}
                </Fragment>
              ))}
            </Table.Body>
          </Table>
        </ScrollRegion>
      ) : null}
    </section>
  )
}

function StateCell(props: {
  readonly state: AnswerState | null
  readonly word: (state: AnswerState | null) => string
}) {
  return (
    <span className="state-cell" title={props.word(props.state)}>
      <StateShape state={props.state} />
      <span className="visually-hidden">{props.word(props.state)}</span>
    </span>
  )
}
