import type { RecordKind } from '../../shared/domain/records.ts'
import type { Compartment } from '../../shared/domain/sector.ts'
import type { Json } from '../../shared/lib/canonical-json.ts'

/** Which field of which record. */
export type FieldAddress = {
  readonly recordKind: RecordKind
  readonly recordId: string
  readonly field: string
  readonly compartment: Compartment
}

/** The key of a field, the same as in the contract's `heads`. */
export function fieldKey(address: Pick<FieldAddress, 'recordKind' | 'recordId' | 'field'>): string {
  return `${address.recordKind}/${address.recordId}/${address.field}`
}

/**
 * Where a field's saving stands. `saved` only after the backend has answered that it is durable.
 * `failed` keeps the text and is tried again by itself.
 */
export type SaveState =
  | { readonly step: 'untouched' }
  | { readonly step: 'waiting' }
  | { readonly step: 'saving' }
  | { readonly step: 'saved'; readonly at: string }
  | { readonly step: 'failed'; readonly error: unknown }

export type PendingEdit = FieldAddress & { readonly value: Json }
