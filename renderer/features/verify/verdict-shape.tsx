import { CheckmarkCircleIcon, QuestionmarkDiamondIcon, XMarkOctagonIcon } from '@navikt/aksel-icons'

/** The shape beside a verdict: a tick, a cross, or a question. Never a colour; the sentence says it. */
export function VerdictShape({ good, bad }: { readonly good: boolean; readonly bad: boolean }) {
  const Icon = good ? CheckmarkCircleIcon : bad ? XMarkOctagonIcon : QuestionmarkDiamondIcon
  return <Icon aria-hidden className="verdict-shape" />
}
