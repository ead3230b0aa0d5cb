import type BetterSqlite3 from 'better-sqlite3'
import { fieldDefinition } from '../../../shared/domain/records.ts'
import type { Compartment } from '../../../shared/domain/sector.ts'
import type { Json } from '../../../shared/lib/canonical-json.ts'
import { type FieldState, fieldState } from '../../../shared/journal/field-state.ts'
import { prepared } from '../db/prepared.ts'
import { encodeColumn } from '../db/projection-encoding.ts'
import { fieldChanges } from './change-row.ts'
import type { FieldAddress } from './field-address.ts'

/** A field's heads, in order of id. */
export function readHeads(connection: BetterSqlite3.Database, address: FieldAddress): string[] {
  return prepared<{ changeId: string }>(
    connection,
    'select changeId from head where inspectionId = ? and recordKind = ? and recordId = ? and field = ?',
  )
    .all(address.inspectionId, address.recordKind, address.recordId, address.field)
    .map((row) => row.changeId)
}

/** A change takes its place as a head. */
export function addHead(
  connection: BetterSqlite3.Database,
  address: FieldAddress,
  changeId: string,
  wallTime: string,
): void {
  prepared(
    connection,
    'insert into head (inspectionId, recordKind, recordId, field, changeId, wallTime) values (?, ?, ?, ?, ?, ?)',
  ).run(address.inspectionId, address.recordKind, address.recordId, address.field, changeId, wallTime)
}

/** A change that has been replaced is no head any more. */
export function removeHead(
  connection: BetterSqlite3.Database,
  address: FieldAddress,
  changeId: string,
): void {
  prepared(
    connection,
    'delete from head where inspectionId = ? and recordKind = ? and recordId = ? and field = ? and changeId = ?',
  ).run(address.inspectionId, address.recordKind, address.recordId, address.field, changeId)
}

/** The field's state, worked out from its changes in the journal. */
export function readFieldState(
  connection: BetterSqlite3.Database,
  address: FieldAddress,
  heads: readonly string[] = readHeads(connection, address),
): FieldState {
  const merge = fieldDefinition(address.recordKind, address.field)?.merge ?? 'replace'
  return fieldState(fieldChanges(connection, heads), merge)
}

/** Puts a field's current value into its record's row, which is made when it is the record's first. */
export function projectField(
  connection: BetterSqlite3.Database,
  address: FieldAddress,
  compartment: Compartment,
  value: Json,
): void {
  // Kind and field come from the registry: validated before a change is made, and again when one is brought in.
  const { recordKind: kind, field } = address
  prepared(
    connection,
    `insert into "${kind}" (inspectionId, id, compartment, "${field}") values (?, ?, ?, ?)
     on conflict (inspectionId, id) do update set "${field}" = excluded."${field}"`,
  ).run(address.inspectionId, address.recordId, compartment, encodeColumn(value))
}

/** Whose compartment a record is in, or undefined when nothing has been written in it yet. */
export function readCompartment(
  connection: BetterSqlite3.Database,
  address: Omit<FieldAddress, 'field'>,
): Compartment | undefined {
  return prepared<{ compartment: Compartment }>(
    connection,
    `select compartment from "${address.recordKind}" where inspectionId = ? and id = ?`,
  ).get(address.inspectionId, address.recordId)?.compartment
}
