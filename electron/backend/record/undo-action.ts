import type BetterSqlite3 from 'better-sqlite3'
import type { SaveReceipt } from '../../../shared/contract/record.ts'
import { fieldDefinition, REMOVED, type RecordKind } from '../../../shared/domain/records.ts'
import type { Change } from '../../../shared/journal/change.ts'
import { type OwnChange, redoable, undoable, valueWithout } from '../../../shared/journal/undo.ts'
import { prepared } from '../db/prepared.ts'
import { type ChangeRow, changeFromRow, CHANGE_COLUMNS, fieldChanges } from './change-row.ts'
import { addressKey } from './field-address.ts'
import { readHeads } from './field-store.ts'
import { type IntendedEdit, type Writer, writeEdits } from './write-edits.ts'

/**
 * Takes back the last thing this device did in the case that can still be taken back, also after a restart: the journal
 * remembers. What was saved together is taken back together. Null when there is nothing.
 */
export function undoLast(writer: Writer, inspectionId: string): SaveReceipt | null {
  return takeBackFirst(writer, inspectionId, undoable(ownChanges(writer, inspectionId)), 'undo')
}

/** Does again what was taken back last, as long as nothing new has been done since. Null when there is nothing. */
export function redoLast(writer: Writer, inspectionId: string): SaveReceipt | null {
  return takeBackFirst(writer, inspectionId, redoable(ownChanges(writer, inspectionId)), 'redo')
}

function takeBackFirst(
  writer: Writer,
  inspectionId: string,
  actions: readonly (readonly OwnChange[])[],
  intent: 'undo' | 'redo',
): SaveReceipt | null {
  for (const action of actions) {
    const changes = action.flatMap((change) => readChange(writer.open.connection, change.id) ?? [])
    const edits = takeBack(writer.open.connection, changes, intent)
    if (edits.length > 0) return writeEdits(writer, inspectionId, edits)
  }
  return null
}

/** Kinds whose ids follow from what they are about. Their records are never made by hand, so never unmade by undo. */
const kindsWithGivenIds: ReadonlySet<RecordKind> = new Set([
  'inspection',
  'answer',
  'mandatoryCheck',
  'factLink',
  'sectorPart',
  'commonPart',
  'identityReview',
])

/**
 * Not taken back: the making of the case; a fact's number, which is for life; and the closing of a part, which is done and
 * undone by hand.
 */
function isLasting(connection: BetterSqlite3.Database, change: Change): boolean {
  return (
    (change.recordKind === 'inspection' && isOfFirstBatch(connection, change)) ||
    (change.recordKind === 'fact' && change.field === 'number') ||
    (change.recordKind === 'sectorPart' && change.field === 'closure')
  )
}

/** The edits that take an action back. A record that the action made is removed whole, and comes back whole. */
function takeBack(
  connection: BetterSqlite3.Database,
  changes: readonly Change[],
  intent: 'undo' | 'redo',
): IntendedEdit[] {
  const edits = new Map<string, IntendedEdit>()
  for (const change of changes) {
    if (isLasting(connection, change) || change.intent === 'merge') continue
    const edit =
      intent === 'undo' && madeItsRecord(connection, change)
        ? removal(connection, change)
        : reversal(connection, change)
    if (edit && !edits.has(addressKey(edit)))
      edits.set(addressKey(edit), { ...edit, intent, undoes: change.id })
  }
  return [...edits.values()]
}

function removal(connection: BetterSqlite3.Database, change: Change): IntendedEdit {
  const { recordKind, recordId, compartment } = change
  const parents = readHeads(connection, { ...change, field: REMOVED })
  return { recordKind, recordId, field: REMOVED, value: true, parents, compartment }
}

function reversal(connection: BetterSqlite3.Database, change: Change): IntendedEdit | null {
  const parents = readHeads(connection, change)
  const merge = fieldDefinition(change.recordKind, change.field)?.merge ?? 'replace'
  const value = valueWithout(fieldChanges(connection, parents), change, merge)
  if (value === undefined) return null
  const { recordKind, recordId, field, compartment } = change
  return { recordKind, recordId, field, value, parents, compartment }
}

/** Whether a change was part of making its record, of a kind that people make. */
function madeItsRecord(connection: BetterSqlite3.Database, change: Change): boolean {
  return !kindsWithGivenIds.has(change.recordKind) && isOfFirstBatch(connection, change)
}

/** Whether a change is among the first that were ever written of its record. */
function isOfFirstBatch(connection: BetterSqlite3.Database, change: Change): boolean {
  const first = prepared<{ batch: string }>(
    connection,
    'select batch from change where inspectionId = ? and recordKind = ? and recordId = ? order by position limit 1',
  ).get(change.inspectionId, change.recordKind, change.recordId)
  return first?.batch === change.batch
}

function ownChanges(writer: Writer, inspectionId: string): OwnChange[] {
  return prepared<OwnChange>(
    writer.open.connection,
    'select id, seq, batch, intent, undoes from change where inspectionId = ? and device = ? order by seq',
  ).all(inspectionId, writer.open.device)
}

function readChange(connection: BetterSqlite3.Database, id: string): Change | null {
  const row = prepared<ChangeRow>(connection, `select ${CHANGE_COLUMNS} from change where id = ?`).get(id)
  return row ? changeFromRow(row) : null
}
