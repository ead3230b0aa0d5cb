import type BetterSqlite3 from 'better-sqlite3'
import { fieldDefinition } from '../../../shared/domain/records.ts'
import { err, ok, type Result } from '../../../shared/lib/result.ts'
import { type BrokenChain, verifyChains } from '../../../shared/journal/chain.ts'
import type { Change } from '../../../shared/journal/change.ts'
import { type FieldChange, fieldState, headsOf } from '../../../shared/journal/field-state.ts'
import { prepared } from '../db/prepared.ts'
import { inTransaction } from '../db/transaction.ts'
import { readConflicts } from '../inspection/read-heads.ts'
import type { OpenProfile } from '../open-profile.ts'
import { updateSearchIndex } from '../search/search-index.ts'
import { fieldChanges, insertChange } from './change-row.ts'
import { misplacement } from './check-edit.ts'
import { addressKey, type FieldAddress } from './field-address.ts'
import { addHead, projectField, readCompartment, readHeads, removeHead } from './field-store.ts'
import { sha256 } from './sha256.ts'

/** What came of bringing changes in. `conflicts`: how many the cases have now that people must decide. */
export type Appended = { readonly added: number; readonly known: number; readonly conflicts: number }

/** Why changes were not brought in. None of them was. */
export type AppendRefusal =
  /** Changes are missing, altered, or out of their chain. */
  | BrokenChain
  /** The device has two different changes with one number: its profile was copied, or somebody wrote in its name. */
  | { readonly type: 'ForkedChain'; readonly device: string; readonly seq: number }
  /** A change says something that no version of this program writes. */
  | { readonly type: 'InvalidChange'; readonly changeId: string; readonly reason: string }

/**
 * Brings in other devices' changes: the union of theirs and ours, in one transaction. Any order, any number of times: the
 * same result. Chains are verified whole, so each device's changes must be given from its first on. Fields that this
 * version does not know are kept in the journal and shown by the version that does.
 */
export function appendChanges(
  open: Pick<OpenProfile, 'connection'>,
  changes: readonly Change[],
): Result<Appended, AppendRefusal> {
  const inspections = Map.groupBy(changes, (change) => change.inspectionId)
  for (const own of inspections.values()) {
    const chains = verifyChains(own, sha256)
    if (!chains.ok) return chains
  }
  try {
    return ok(inTransaction(open.connection, () => append(open.connection, changes, inspections)))
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.refusal)
    throw thrown
  }
}

/** Carries a refusal out of the transaction, which it rolls back. */
class Refused extends Error {
  readonly refusal: AppendRefusal
  constructor(refusal: AppendRefusal) {
    super(refusal.type)
    this.refusal = refusal
  }
}

function append(
  connection: BetterSqlite3.Database,
  changes: readonly Change[],
  inspections: ReadonlyMap<string, readonly Change[]>,
): Appended {
  const added = changes.filter((change) => isNew(connection, change))
  const byField = Map.groupBy(added, (change) => `${change.inspectionId}/${addressKey(change)}`)
  for (const fieldsChanges of byField.values()) appendToField(connection, fieldsChanges)
  // Thousands at once: better that bringing in takes a little longer than the first search after it.
  updateSearchIndex(connection)
  let conflicts = 0
  for (const inspectionId of inspections.keys()) conflicts += readConflicts(connection, inspectionId).length
  return { added: added.length, known: changes.length - added.length, conflicts }
}

function isNew(connection: BetterSqlite3.Database, change: Change): boolean {
  const known = prepared<{ hash: string }>(
    connection,
    'select hash from change where inspectionId = ? and device = ? and seq = ?',
  ).get(change.inspectionId, change.device, change.seq)
  if (known && known.hash !== change.hash) {
    throw new Refused({ type: 'ForkedChain', device: change.device, seq: change.seq })
  }
  return !known
}

function appendToField(connection: BetterSqlite3.Database, added: readonly Change[]): void {
  const address = added[0]
  if (!address) return
  const headsBefore = readHeads(connection, address)
  const known = fieldChanges(connection, headsBefore)
  for (const change of added) {
    checkChange(connection, change)
    insertChange(connection, change)
  }
  const all: FieldChange[] = [...known, ...added]
  const heads = headsOf(all)
  if (
    fieldChanges(
      connection,
      heads.map((head) => head.id),
    ).length !== all.length
  ) {
    throw invalid(address, 'replaces itself')
  }
  const wallTimes = new Map(added.map((change) => [change.id, change.wallTime]))
  for (const head of headsBefore) {
    if (!heads.some((one) => one.id === head)) removeHead(connection, address, head)
  }
  for (const head of heads) {
    const wallTime = wallTimes.get(head.id)
    if (wallTime !== undefined) addHead(connection, address, head.id, wallTime)
  }
  projectState(connection, address, address.compartment, all)
}

/** Puts a field in the projection as its changes make it; a field this version does not know is passed over. */
export function projectState(
  connection: BetterSqlite3.Database,
  address: FieldAddress,
  compartment: Change['compartment'],
  changes: readonly FieldChange[],
): void {
  const definition = fieldDefinition(address.recordKind, address.field)
  if (definition) projectField(connection, address, compartment, fieldState(changes, definition.merge).value)
}

function checkChange(connection: BetterSqlite3.Database, change: Change): void {
  if (prepared(connection, 'select 1 from change where id = ?').get(change.id)) {
    throw invalid(change, 'the id is taken')
  }
  const misplaced = misplacement(change, change.inspectionId)
  if (misplaced) throw invalid(change, misplaced)
  const compartment = readCompartment(connection, change)
  if (compartment !== undefined && compartment !== change.compartment) {
    throw invalid(change, `the record lies in ${compartment}`)
  }
  if (typeof change.value === 'string' && !change.value.isWellFormed()) {
    throw invalid(change, 'the text is not Unicode')
  }
  const definition = fieldDefinition(change.recordKind, change.field)
  if (!definition || change.value === null) return
  if (!definition.schema.safeParse(change.value).success) throw invalid(change, 'the value does not fit')
}

function invalid(change: Pick<Change, 'id'>, reason: string): Refused {
  return new Refused({ type: 'InvalidChange', changeId: change.id, reason })
}
