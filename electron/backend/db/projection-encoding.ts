import {
  fieldDefinition,
  type RecordKind,
  recordFields,
  type RecordOf,
} from '../../../shared/domain/records.ts'
import type { Json } from '../../../shared/lib/canonical-json.ts'

/** What a column of the projection may hold. */
export type ColumnValue = string | number | null

/** A field's value as it stands in its column: booleans as 0 and 1, lists and objects as JSON. */
export function encodeColumn(value: Json): ColumnValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  return JSON.stringify(value)
}

/** The value back from its column. */
export function decodeColumn(kind: RecordKind, field: string, stored: ColumnValue): Json {
  if (stored === null) return null
  const decode = decoders(kind)[field]
  return decode ? decode(stored) : stored
}

/** A record from its row: fields decoded, and only what a record has. */
export function decodeRow<K extends RecordKind>(
  kind: K,
  row: Readonly<Record<string, ColumnValue>>,
): RecordOf<K> {
  const record: Record<string, Json> = { id: row.id ?? null, compartment: row.compartment ?? null }
  const byField = decoders(kind)
  for (const field of Object.keys(recordFields[kind])) {
    const stored = row[field] ?? null
    const decode = byField[field]
    record[field] = decode && stored !== null ? decode(stored) : stored
  }
  return record as unknown as RecordOf<K>
}

type Decoder = (stored: ColumnValue) => Json

const decodersByKind = new Map<RecordKind, Readonly<Record<string, Decoder>>>()

/** The fields of a kind that stand in their columns otherwise than they are. Text and numbers need nothing. */
function decoders(kind: RecordKind): Readonly<Record<string, Decoder>> {
  const known = decodersByKind.get(kind)
  if (known) return known
  const made: Record<string, Decoder> = {}
  for (const field of [...Object.keys(recordFields[kind]), 'removed']) {
    const type = fieldDefinition(kind, field)?.schema.def.type
    if (type === 'boolean') made[field] = (stored) => stored === 1
    if (type === 'array' || type === 'object') made[field] = (stored) => JSON.parse(String(stored)) as Json
  }
  decodersByKind.set(kind, made)
  return made
}
