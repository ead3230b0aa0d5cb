import { Details } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import {
  catalogue,
  findRequirement,
  findTimeLimit,
  type Requirement,
} from '../../../shared/catalogue/catalogue.ts'
import { referenceText } from '../../../shared/catalogue/reference-text.ts'
import { useCaseStore } from '../../case/use-case.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'
import { checksOf } from './checklist-model.ts'

/** What is long, folded: guidance, time limits, prescribed checks, strategy goals, notes, neighbours. */
export function RequirementMore({ requirement }: { readonly requirement: Requirement }) {
  const t = useText()
  const { inspectionId } = useCaseStore()
  const maalform = t.maalform
  const limits = (requirement.timeLimits ?? []).flatMap((id) => findTimeLimit(id) ?? [])
  const checks = checksOf(requirement)
  const goals = catalogue.strategyGoals.filter((goal) => requirement.strategyGoals.includes(goal.id))
  const neighbours = (requirement.seeAlso ?? []).flatMap((id) => findRequirement(id) ?? [])
  return (
    <div className="requirement-more">
      <Fold title={t('checklist.guidance')} count={requirement.guidance.length}>
        <ul>
          {requirement.guidance.map((text) => (
            <li key={text.nb}>{text[maalform]}</li>
          ))}
        </ul>
      </Fold>
      <Fold title={t('checklist.timeLimits')} count={limits.length}>
        <ul>
          {limits.map((limit) => (
            <li key={limit.id}>
              {limit.label[maalform]}:{' '}
              <strong>{t(`vocabulary.timeUnit.${limit.limit.unit}`, { count: limit.limit.value })}</strong>.{' '}
              {t('checklist.startsAt', { start: limit.startsAt[maalform] })}{' '}
              <span className="muted">({referenceText(limit.legalBasis, maalform)})</span>
            </li>
          ))}
        </ul>
      </Fold>
      <Fold title={t('checklist.prescribedChecks')} count={checks.length}>
        <ul>
          {checks.map((check) => (
            <li key={check.id}>
              {check.id}: {check.text[maalform]}
            </li>
          ))}
        </ul>
      </Fold>
      <Fold title={t('checklist.strategyGoals')} count={goals.length}>
        <ul>
          {goals.map((goal) => (
            <li key={goal.id}>
              <strong>
                {goal.id}. {goal.title[maalform]}.
              </strong>{' '}
              {goal.guarantee[maalform]}
            </li>
          ))}
        </ul>
      </Fold>
      <Fold title={t('checklist.orderText')} count={requirement.orderText ? 1 : 0}>
        <p>{requirement.orderText?.[maalform]}</p>
      </Fold>
      <Fold title={t('checklist.notes')} count={requirement.notes ? 1 : 0}>
        <p>{requirement.notes?.[maalform]}</p>
      </Fold>
      {neighbours.length > 0 ? (
        <nav aria-label={t('checklist.seeAlso')} className="see-also">
          <span>{t('checklist.seeAlso')}</span>
          <ul className="plain-list">
            {neighbours.map((one) => (
              <li key={one.id}>
                <Link to={paths.checklist(inspectionId, one.id)}>
                  {one.id} {one.title[maalform]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  )
}

function Fold(props: { readonly title: string; readonly count: number; readonly children: React.ReactNode }) {
  if (props.count === 0) return null
  return (
    <Details className="fold" data-size="sm">
      <Details.Summary>{props.count > 1 ? `${props.title} (${props.count})` : props.title}</Details.Summary>
      <Details.Content>{props.children}</Details.Content>
    </Details>
  )
}
