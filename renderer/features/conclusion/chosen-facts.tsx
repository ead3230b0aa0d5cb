import { compareFacts } from '../../../shared/domain/fact-order.ts'
import type { RecordOf } from '../../../shared/domain/records.ts'
import { parseFactLinkId } from '../../../shared/domain/answer-id.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { useField, useSnapshot } from '../../case/use-case.ts'
import { announce } from '../../ui/announce.ts'
import { movedItem } from '../../ui/order.ts'
import { OrderButtons } from '../../ui/order-buttons.tsx'
import { useReadOnly } from '../../ui/read-only-context.ts'
import { SaveMark } from '../../ui/save-mark.tsx'
import { SearchPicker } from '../../ui/search-picker.tsx'
import { useText } from '../../ui/text-context.ts'
import { lovbruddField } from './part-fields.ts'

/** The facts a lovbrudd rests on, in the order they are told; found by number or by any word in them. */
export function ChosenFacts({ lovbrudd }: { readonly lovbrudd: RecordOf<'lovbrudd'> }) {
  const t = useText()
  const readOnly = useReadOnly()
  const snapshot = useSnapshot()
  const address = lovbruddField(lovbrudd, 'factIds')
  const field = useField(address)
  const ids = (Array.isArray(field.value) ? field.value : []) as string[]
  const facts = new Map(snapshot.fact.map((fact) => [fact.id, fact]))
  const against = speakingAgainst(snapshot, lovbrudd)
  const usable = snapshot.fact.filter(
    (fact) => fact.compartment === 'common' || fact.compartment === lovbrudd.compartment,
  )
  const candidates = usable.filter((fact) => !ids.includes(fact.id)).toSorted(compareFacts)
  const nameOf = (id: string) => t('conclusion.factName', { number: facts.get(id)?.number ?? '?' })
  return (
    <div data-field-address={`lovbrudd/${lovbrudd.id}/factIds`} tabIndex={readOnly ? -1 : undefined}>
      {ids.length === 0 ? <p className="muted">{t('conclusion.noFacts')}</p> : null}
      <ol className="chosen-list">
        {ids.map((id, index) => (
          <li key={id} className="chosen-row">
            <span className="fact-number">{facts.get(id)?.number ?? '?'}</span>
            <span className="chosen-text">
              {facts.get(id)?.text ?? t('conclusion.factGone')}
              {against.has(id) ? (
                <em className="against"> ({t('vocabulary.factDirection.against')})</em>
              ) : null}
            </span>
            {readOnly ? null : (
              <OrderButtons
                name={nameOf(id)}
                first={index === 0}
                last={index === ids.length - 1}
                onMove={(step) => field.choose(movedItem(ids, id, step))}
                onRemove={() => {
                  field.choose(ids.filter((each) => each !== id))
                  announce(t('app.removed', { name: nameOf(id) }))
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {readOnly ? null : (
        <>
          {usable.length === 0 ? (
            <p>{t('conclusion.noFactsInCase')}</p>
          ) : (
            <SearchPicker
              label={t('conclusion.findFact')}
              options={candidates.map((fact) => ({
                id: fact.id,
                label: `${fact.number ?? ''} ${fact.text ?? ''}`,
              }))}
              onPick={(id) => {
                field.choose([...ids, id])
                announce(t('conclusion.factAdded', { number: facts.get(id)?.number ?? '?' }))
              }}
            />
          )}
          <SaveMark save={field.save} savedAt={field.savedAt} />
        </>
      )}
    </div>
  )
}

/** Facts that speak against, in any of the requirements the lovbrudd rests on. They belong in the picture too. */
function speakingAgainst(snapshot: InspectionSnapshot, lovbrudd: RecordOf<'lovbrudd'>): ReadonlySet<string> {
  return new Set(
    snapshot.factLink
      .filter((link) => link.direction === 'against')
      .map((link) => parseFactLinkId(link.id))
      .filter((link) => lovbrudd.requirementIds?.includes(link.requirementId))
      .map((link) => link.factId),
  )
}
