import { AnswerState } from '../../../shared/domain/vocabulary.ts'
import { answerStateKey } from '../../../shared/text/vocabulary-key.ts'
import { StateShape } from '../../ui/state-shape.tsx'
import { useText } from '../../ui/text-context.ts'

/** What each state means, with its shape. */
export function StatesSection() {
  const t = useText()
  const states = [null, ...AnswerState.options] as const
  return (
    <section className="panel" aria-labelledby="help-states">
      <h2 id="help-states">{t('help.states')}</h2>
      <p>{t('help.statesIntro')}</p>
      <dl className="state-list">
        {states.map((state) => (
          <div key={state ?? 'open'}>
            <dt>
              <StateShape state={state} /> {t(answerStateKey(state, 'childWelfare'))}
            </dt>
            <dd>{t(`help.state.${state ?? 'open'}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
