import { z } from 'zod'
import { RecordKindName } from '../domain/records.ts'
import { Compartment } from '../domain/sector.ts'
import { Change } from '../journal/change.ts'
import { procedure } from './procedure.ts'

/** One field's new value. `parents` are the heads the author had in front of them; empty for a first value. */
export const FieldEdit = z.object({
  recordKind: RecordKindName,
  recordId: z.string().min(1).max(200),
  field: z.string().min(1).max(64),
  value: z.json(),
  parents: z.array(z.string().max(64)).max(100),
  compartment: Compartment,
})
export type FieldEdit = z.infer<typeof FieldEdit>

/** Written and durable: the change's id is the field's new head. */
export const SavedField = z.object({
  recordKind: RecordKindName,
  recordId: z.string(),
  field: z.string(),
  heads: z.array(z.string()),
  /** The field's current value: differs from what was sent when concurrent long texts were merged by paragraph. */
  value: z.json(),
})
export type SavedField = z.infer<typeof SavedField>
export const SaveReceipt = z.object({ savedAt: z.iso.datetime(), fields: z.array(SavedField) })
export type SaveReceipt = z.infer<typeof SaveReceipt>

const writeRefusals = {
  /** The profile has no role in that sector. */
  NotYourSector: { data: z.object({ compartment: Compartment }) },
}

const FieldAddress = z.object({
  inspectionId: z.string(),
  recordKind: RecordKindName,
  recordId: z.string(),
  field: z.string(),
})

export const recordContract = {
  /** Saves field values in one transaction. Resolves only when they are durable. Writing to a closed part reopens it. */
  write: procedure
    .input(z.object({ inspectionId: z.string(), edits: z.array(FieldEdit).min(1).max(1_000) }))
    .output(SaveReceipt)
    .errors(writeRefusals),
  /** A field's changes, newest first; without record and field, the case's. */
  history: procedure
    .input(
      FieldAddress.partial()
        .required({ inspectionId: true })
        .extend({ limit: z.int().min(1).max(1_000) }),
    )
    .output(z.array(Change)),
  /** «Gå tilbake»: makes an earlier change's value current again, as a new change. */
  restore: procedure
    .input(FieldAddress.extend({ changeId: z.string() }))
    .output(SaveReceipt)
    .errors(writeRefusals),
  /** Takes back this device's last change that is not yet taken back, also after a restart. Null: nothing to undo. */
  undo: procedure
    .input(z.object({ inspectionId: z.string() }))
    .output(SaveReceipt.nullable())
    .errors(writeRefusals),
  redo: procedure
    .input(z.object({ inspectionId: z.string() }))
    .output(SaveReceipt.nullable())
    .errors(writeRefusals),
  /** Builds the tables again from the journal, puts right what differed, and says where. */
  rebuild: procedure.output(
    z.object({
      inspections: z.int(),
      changes: z.int(),
      differences: z.array(
        z.object({
          inspectionId: z.string(),
          table: z.string(),
          row: z.string(),
          fault: z.enum(['missing', 'unknown', 'different']),
        }),
      ),
    }),
  ),
}
