import { useMemo } from 'react'
import { Link } from 'react-router'
import { judgePart } from '../../../shared/domain/lint/kept-warnings.ts'
import { childrenRules } from '../../../shared/domain/lint/children-rules.ts'
import { lanes } from '../../../shared/domain/sector.ts'
import { lintSentence } from '../../../shared/text/lint-sentence.ts'
import { findingKey } from '../../case/part-findings.ts'
import { useCaseView } from '../../case/use-case.ts'
import { useJumpToField } from '../../ui/jump-to-field.ts'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'
import '../../case/lint-panel.css'

const ruleIds: ReadonlySet<string> = new Set(childrenRules.map((rule) => rule.id))

/** Beside the children's page: what it is made of, and what is still to be written for it in the parts. */
export function ChildrenSide() {
  const t = useText()
  const { snapshot, conflicts } = useCaseView()
  const jump = useJumpToField(snapshot)
  const findings = useMemo(
    () =>
      lanes
        .flatMap((lane) => judgePart(snapshot, lane, conflicts).open)
        .filter((one) => ruleIds.has(one.ruleId)),
    [snapshot, conflicts],
  )
  return (
    <section className="panel lint-panel" aria-labelledby="children-heading">
      <h2 id="children-heading">{t('report.childrenHeading')}</h2>
      <p>{t('report.childrenHelp')}</p>
      <p>
        <Link to={paths.commonPart(snapshot.inspection.id)}>{t('report.childrenCommon')}</Link>
      </p>
      {findings.length > 0 ? (
        <ol className="lint-list">
          {findings.map((one) => (
            <li key={findingKey(one)}>
              <button
                type="button"
                className="lint-finding"
                data-severity={one.severity}
                onClick={() => jump(one.target)}
              >
                <span className="lint-severity">{t(`conclusion.severity.${one.severity}`)}</span>
                <span>{lintSentence(t, one)}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}
