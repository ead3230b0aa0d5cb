import { api } from '../api.ts'
import type { BackendContext } from '../context.ts'
import type { Writer } from '../record/write-edits.ts'
import { closePart, reopenPart } from './close-part.ts'

/** Closing a sector's part, and opening it again. */
export function closingHandlers({ ports, session }: BackendContext) {
  const writer = (): Writer => ({ open: session.require(), ports })
  return {
    close: api.closing.close.handler(({ input }) => {
      const { hash, at } = closePart(writer(), input.inspectionId, input.sector)
      return { hash, at }
    }),
    reopen: api.closing.reopen.handler(({ input }) => {
      reopenPart(writer(), input.inspectionId, input.sector)
      return null
    }),
  }
}
