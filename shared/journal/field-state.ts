import type { MergeRule } from '../domain/field.ts'
import { canonicalJson, type Json } from '../lib/canonical-json.ts'
import type { Change } from './change.ts'
import { mergeText } from './merge-text.ts'

/** The part of a change that decides a field's value. */
export type FieldChange = Pick<Change, 'id' | 'value' | 'parents'>

/**
 * A field as its changes make it, whatever order they came in.
 * `settled`: one value. `merged`: several texts that meet in one, by paragraph. `conflict`: several values that people
 * must decide between; `value` is then the one shown meanwhile, the same on every machine.
 */
export type FieldState = {
  readonly status: 'settled' | 'merged' | 'conflict'
  readonly value: Json
  /** The changes that nobody replaced, in order of id. */
  readonly heads: readonly string[]
}

/** The changes of a field that no other change replaces, in order of id. Ancestry decides, never a clock. */
export function headsOf<C extends FieldChange>(changes: readonly C[]): C[] {
  const replaced = new Set(changes.flatMap((change) => change.parents))
  return changes.filter((change) => !replaced.has(change.id)).sort(byId)
}

/**
 * The state of a field from all its changes. Heads with equal values are no conflict. Without changes: settled, null.
 * Depends on the set of changes alone, so every machine that has the same changes shows the same.
 */
export function fieldState(changes: readonly FieldChange[], merge: MergeRule): FieldState {
  const heads = headsOf(changes)
  const ids = heads.map((head) => head.id)
  const last = heads.at(-1)
  if (!last) return { status: 'settled', value: null, heads: ids }
  const value = last.value
  if (heads.every((head) => sameValue(head.value, value))) {
    return { status: 'settled', value, heads: ids }
  }
  const text =
    merge === 'text' ? mergeHeads(heads, new Map(changes.map((change) => [change.id, change]))) : null
  return text === null
    ? { status: 'conflict', value, heads: ids }
    : { status: 'merged', value: text, heads: ids }
}

/** Whether two field values are the same, whatever the order of the keys in them. */
export function sameValue(a: Json, b: Json): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b)
}

type Graph = ReadonlyMap<string, FieldChange>

/** Merges texts one by one, in order of id. Null when two of them clash, or one has been emptied. */
function mergeHeads(heads: readonly FieldChange[], graph: Graph): string | null {
  const [first, ...rest] = heads
  let text = textOf(first)
  let merged = ancestors(first, graph)
  for (const head of rest) {
    const own = ancestors(head, graph)
    const theirs = textOf(head)
    const base = baseText(
      [...own].filter((id) => merged.has(id)),
      graph,
    )
    if (text === null || theirs === null || base === null) return null
    text = mergeText(base, text, theirs)
    merged = new Set([...merged, ...own])
  }
  return text
}

/** The text two lines of changes share: of their last common change, or, if there are several, these merged. */
function baseText(common: readonly string[], graph: Graph): string | null {
  const nearest = headsOf(common.flatMap((id) => graph.get(id) ?? []))
  if (nearest.length === 0) return ''
  return mergeHeads(nearest, graph)
}

/** Text that was never written, or was emptied by someone, meets nothing: that is for people to decide. */
function textOf(change: FieldChange | undefined): string | null {
  return typeof change?.value === 'string' ? change.value : null
}

/** A change and everything it came from. */
function ancestors(change: FieldChange | undefined, graph: Graph): Set<string> {
  const found = new Set<string>()
  const waiting = change ? [change] : []
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (found.has(next.id)) continue
    found.add(next.id)
    for (const parent of next.parents) {
      const known = graph.get(parent)
      if (known) waiting.push(known)
    }
  }
  return found
}

function byId(a: FieldChange, b: FieldChange): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
