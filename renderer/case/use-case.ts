import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { InspectionView } from '../../shared/contract/inspection.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { FieldName, RecordKind } from '../../shared/domain/records.ts'
import type { Compartment } from '../../shared/domain/sector.ts'
import type { Json } from '../../shared/lib/canonical-json.ts'
import { type CaseStore, shownValue } from './case-store.ts'
import { fieldKey, type FieldAddress, type SaveState } from './field-state.ts'
import { newId } from './new-id.ts'

export const CaseStoreContext = createContext<CaseStore | null>(null)

/** The open case's store. Only inside a case's screens. */
export function useCaseStore(): CaseStore {
  const store = useContext(CaseStoreContext)
  if (!store) throw new Error('useCaseStore is for screens inside a case')
  return store
}

/** The whole case with heads and conflicts; redraws when a save has landed. */
export function useCaseView(): InspectionView {
  const store = useCaseStore()
  return useSyncExternalStore(store.subscribeView, store.view)
}

/** The case's data; redraws when a save has landed. */
export function useSnapshot(): InspectionSnapshot {
  return useCaseView().snapshot
}

/** One field: its value, how its saving stands, and how to change it. Redraws alone while typing. */
export function useField(address: FieldAddress): {
  readonly value: Json
  readonly save: SaveState
  readonly savedAt: string | null
  /** Sent after a pause. */
  readonly type: (value: Json) => void
  /** Sent at once: for choices. */
  readonly choose: (value: Json) => void
  /** Sends what waits: on leaving the field. */
  readonly leave: () => void
} {
  const store = useCaseStore()
  const key = fieldKey(address)
  const subscribe = useCallback((listener: () => void) => store.subscribeField(key, listener), [store, key])
  const value = useSyncExternalStore(subscribe, () => shownValue(store, address))
  const save = useSyncExternalStore(subscribe, () => store.saveState(key))
  const savedAt = useSyncExternalStore(subscribe, () => store.savedAt(key))
  return {
    value,
    save,
    savedAt,
    type: (next) => store.queue.put({ ...address, value: next }),
    choose: (next) => store.queue.put({ ...address, value: next }, true),
    leave: () => void store.queue.flush().catch(() => undefined),
  }
}

/** Makes and removes records. Each call is one transaction and one step of undo. */
export function useRecords() {
  const store = useCaseStore()
  return {
    /** Makes a record with these first values; gives its id once it is durable. */
    create: async <K extends RecordKind>(
      recordKind: K,
      compartment: Compartment,
      values: { readonly [F in FieldName<K>]?: Json },
      id: string = newId(),
    ): Promise<string> => {
      const edits = Object.entries(values).map(([field, value]) => ({
        recordKind,
        recordId: id,
        compartment,
        field,
        value: value as Json,
      }))
      await store.queue.putAll(edits)
      return id
    },
    /** Writes several fields at once. */
    write: (edits: readonly (FieldAddress & { readonly value: Json })[]) => store.queue.putAll(edits),
    /** Takes a record out of screens and reports. History keeps it, and undo brings it back. */
    remove: (recordKind: RecordKind, recordId: string, compartment: Compartment) =>
      store.queue.putAll([{ recordKind, recordId, compartment, field: 'removed', value: true }]),
  }
}
