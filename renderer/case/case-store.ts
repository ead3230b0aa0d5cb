import type { InspectionView } from '../../shared/contract/inspection.ts'
import type { SaveReceipt } from '../../shared/contract/record.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { RecordKind } from '../../shared/domain/records.ts'
import { withFieldValue } from '../../shared/domain/snapshot-update.ts'
import type { Compartment } from '../../shared/domain/sector.ts'
import type { Json } from '../../shared/lib/canonical-json.ts'
import type { Client } from '../api/client.ts'
import { fieldKey, type FieldAddress, type PendingEdit, type SaveState } from './field-state.ts'
import { createSaveQueue } from './save-queue.ts'

const UNTOUCHED: SaveState = { step: 'untouched' }

/** One open case in the window: what is saved, what is being typed, and who wants to know when either changes. */
export type CaseStore = ReturnType<typeof createCaseStore>

/** Opens a case that has been loaded. Fields redraw alone while typing; the rest of the screen when a save has landed. */
export function createCaseStore(client: Client, inspectionId: string, loaded: InspectionView) {
  let view = loaded
  const states = new Map<string, SaveState>()
  const viewListeners = new Set<() => void>()
  const fieldListeners = new Map<string, Set<() => void>>()

  function tellField(key: string): void {
    for (const listener of fieldListeners.get(key) ?? []) listener()
  }
  function tellView(): void {
    for (const listener of viewListeners) listener()
    for (const key of fieldListeners.keys()) tellField(key)
  }

  const queue = createSaveQueue({
    send: (edits) => client.record.write({ inspectionId, edits }),
    headsOf: (key) => view.heads[key]?.ids ?? [],
    onSaved: (receipt, sent) => {
      view = applyReceipt(view, receipt, compartmentsOf(sent))
      tellView()
    },
    onState: (key, state) => {
      states.set(key, state)
      tellField(key)
    },
    schedule: (run, milliseconds) => window.setTimeout(run, milliseconds),
    cancel: (timer) => window.clearTimeout(timer),
  })

  /** Reads the case again, e.g. after undo or an import. What is being typed is kept. */
  async function refresh(): Promise<void> {
    view = await client.inspection.view({ id: inspectionId })
    states.clear()
    tellView()
  }

  return {
    inspectionId,
    view: () => view,
    queue,
    refresh,
    saveState: (key: string): SaveState => states.get(key) ?? UNTOUCHED,
    savedAt: (key: string): string | null => view.heads[key]?.savedAt ?? null,
    subscribeView: (listener: () => void) => {
      viewListeners.add(listener)
      return () => viewListeners.delete(listener)
    },
    subscribeField: (key: string, listener: () => void) => {
      const listeners = fieldListeners.get(key) ?? new Set()
      fieldListeners.set(key, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) fieldListeners.delete(key)
      }
    },
    /** Takes back the last change, or does it again. False when there was nothing. */
    step: async (direction: 'undo' | 'redo'): Promise<boolean> => {
      await queue.flush()
      const receipt = await client.record[direction]({ inspectionId })
      if (receipt) await refresh()
      return receipt !== null
    },
  }
}

/** The value a field shows: what is being typed, else what is saved. */
export function shownValue(store: CaseStore, address: FieldAddress): Json {
  const pending = store.queue.pending(address)
  return pending ? pending.value : savedValue(store.view().snapshot, address)
}

/** The saved value of a field; null when the record or the value is not there. */
export function savedValue(
  snapshot: InspectionSnapshot,
  address: Pick<FieldAddress, 'recordKind' | 'recordId' | 'field'>,
): Json {
  const records = address.recordKind === 'inspection' ? [snapshot.inspection] : snapshot[address.recordKind]
  const record = records.find((candidate) => candidate.id === address.recordId)
  return ((record as Readonly<Record<string, unknown>> | undefined)?.[address.field] ?? null) as Json
}

function compartmentsOf(sent: readonly PendingEdit[]): ReadonlyMap<string, Compartment> {
  return new Map(sent.map((edit) => [`${edit.recordKind}/${edit.recordId}`, edit.compartment]))
}

function applyReceipt(
  view: InspectionView,
  receipt: SaveReceipt,
  compartments: ReadonlyMap<string, Compartment>,
): InspectionView {
  let snapshot = view.snapshot
  const heads = { ...view.heads }
  for (const saved of receipt.fields) {
    const recordKind: RecordKind = saved.recordKind
    const compartment =
      compartments.get(`${recordKind}/${saved.recordId}`) ?? existingCompartment(snapshot, saved)
    snapshot = withFieldValue(snapshot, { ...saved, compartment })
    heads[fieldKey(saved)] = { ids: saved.heads, savedAt: receipt.savedAt }
  }
  return { ...view, snapshot, heads }
}

function existingCompartment(
  snapshot: InspectionSnapshot,
  saved: { readonly recordKind: RecordKind; readonly recordId: string },
): Compartment {
  const records = saved.recordKind === 'inspection' ? [snapshot.inspection] : snapshot[saved.recordKind]
  return records.find((record) => record.id === saved.recordId)?.compartment ?? 'common'
}
