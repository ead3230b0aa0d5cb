import { ORPCError } from '@orpc/server'
import type { SaveReceipt } from '../../../shared/contract/record.ts'
import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import { invalidValue } from './check-edit.ts'
import type { FieldAddress } from './field-address.ts'
import { readHeads } from './field-store.ts'
import { readHistory } from './read-changes.ts'
import { rebuildProjection } from './rebuild-projection.ts'
import { redoLast, undoLast } from './undo-action.ts'
import { type Writer, writeEdits } from './write-edits.ts'

/** Writing, history, «gå tilbake», undo and redo. Each write is durable when it is answered. */
export function recordHandlers({ ports, session }: BackendContext) {
  const writer = (): Writer => ({ open: session.require(), ports })
  return {
    write: api.record.write.handler(({ input }) => {
      for (const { recordKind, field } of input.edits) {
        // A part is closed over a hash that the backend takes; nobody types it in.
        if (recordKind === 'sectorPart' && field === 'closure') throw invalidValue(field, 'is set by closing')
      }
      return writeEdits(writer(), input.inspectionId, input.edits)
    }),
    history: api.record.history.handler(({ input }) => readHistory(session.require(), input)),
    restore: api.record.restore.handler(({ input }) => restore(writer(), input, input.changeId)),
    undo: api.record.undo.handler(({ input }) => undoLast(writer(), input.inspectionId)),
    rebuild: api.record.rebuild.handler(() => {
      const { differences, ...counts } = rebuildProjection(session.require())
      return { ...counts, differences: [...differences] }
    }),
    redo: api.record.redo.handler(({ input }) => redoLast(writer(), input.inspectionId)),
  }
}

/** Writes an earlier value anew. Refuses with `NotFound` when the change is not one of the field's. */
function restore(writer: Writer, address: FieldAddress, changeId: string): SaveReceipt {
  const { inspectionId, recordKind, recordId, field } = address
  if (recordKind === 'sectorPart' && field === 'closure') throw invalidValue(field, 'is set by closing')
  const earlier = readHistory(writer.open, {
    inspectionId,
    recordKind,
    recordId,
    field,
    limit: 100_000,
  }).find((change) => change.id === changeId)
  if (!earlier) throw new ORPCError('NotFound')
  const { value, compartment } = earlier
  const parents = readHeads(writer.open.connection, address)
  const edit = { recordKind, recordId, field, value, compartment, parents, intent: 'restore' } as const
  return writeEdits(writer, inspectionId, [edit])
}
