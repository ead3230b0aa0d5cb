import { ORPCError } from '@orpc/server'
import type { FieldEdit, SavedField, SaveReceipt } from '../../../shared/contract/record.ts'
import { contentBelongsToPart } from '../../../shared/domain/sector-part.ts'
import { sectors } from '../../../shared/domain/sector.ts'
import { sealChange } from '../../../shared/journal/chain.ts'
import { type Change, type ChangeIntent, GENESIS_HASH } from '../../../shared/journal/change.ts'
import { prepared } from '../db/prepared.ts'
import { inTransaction } from '../db/transaction.ts'
import type { OpenProfile } from '../open-profile.ts'
import type { Ports } from '../ports.ts'
import { insertChange } from './change-row.ts'
import { checkEdit, invalidValue } from './check-edit.ts'
import { giveFactNumber, isFactNumber } from './fact-number.ts'
import { addressKey, type FieldAddress } from './field-address.ts'
import {
  addHead,
  projectField,
  readCompartment,
  readFieldState,
  readHeads,
  removeHead,
} from './field-store.ts'
import { sha256 } from './sha256.ts'

/** An edit, and why it is made. Without a reason it is a plain edit, or a decision when it ends a conflict. */
export type IntendedEdit = FieldEdit & {
  readonly intent?: ChangeIntent
  /** The change that an undo or redo takes back. */
  readonly undoes?: string
}

/** The profile that writes, and the time and ids it writes with. */
export type Writer = {
  readonly open: OpenProfile
  readonly ports: Pick<Ports, 'clock' | 'createId'>
}

/**
 * Writes field values: journal, heads and projection in one transaction, durable when it returns. The edits are one
 * batch: they are taken back together. Also in the transaction: concurrent long texts that meet are merged, a new fact
 * gets its number, and a closed sector part is opened again when its content changes.
 * Refuses, with nothing written: `InvalidValue`, `NotYourSector`, `NotFound` (no such case).
 */
export function writeEdits(
  writer: Writer,
  inspectionId: string,
  edits: readonly IntendedEdit[],
  options: { readonly newCase?: boolean } = {},
): SaveReceipt {
  const { connection, profile } = writer.open
  const checked = edits.map((edit) => ({ ...edit, value: checkEdit(edit, inspectionId, profile) }))
  return inTransaction(connection, () => {
    const batch = startBatch(writer, inspectionId)
    // Where this device has written before, there is a case.
    const isKnown = batch.seq > 0 || options.newCase || caseExists(writer, inspectionId)
    if (!isKnown) throw new ORPCError('NotFound')
    for (const edit of checked) writeEdit(batch, edit)
    numberNewFacts(batch)
    reopenClosedParts(batch, checked)
    return { savedAt: batch.wallTime, fields: [...batch.saved.values()] }
  })
}

/** What the changes of one action have in common, and how far the device's chain has come. */
type Batch = Writer & {
  readonly inspectionId: string
  readonly wallTime: string
  /** The batch's mark: the id of its first change. Empty until that is made. */
  id: string
  seq: number
  hash: string
  readonly saved: Map<string, SavedField>
  /** The first edit of each fact that the batch makes. */
  readonly newFacts: FieldEdit[]
}

function caseExists(writer: Writer, inspectionId: string): boolean {
  const inspection = { inspectionId, recordKind: 'inspection', recordId: inspectionId } as const
  return readCompartment(writer.open.connection, inspection) !== undefined
}

function startBatch(writer: Writer, inspectionId: string): Batch {
  const last = prepared<{ seq: number; hash: string }>(
    writer.open.connection,
    'select seq, hash from change where inspectionId = ? and device = ? order by seq desc limit 1',
  ).get(inspectionId, writer.open.device)
  return {
    ...writer,
    inspectionId,
    wallTime: writer.ports.clock().toISOString(),
    id: '',
    seq: last?.seq ?? 0,
    hash: last?.hash ?? GENESIS_HASH,
    saved: new Map(),
    newFacts: [],
  }
}

function writeEdit(batch: Batch, edit: IntendedEdit): void {
  const { connection } = batch.open
  const address = addressOf(batch, edit)
  const compartment = readCompartment(connection, address)
  if (compartment !== undefined && compartment !== edit.compartment) {
    throw invalidValue(edit.field, `the record lies in ${compartment}`)
  }
  const heads = readHeads(connection, address)
  checkParents(batch, address, edit.parents, heads)
  if (isFactNumber(edit) && heads.length > 0) throw invalidValue(edit.field, 'is given for life')
  const change = makeChange(batch, edit, edit.parents, edit.intent ?? intentOf(edit, heads))
  saveChange(batch, address, change, heads)
  if (edit.recordKind === 'fact' && compartment === undefined) batch.newFacts.push(edit)
}

