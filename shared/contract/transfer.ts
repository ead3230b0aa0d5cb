import { z } from 'zod'
import { procedure } from './procedure.ts'

export const transferContract = {
  /** The whole case with its journal as one JSON file (docs/format). */
  exportCase: procedure.input(z.object({ inspectionId: z.string() })).output(z.file()),
  /**
   * Brings in a case file, or the case inside a report for exchange: the union of its changes and ours. Twice is the
   * same as once.
   */
  importCase: procedure
    .input(z.object({ file: z.file() }))
    .output(z.object({ inspectionId: z.string(), added: z.int(), known: z.int(), conflicts: z.int() }))
    .errors({
      NotACaseFile: { data: z.object({ reason: z.string() }) },
      /** A PDF that carries no case: any but our own exchange edition. */
      NoCaseInPdf: {},
      /** The case inside the PDF is not as it was put there: the file was damaged on its way. */
      DamagedCase: {},
      NewerFormat: { data: z.object({ version: z.string() }) },
      /** A training case cannot enter a real profile, nor the other way. */
      WrongKind: {},
      TooLarge: { data: z.object({ limitMegabytes: z.number() }) },
      /** The hash chain is broken: the file was changed after it was written. */
      BrokenChain: { data: z.object({ device: z.string(), seq: z.int() }) },
    }),
}
