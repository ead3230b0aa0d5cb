import { z } from 'zod'
import { RecordKindName } from '../domain/records.ts'
import { Compartment } from '../domain/sector.ts'

/** Why a change was made. Undo, redo and «gå tilbake» are changes like any other: history shows them as such. */
export const ChangeIntent = z.enum(['edit', 'undo', 'redo', 'restore', 'resolve', 'merge', 'import'])
export type ChangeIntent = z.infer<typeof ChangeIntent>

/**
 * One thing a person entered. `parents` are the changes of the same field that the author had in front of them and that
 * this one replaces; a change that nobody replaced is a head. `seq`, `previousHash` and `hash` chain the device's changes.
 */
export const Change = z.object({
  id: z.string().max(64),
  inspectionId: z.string().max(64),
  recordKind: RecordKindName,
  recordId: z.string().max(200),
  field: z.string().max(64),
  value: z.json(),
  parents: z.array(z.string().max(64)).max(100),
  author: z.string().max(200),
  device: z.string().max(64),
  /** Counts this device's changes in this case, from 1. */
  seq: z.int().min(1),
  /** What one action saved together bears one mark, the id of its first change: it is taken back together. */
  batch: z.string().max(64),
  wallTime: z.iso.datetime(),
  compartment: Compartment,
  intent: ChangeIntent,
  /** The change that an undo or redo takes back. */
  undoes: z.string().max(64).nullable(),
  previousHash: z.string().length(64),
  hash: z.string().length(64),
})
export type Change = z.infer<typeof Change>

/** The previous hash of a device's first change. */
export const GENESIS_HASH = '0'.repeat(64)
