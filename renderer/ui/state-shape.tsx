import type { ReactNode } from 'react'
import type { AnswerState } from '../../shared/domain/vocabulary.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'

/**
 * The shape of a state: always beside its word, never a colour. An open answer and «ikke undersøkt» are hollow, so that
 * neither can be taken for an answer that found nothing wrong.
 */
export function StateShape({ state }: { readonly state: AnswerState | null }) {
  return (
    <svg className="state-shape" viewBox="0 0 20 20" aria-hidden="true" data-state={state ?? 'open'}>
      {drawing(state)}
    </svg>
  )
}

function drawing(state: AnswerState | null): ReactNode {
  switch (state) {
    case null:
      return <circle cx="10" cy="10" r="7" className="outline" strokeDasharray="2 3" />
    case 'notExamined':
      return <path d="M10 3 L18 17 H2 Z" className="outline" />
    case 'notApplicable':
      return (
        <>
          <circle cx="10" cy="10" r="7" className="outline" />
          <path d="M5 15 L15 5" className="outline" />
        </>
      )
    case 'noLovbrudd':
      return (
        <>
          <rect x="2.5" y="2.5" width="15" height="15" rx="1" className="outline" />
          <path d="M6 10.5 L9 13.5 L14.5 6.5" className="outline" />
        </>
      )
    case 'lovbrudd':
      return <path d="M10 1 L19 10 L10 19 L1 10 Z" className="solid" />
    default:
      return assertNever(state)
  }
}
