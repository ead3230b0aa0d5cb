import { Button, Details } from '@digdir/designsystemet-react'
import { memo } from 'react'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ReadOnlyContext } from '../../ui/read-only-context.ts'
import { useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import { TextField } from '../../ui/text-field.tsx'
import { mayWrite } from '../write-access.ts'
import { DirectionChoice } from './direction-choice.tsx'
import { FactRequirements } from './fact-requirements.tsx'
import { FactSources } from './fact-sources.tsx'
import type { FactTie } from './fact-ties.ts'
import { useFacts } from './use-facts.ts'
import './facts.css'

type Fact = InspectionSnapshot['fact'][number]

/** One fact to read and write: its text, which way it speaks here, its sources, and, folded, all else about it. */
export const FactCard = memo(function FactCard(props: {
  readonly fact: Fact
  readonly ties: readonly FactTie[]
  readonly sources: InspectionSnapshot['source']
  /** The requirement it is shown at; without it, all its requirements are shown unfolded. */
  readonly requirementId?: string
  readonly onRemove: (fact: Fact) => void
}) {
  const { fact, ties, requirementId } = props
  const t = useText()
  const facts = useFacts()
  const { profile } = useSession()
  const number = fact.number ?? t('facts.unnumbered')
  const here = ties.find((tie) => tie.requirementId === requirementId)
  const writable = mayWrite(fact.compartment, profile.sectors)
  const address = { recordKind: 'fact', recordId: fact.id, compartment: fact.compartment } as const
  const about = (
    <div className="fact-about narrow">
      <DateField {...address} field="date" label={t('field.fact.date')} />
      <TextField {...address} field="collector" label={t('field.fact.collector')} />
    </div>
  )
  return (
    <article className="fact-card" data-sector={fact.compartment} aria-label={t('facts.fact', { number })}>
      <div className="fact-head">
        <h3 className="fact-number">{number}</h3>
        <span className="muted">{t(`vocabulary.compartment.${fact.compartment}`)}</span>
        {writable ? (
          <Button
            variant="tertiary"
            data-size="sm"
            className="push-right"
            onClick={() => props.onRemove(fact)}
            aria-label={t('facts.removeOne', { number })}
          >
            {t('facts.remove')}
          </Button>
        ) : null}
      </div>
      <ReadOnlyContext value={!writable}>
        <TextField
          {...address}
          field="text"
          multiline
          rows={2}
          label={t('facts.textOf', { number })}
          hideLabel
        />
      </ReadOnlyContext>
      {here && requirementId ? (
        <DirectionChoice
          label={t('facts.directionFor', { requirement: requirementId })}
          value={here.direction}
          onChange={(direction) => void facts.tie(fact.id, requirementId, direction)}
        />
      ) : null}
      <ReadOnlyContext value={!writable}>
        <FactSources fact={fact} sources={props.sources} />
      </ReadOnlyContext>
      {requirementId ? (
        <Details className="fold" data-size="sm">
          <Details.Summary>{t('facts.more', { count: ties.length })}</Details.Summary>
          <Details.Content>
            <ReadOnlyContext value={!writable}>{about}</ReadOnlyContext>
            <FactRequirements fact={fact} ties={ties} />
          </Details.Content>
        </Details>
      ) : (
        <>
          <ReadOnlyContext value={!writable}>{about}</ReadOnlyContext>
          <FactRequirements fact={fact} ties={ties} />
        </>
      )}
    </article>
  )
})
