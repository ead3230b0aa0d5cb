import { Button } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { useText } from '../../ui/text-context.ts'
import { useFacts } from './use-facts.ts'

type Fact = InspectionSnapshot['fact'][number]

/** Stands where a fact was, for a while: says that it is gone and gives it back. Takes the focus it lost. */
export function RemovedFact({ fact, onDone }: { readonly fact: Fact; readonly onDone: () => void }) {
  const t = useText()
  const facts = useFacts()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [fact.id])
  return (
    <div className="removed-fact">
      <span>{t('facts.removed', { number: fact.number ?? t('facts.unnumbered') })}</span>
      <Button
        ref={button}
        variant="secondary"
        data-size="sm"
        onClick={() => void facts.restore(fact).then(onDone)}
      >
        {t('facts.bringBack')}
      </Button>
    </div>
  )
}
