import { memo } from 'react'
import { Link } from 'react-router'
import { findTheme } from '../../../shared/catalogue/catalogue.ts'
import type { RequirementRow } from '../../../shared/domain/progress.ts'
import type { Lane } from '../../../shared/domain/sector.ts'
import type { AnswerState } from '../../../shared/domain/vocabulary.ts'
import { answerStateKey } from '../../../shared/text/vocabulary-key.ts'
import { paths } from '../../ui/paths.ts'
import { StateShape } from '../../ui/state-shape.tsx'
import { useText } from '../../ui/text-context.ts'
import type { RowGroup } from './checklist-model.ts'
import { hiddenWords } from './requirement-head.tsx'

/** The requirements of a lane under their themes, each theme with how far it has come. */
export function RequirementList(props: {
  readonly caseId: string
  readonly groups: readonly RowGroup[]
  readonly currentId: string | null
  readonly onFollow: () => void
  /** Heads the group that has no theme. */
  readonly title?: string
}) {
  const t = useText()
  return (
    <>
      {props.groups.map((group) => (
        <section key={group.themeId ?? 'seen'} className="theme">
          <div className="theme-head">
            <h2>{(group.themeId === null ? props.title : undefined) ?? themeTitle(group.themeId, t)}</h2>
            <span className="muted theme-progress">{progressWords(group.rows, t)}</span>
          </div>
          <ul className="plain-list">
            {group.rows.map((row) => (
              <li key={row.requirement.id}>
                <RequirementLink
                  caseId={props.caseId}
                  id={row.requirement.id}
                  title={row.requirement.title[t.maalform]}
                  lane={row.requirement.sector}
                  state={row.status.state}
                  hidden={row.applicability.hiddenBy.map((each) => hiddenWords(each, t)).join(' ')}
                  current={row.requirement.id === props.currentId}
                  onFollow={props.onFollow}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const RequirementLink = memo(function RequirementLink(props: {
  readonly caseId: string
  readonly id: string
  readonly title: string
  readonly lane: Lane
  readonly state: AnswerState | null
  readonly hidden: string
  readonly current: boolean
  readonly onFollow: () => void
}) {
  const t = useText()
  return (
    <Link
      to={paths.checklist(props.caseId, props.id)}
      className="requirement-link"
      aria-current={props.current ? 'page' : undefined}
      onClick={props.onFollow}
    >
      <StateShape state={props.state} />
      <span className="requirement-link-text">
        <span className="requirement-id">{props.id}</span> {props.title}
        <span className="visually-hidden">, {t(answerStateKey(props.state, props.lane))}</span>
        {props.hidden ? <span className="hidden-why">{props.hidden}</span> : null}
      </span>
    </Link>
  )
})

function themeTitle(themeId: string | null, t: ReturnType<typeof useText>): string {
  if (themeId === null) return t('checklist.answeredElsewhere')
  return findTheme(themeId)?.title[t.maalform] ?? themeId
}

function progressWords(rows: readonly RequirementRow[], t: ReturnType<typeof useText>): string {
  const applicable = rows.filter((row) => row.applicability.applies)
  const answered = applicable.filter((row) => row.status.complete).length
  return t('checklist.progress', { answered, applicable: applicable.length })
}
