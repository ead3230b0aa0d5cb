import { z } from 'zod'
import { procedure } from './procedure.ts'

export const transferContract = {
  /** The whole case with its journal as one JSON file (docs/format). */
  exportCase: procedure.input(z.object({ inspectionId: z.string() })).output(z.file()),
  /** Brings in a case file: the union of its changes and ours. Twice is the same as once. */
  importCase: procedure
    .input(z.object({ file: z.file() }))
    .output(z.object({ inspectionId: z.string(), added: z.int(), known: z.int(), conflicts: z.int() }))
    .errors({
      NotACaseFile: { data: z.object({ reason: z.string() }) },
      NewerFormat: { data: z.object({ version: z.string() }) },
      /** A training case cannot enter a real profile, nor the other way. */
      WrongKind: {},
      TooLarge: { data: z.object({ limitMegabytes: z.number() }) },
      /** The hash chain is broken: the file was changed after it was written. */
      BrokenChain: { data: z.object({ device: z.string(), seq: z.int() }) },
    }),
}
