import { Link } from 'react-router'
import { requirementsOfLane } from '../../../shared/catalogue/catalogue.ts'
import { indexAnswers, requirementStatus } from '../../../shared/domain/requirement-status.ts'
import { answerStateKey } from '../../../shared/text/vocabulary-key.ts'
import { useSnapshot } from '../../case/use-case.ts'
import { paths } from '../../ui/paths.ts'
import { StateShape } from '../../ui/state-shape.tsx'
import { useText } from '../../ui/text-context.ts'

/** What the three authorities ask together, as a guide to the assessment: the question, and how it was answered. */
export function JointQuestions() {
  const t = useText()
  const snapshot = useSnapshot()
  const answers = indexAnswers(snapshot)
  const departments = snapshot.department.map((one) => one.id)
  const guided = requirementsOfLane('joint').filter((one) => one.jointQuestion)
  return (
    <details className="joint-questions">
      <summary>{t('common.questions', { count: guided.length })}</summary>
      <ul>
        {guided.map((requirement) => {
          const { state } = requirementStatus(requirement.id, answers, departments)
          return (
            <li key={requirement.id}>
              <Link to={paths.checklist(snapshot.inspection.id, requirement.id)}>
                {requirement.id} {requirement.title[t.maalform]}
              </Link>
              <span className="joint-state">
                <StateShape state={state} /> {t(answerStateKey(state, 'joint'))}
              </span>
              <p>{requirement.jointQuestion?.[t.maalform]}</p>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
