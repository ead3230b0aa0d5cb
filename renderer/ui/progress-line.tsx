import type { ReactNode } from 'react'
import { useText } from './text-context.ts'

/** How far something has come, in words, with a bar that says the same. A count of answers; never a score. */
export function ProgressLine(props: {
  readonly answered: number
  readonly applicable: number
  readonly label?: ReactNode
}) {
  const t = useText()
  const { answered, applicable } = props
  return (
    <div className="progress-line">
      {props.label ? <span className="progress-label">{props.label}</span> : null}
      <span className="progress-words">{t('app.progress', { answered, applicable })}</span>
      <svg className="progress-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0.5" y="0.5" width="99" height="7" className="progress-frame" />
        <rect
          x="0"
          y="0"
          height="8"
          width={applicable === 0 ? 0 : (100 * answered) / applicable}
          className="progress-fill"
        />
      </svg>
    </div>
  )
}
