import type { MergeRule } from '../domain/field.ts'
import type { Json } from '../lib/canonical-json.ts'
import type { Change } from './change.ts'
import { type FieldChange, fieldState, sameValue } from './field-state.ts'
import { mergeText } from './merge-text.ts'

/** What planning reads of one device's own changes in a case. */
export type OwnChange = Pick<Change, 'id' | 'seq' | 'batch' | 'intent' | 'undoes'>

/** Something a person did, or took back, in one go: the changes that were saved together, in order. */
export type Action<C extends OwnChange> = readonly C[]

/**
 * The actions that can be taken back, the last one first: everything this device's person has done and not already
 * taken back. What is read from a file is not among them.
 */
export function undoable<C extends OwnChange>(own: readonly C[]): Action<C>[] {
  const { actions, undone } = readActions(own)
  return actions.filter((action) => isDeed(action) && !undone.has(markOf(action))).reverse()
}

/**
 * The undoings that can be taken back, the last one first. Anything new that was done since then ends the line: what was
 * taken back before it stays so (and is still in history).
 */
export function redoable<C extends OwnChange>(own: readonly C[]): Action<C>[] {
  const { actions, undone } = readActions(own)
  const standing = new Set(undone.values())
  const sinceLastDeed = actions.slice(actions.findLastIndex(isDeed) + 1)
  return sinceLastDeed
    .filter((action) => action[0]?.intent === 'undo' && standing.has(markOf(action)))
    .reverse()
}

/**
 * The value that takes a change back, or `undefined` when it cannot be taken back by itself: somebody has replaced it
 * since. `changes` are all changes of the field; `taken` is the change. A long text that was written on since is taken
 * back by paragraph where that can be done cleanly.
 */
export function valueWithout(
  changes: readonly FieldChange[],
  taken: FieldChange,
  merge: MergeRule,
): Json | undefined {
  const now = fieldState(changes, merge).value
  const before = fieldState(withoutDescendants(changes, taken), merge).value
  if (sameValue(now, taken.value)) return sameValue(now, before) ? undefined : before
  if (merge !== 'text' || typeof now !== 'string' || typeof taken.value !== 'string') return undefined
  const without = mergeText(taken.value, now, typeof before === 'string' ? before : '')
  return without === null || without === now ? undefined : without
}

/** The field as if a change, and everything built on it, had not been made. */
function withoutDescendants(changes: readonly FieldChange[], taken: FieldChange): FieldChange[] {
  const gone = new Set([taken.id])
  for (let size = 0; size !== gone.size; ) {
    size = gone.size
    for (const change of changes) {
      if (change.parents.some((parent) => gone.has(parent))) gone.add(change.id)
    }
  }
  return changes.filter((change) => !gone.has(change.id))
}

function readActions<C extends OwnChange>(
  own: readonly C[],
): { actions: Action<C>[]; undone: ReadonlyMap<string, string> } {
  const ordered = own.toSorted((a, b) => a.seq - b.seq)
  const actions = [...Map.groupBy(ordered, (change) => change.batch).values()]
  const batchOf = new Map(own.map((change) => [change.id, change.batch]))
  /** From the mark of what was taken back to the mark of the undoing. */
  const undone = new Map<string, string>()
  for (const action of actions) {
    const target = batchOf.get(action[0]?.undoes ?? '')
    if (target === undefined) continue
    if (action[0]?.intent === 'undo') undone.set(target, markOf(action))
    if (action[0]?.intent === 'redo') {
      for (const [deed, undoing] of undone) if (undoing === target) undone.delete(deed)
    }
  }
  return { actions, undone }
}

function markOf(action: Action<OwnChange>): string {
  return action[0]?.batch ?? ''
}

/** Something a person did, as opposed to taking back, doing again, or reading from a file. */
function isDeed(action: Action<OwnChange>): boolean {
  const intent = action[0]?.intent
  return intent === 'edit' || intent === 'restore' || intent === 'resolve'
}
