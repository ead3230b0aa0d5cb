import { Link } from 'react-router'
import type { InspectionSummary } from '../../../shared/contract/inspection.ts'
import { formatNorwegianDate } from '../../../shared/lib/norwegian-date.ts'
import { isTextKey, type Translator } from '../../../shared/text/translator.ts'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { dateAndTime } from '../../ui/date-words.ts'
import { paths } from '../../ui/paths.ts'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { useText } from '../../ui/text-context.ts'
import type { Attention } from './case-order.ts'

/** One case in the list: what it is, how far each lane has come, and what it asks for. */
export function CaseCard(props: { readonly summary: InspectionSummary; readonly attention: Attention }) {
  const t = useText()
  const { summary } = props
  return (
    <article className="case-card panel">
      <div className="case-card-head">
        <h3>
          <Link to={paths.case(summary.id)} className="case-card-link">
            {summary.title ?? t('app.untitledCase')}
          </Link>
        </h3>
        <p className="muted">{summary.institutionName ?? t('cases.noInstitution')}</p>
        <Facts {...props} />
      </div>
      <div className="case-card-lanes">
        {summary.progress.map((lane) => (
          <div key={lane.lane} data-sector={lane.lane}>
            <ProgressLine
              answered={lane.answered}
              applicable={lane.applicable}
              label={
                <span className="sector-name">
                  {t(vocabularyKey('lane', lane.lane))}
                  {summary.closedParts.some((sector) => sector === lane.lane) ? (
                    <span className="closed-mark">{t('cases.closed')}</span>
                  ) : null}
                </span>
              }
            />
          </div>
        ))}
      </div>
    </article>
  )
}

function Facts({
  summary,
  attention,
}: {
  readonly summary: InspectionSummary
  readonly attention: Attention
}) {
  const t = useText()
  const days = summary.visitDays.map(formatNorwegianDate).join(', ')
  return (
    <ul className="case-facts">
      {summary.conflicts > 0 ? (
        <li className="case-need">{t('cases.conflicts', { count: summary.conflicts })}</li>
      ) : null}
      {summary.nextDeadline ? (
        <li className={attention === 'overdue' || attention === 'deadline' ? 'case-need' : undefined}>
          {t(attention === 'overdue' ? 'cases.overdue' : 'cases.deadline', {
            date: formatNorwegianDate(summary.nextDeadline.date),
            what: deadlineWords(summary.nextDeadline.what, t),
          })}
        </li>
      ) : null}
      <li>{days === '' ? t('cases.noVisitDays') : t('cases.visitDays', { days })}</li>
      {summary.changedAt ? (
        <li className="muted">{t('cases.changed', { time: dateAndTime(summary.changedAt) })}</li>
      ) : null}
    </ul>
  )
}

/** The backend names a deadline by its field, e.g. `sectorPart.correctionDeadline`. */
function deadlineWords(what: string, t: Translator): string {
  const key = `field.${what}`
  return isTextKey(key) ? t(key) : what
}
