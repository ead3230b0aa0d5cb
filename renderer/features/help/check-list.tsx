import { catalogue } from '../../../shared/catalogue/catalogue.ts'
import { vocabularyKey } from '../../../shared/text/vocabulary-key.ts'
import { useText } from '../../ui/text-context.ts'

/** Requirements that rest on a reading or on guidance: what a lawyer should look at before one concludes on them. */
export function CheckList() {
  const t = useText()
  const uncertain = catalogue.requirements.filter((one) => one.certainty !== 'read')
  return (
    <section className="panel" aria-labelledby="help-check">
      <h2 id="help-check">{t('help.check')}</h2>
      <p>{t('help.checkIntro', { count: uncertain.length, all: catalogue.requirements.length })}</p>
      <details>
        <summary>{t('help.showList')}</summary>
        <ul className="check-list">
          {uncertain.map((one) => (
            <li key={one.id}>
              <strong>
                {one.id} {one.title[t.maalform]}
              </strong>{' '}
              <span className="muted">{t(vocabularyKey('certainty', one.certainty))}</span>
              {one.notes ? <p>{one.notes[t.maalform]}</p> : null}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
