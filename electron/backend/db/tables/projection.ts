import type { FieldName, FieldValue, RecordKind } from '../../../../shared/domain/records.ts'
import type { Compartment } from '../../../../shared/domain/sector.ts'

/** How a value stands in a column: booleans as 0 and 1, lists and objects as JSON. */
export type Stored<V> = V extends boolean ? 0 | 1 : V extends string | number ? V : string

/** A record's row. `removed` 1: taken out of screens and reports. */
export type ProjectionTable<K extends RecordKind> = {
  readonly inspectionId: string
  readonly id: string
  readonly compartment: Compartment
  readonly removed: 0 | 1 | null
} & { readonly [F in FieldName<K>]: Stored<FieldValue<K, F>> | null }

/** Tables made by migrations 0002-projection and 0009-edition. */
export type ProjectionTables = { readonly [K in RecordKind]: ProjectionTable<K> }
