import { useMemo } from 'react'
import { factLinkId } from '../../../shared/domain/answer-id.ts'
import { findRequirement } from '../../../shared/catalogue/catalogue.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { type Compartment, laneCompartment } from '../../../shared/domain/sector.ts'
import type { FactDirection } from '../../../shared/domain/vocabulary.ts'
import type { Json } from '../../../shared/lib/canonical-json.ts'
import type { Translator } from '../../../shared/text/translator.ts'
import { refusalText } from '../../api/refusal.ts'
import { announce } from '../../ui/announce.ts'
import { type OpenSession, useSession } from '../../ui/session-context.ts'
import { useText } from '../../ui/text-context.ts'
import type { CaseStore } from '../case-store.ts'
import type { FieldAddress } from '../field-state.ts'
import { newId } from '../new-id.ts'
import { today } from '../today.ts'
import { useCaseStore } from '../use-case.ts'
import { ownCompartment } from '../write-access.ts'

type Edit = FieldAddress & { readonly value: Json }
type Fact = InspectionSnapshot['fact'][number]

/** Makes facts, ties them to requirements and sources, and takes them away. Each call is one transaction. */
export function useFacts() {
  const store = useCaseStore()
  const { profile } = useSession()
  const t = useText()
  return useMemo(() => factActions(store, profile, t), [store, profile, t])
}

function factActions(store: CaseStore, profile: OpenSession['profile'], t: Translator) {
  /** Saves; what cannot be saved yet is said aloud, and kept and tried again by the queue. */
  function save(edits: readonly Edit[]): Promise<void> {
    return store.queue
      .putAll(edits)
      .catch((error: unknown) => announce(`${t('app.notSaved')} ${refusalText(t, error)}`))
  }
  function linkEdit(factId: string, requirementId: string, direction: FactDirection | null): Edit {
    const id = factLinkId(factId, requirementId)
    const existing = store.view().snapshot.factLink.find((link) => link.id === id)
    const lane = findRequirement(requirementId)?.sector ?? 'joint'
    const compartment = existing?.compartment ?? ownCompartment(laneCompartment(lane), profile.sectors)
    return { recordKind: 'factLink', recordId: id, compartment, field: 'direction', value: direction }
  }
  function factEdit(fact: Pick<Fact, 'id' | 'compartment'>, field: string, value: Json): Edit {
    return { recordKind: 'fact', recordId: fact.id, compartment: fact.compartment, field, value }
  }
  return {
    /** A new fact, numbered when it is saved. Gives its id once it is durable. */
    create: async (first: {
      readonly text: string
      readonly compartment: Compartment
      readonly requirementIds?: readonly string[]
      readonly sourceId?: string | undefined
    }): Promise<string> => {
      const fact = { id: newId(), compartment: ownCompartment(first.compartment, profile.sectors) }
      await save([
        factEdit(fact, 'text', first.text === '' ? null : first.text),
        factEdit(fact, 'date', today()),
        factEdit(fact, 'collector', profile.name),
        factEdit(fact, 'sourceIds', first.sourceId === undefined ? [] : [first.sourceId]),
        ...(first.requirementIds ?? []).map((one) => linkEdit(fact.id, one, 'supports')),
      ])
      return fact.id
    },
    /** Ties a fact to a requirement; null unties it. */
    tie: (factId: string, requirementId: string, direction: FactDirection | null) =>
      save([linkEdit(factId, requirementId, direction)]),
    /** Sets which sources a fact rests on. */
    setSources: (fact: Fact, sourceIds: readonly string[]) =>
      save([factEdit(fact, 'sourceIds', [...sourceIds])]),
    remove: (fact: Fact) => save([factEdit(fact, 'removed', true)]),
    /** Brings a removed fact back, with its number. */
    restore: async (fact: Pick<Fact, 'id' | 'compartment'>): Promise<void> => {
      await save([factEdit(fact, 'removed', false)])
      await store.refresh()
    },
  }
}