/** A new fact gets its number in the transaction that makes it, unless it came with one. */
function numberNewFacts(batch: Batch): void {
  for (const fact of batch.newFacts) {
    const edit = giveFactNumber(batch.open, batch.inspectionId, fact)
    if (readHeads(batch.open.connection, addressOf(batch, edit)).length === 0) writeEdit(batch, edit)
  }
}

function addressOf(batch: Batch, edit: FieldEdit): FieldAddress {
  return {
    inspectionId: batch.inspectionId,
    recordKind: edit.recordKind,
    recordId: edit.recordId,
    field: edit.field,
  }
}

/** A parent that has been replaced meanwhile is fine: it makes concurrent values. One that never was is not. */
function checkParents(
  batch: Batch,
  address: FieldAddress,
  parents: readonly string[],
  heads: readonly string[],
): void {
  for (const parent of parents) {
    if (heads.includes(parent)) continue
    const known = prepared(
      batch.open.connection,
      'select 1 from change where id = ? and inspectionId = ? and recordKind = ? and recordId = ? and field = ?',
    ).get(parent, address.inspectionId, address.recordKind, address.recordId, address.field)
    if (!known) throw invalidValue(address.field, 'replaces a value that this field never had')
  }
}

function intentOf(edit: FieldEdit, heads: readonly string[]): ChangeIntent {
  return heads.length > 1 && heads.every((head) => edit.parents.includes(head)) ? 'resolve' : 'edit'
}

function makeChange(
  batch: Batch,
  edit: Omit<IntendedEdit, 'parents' | 'intent'>,
  parents: readonly string[],
  intent: ChangeIntent,
): Change {
  const id = batch.ports.createId()
  if (batch.id === '') batch.id = id
  batch.seq += 1
  const change = sealChange(
    {
      id,
      inspectionId: batch.inspectionId,
      recordKind: edit.recordKind,
      recordId: edit.recordId,
      field: edit.field,
      value: edit.value,
      parents: [...parents],
      author: batch.open.profile.name,
      device: batch.open.device,
      seq: batch.seq,
      batch: batch.id,
      wallTime: batch.wallTime,
      compartment: edit.compartment,
      intent,
      undoes: edit.undoes ?? null,
      previousHash: batch.hash,
    },
    sha256,
  )
  batch.hash = change.hash
  return change
}

/** Puts a change in the journal, among the heads and into the projection; merges what then stands side by side. */
function saveChange(
  batch: Batch,
  address: FieldAddress,
  change: Change,
  headsBefore: readonly string[],
): void {
  const { connection } = batch.open
  insertChange(connection, change)
  for (const parent of change.parents) {
    if (headsBefore.includes(parent)) removeHead(connection, address, parent)
  }
  addHead(connection, address, change.id, change.wallTime)
  const heads = [...headsBefore.filter((head) => !change.parents.includes(head)), change.id].sort()
  const state =
    heads.length === 1
      ? { status: 'settled', value: change.value, heads }
      : readFieldState(connection, address, heads)
  if (state.status === 'merged') {
    const merged = makeChange(
      batch,
      { ...address, compartment: change.compartment, value: state.value },
      heads,
      'merge',
    )
    saveChange(batch, address, merged, heads)
    return
  }
  projectField(connection, address, change.compartment, state.value)
  const { recordKind, recordId, field } = address
  batch.saved.set(addressKey(address), { recordKind, recordId, field, heads, value: state.value })
}

/** A closed part whose content has changed is opened again, in the same transaction, where everyone can see it. */
function reopenClosedParts(batch: Batch, edits: readonly FieldEdit[]): void {
  const { connection } = batch.open
  for (const sector of sectors) {
    if (!edits.some((edit) => contentBelongsToPart(edit, sector))) continue
    const closed = prepared(
      connection,
      'select 1 from sectorPart where inspectionId = ? and id = ? and closure is not null',
    ).get(batch.inspectionId, sector)
    if (!closed) continue
    const part = {
      recordKind: 'sectorPart',
      recordId: sector,
      field: 'closure',
      compartment: sector,
    } as const
    const parents = readHeads(connection, { ...part, inspectionId: batch.inspectionId })
    writeEdit(batch, { ...part, value: null, parents, intent: 'edit' })
  }
}
