import type { ProfileKind } from '../../../shared/contract/session.ts'
import { useText } from '../../ui/text-context.ts'

/** The word that tells training and real apart; training is striped as well. */
export function KindMark({ kind }: { readonly kind: ProfileKind }) {
  const t = useText()
  return (
    <span className="kind-mark" data-kind={kind}>
      {t(kind === 'training' ? 'session.trainingMark' : 'session.realMark')}
    </span>
  )
}
