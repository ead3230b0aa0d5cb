import { oc } from '@orpc/contract'
import { z } from 'zod'

/**
 * What any procedure may be refused with. Every name has a sentence in the text catalogues (`error.NAME`) that says what
 * happened, that nothing was lost, and what to do.
 */
export const commonRefusals = {
  /** No profile is open. */
  Locked: {},
  /** The disk is full; nothing was written. */
  DiskFull: {},
  /** The file or folder cannot be written to. */
  ReadOnly: {},
  /** Another program holds the file. Worth trying again. */
  Busy: {},
  /** The file is damaged; it was not touched. */
  Damaged: {},
  /** No such case, or record, or file. */
  NotFound: {},
  /** What was sent does not fit: too long, of another shape, or no such field. Nothing was written. */
  InvalidValue: { data: z.object({ field: z.string(), reason: z.string() }) },
  /** A bug. The log has the rest under this id. */
  Unexpected: { data: z.object({ incident: z.string() }) },
}

/** Starts a procedure's definition: `procedure.input(…).output(…).errors({ … })`. */
export const procedure = oc.errors(commonRefusals)

/** Progress of anything that takes longer than a second: streamed while it works, then the outcome. */
export function progressOf<T extends z.ZodType>(outcome: T) {
  return z.discriminatedUnion('step', [
    z.object({ step: z.literal('working'), done: z.number(), of: z.number(), what: z.string() }),
    z.object({ step: z.literal('finished'), outcome }),
  ])
}
