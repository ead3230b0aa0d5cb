import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { paths } from '../../ui/paths.ts'
import { useText } from '../../ui/text-context.ts'
import { helpTopics } from './help-topic.ts'

/** Ten minutes on the sample case, step by step. `asked`: the step about the screen that help was asked from. */
export function TourSection({ asked }: { readonly asked: string | null }) {
  const t = useText()
  const step = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (asked === null) return
    // After the frame has drawn the screen and put the focus on its heading.
    window.requestAnimationFrame(() => step.current?.focus())
  }, [asked])
  return (
    <section className="panel" aria-labelledby="help-tour">
      <h2 id="help-tour">{t('help.tour')}</h2>
      <p>
        {t('help.tourIntro')} <Link to={paths.cases}>{t('help.toCases')}</Link>
      </p>
      <ol className="tour">
        {helpTopics.map((topic) => (
          <li
            key={topic}
            ref={topic === asked ? step : undefined}
            tabIndex={topic === asked ? -1 : undefined}
            aria-current={topic === asked ? 'step' : undefined}
          >
            <strong>{t(`help.tour.${topic}.title`)}</strong> {t(`help.tour.${topic}`)}
          </li>
        ))}
      </ol>
    </section>
  )
}
