import { Link } from 'react-router'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'

const STEPS = [
  'open',
  'setup',
  'checklist',
  'fact',
  'gaps',
  'conclude',
  'joint',
  'report',
  'history',
  'lock',
] as const

/** Ten minutes on the sample case, step by step. */
export function TourSection() {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="help-tour">
      <h2 id="help-tour">{t('help.tour')}</h2>
      <p>
        {t('help.tourIntro')} <Link to={paths.cases}>{t('help.toCases')}</Link>
      </p>
      <ol className="tour">
        {STEPS.map((step) => (
          <li key={step}>
            <strong>{t(`help.tour.${step}.title`)}</strong> {t(`help.tour.${step}`)}
          </li>
        ))}
      </ol>
    </section>
  )
}
