import { Button } from '@digdir/designsystemet-react'
import { useCallback, useMemo, useState } from 'react'
import { findRequirement } from '../../../shared/catalogue/catalogue.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { laneCompartment } from '../../../shared/domain/sector.ts'
import { fold } from '../../../shared/lib/fold.ts'
import { announce } from '../../ui/announce.ts'
import { useCommand } from '../../ui/commands.ts'
import { focusField } from '../../ui/jump-to-field.ts'
import { KeyName } from '../../ui/key-name.tsx'
import { SearchPicker } from '../../ui/search-picker.tsx'
import { selectionOnScreen } from '../../ui/selected-text.ts'
import { useText } from '../../ui/text-context.ts'
import { useSnapshot } from '../use-case.ts'
import { FactCard } from './fact-card.tsx'
import { factsOfRequirement, tiesByFact } from './fact-ties.ts'
import { RemovedFact } from './removed-fact.tsx'
import { useFacts } from './use-facts.ts'

type Fact = InspectionSnapshot['fact'][number]

/** What a requirement rests on: its facts with their sources, and the ways to add more. Key it by the requirement. */
export function FactColumn({ requirementId }: { readonly requirementId: string }) {
  const t = useText()
  const snapshot = useSnapshot()
  const facts = useFacts()
  const [removed, setRemoved] = useState<Fact | null>(null)
  const { fact: allFacts, factLink, source } = snapshot
  const here = useMemo(
    () => factsOfRequirement({ fact: allFacts, factLink }, requirementId),
    [allFacts, factLink, requirementId],
  )
  const ties = useMemo(() => tiesByFact(factLink), [factLink])
  const others = useMemo(() => {
    const shown = new Set(here.map((one) => one.fact.id))
    return allFacts
      .filter((fact) => !shown.has(fact.id))
      .map((fact) => ({
        id: fact.id,
        label: `${fact.number ?? ''} ${fact.text ?? ''}`.slice(0, 160),
        words: fold(fact.text ?? ''),
      }))
  }, [allFacts, here])

  async function add(): Promise<void> {
    const text = selectionOnScreen()
    const empty = here.find(({ fact }) => (fact.text ?? '') === '')
    if (text === '' && empty) return focusFact(empty.fact.id)
    const lane = findRequirement(requirementId)?.sector ?? 'joint'
    const id = await facts.create({
      text,
      compartment: laneCompartment(lane),
      requirementIds: [requirementId],
    })
    setRemoved(null)
    if (text === '') focusFact(id)
    else announce(t('facts.madeFromSelection'))
  }
  const addFact = () => void add()
  useCommand({ id: 'facts.add', title: t('facts.add'), keys: '$mod+Enter', run: addFact })

  const remove = useCallback((fact: Fact) => void facts.remove(fact).then(() => setRemoved(fact)), [facts])
  return (
    <section className="fact-column" aria-labelledby="fact-column-title">
      <h2 id="fact-column-title">{t('facts.factsAndSources')}</h2>
      <Button variant="secondary" onClick={addFact} className="wide-button">
        {t('facts.add')} <KeyName keys="$mod+Enter" />
      </Button>
      {others.length > 0 ? (
        <SearchPicker
          label={t('facts.useExisting')}
          options={others}
          onPick={(id) => void facts.tie(id, requirementId, 'supports')}
        />
      ) : null}
      {here.length === 0 && !removed ? <p className="muted">{t('facts.noneHere')}</p> : null}
      {here.map(({ fact }) => (
        <FactCard
          key={fact.id}
          fact={fact}
          ties={ties.get(fact.id) ?? []}
          sources={source}
          requirementId={requirementId}
          onRemove={remove}
        />
      ))}
      {removed ? <RemovedFact fact={removed} onDone={() => setRemoved(null)} /> : null}
    </section>
  )
}

function focusFact(recordId: string): void {
  focusField({ recordKind: 'fact', recordId, field: 'text' })
}
