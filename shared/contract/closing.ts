import { z } from 'zod'
import { Sector } from '../domain/sector.ts'
import { procedure } from './procedure.ts'

export const closingContract = {
  /** Freezes a sector part over the hash of its content. Refused while the linter has errors in it. */
  close: procedure
    .input(z.object({ inspectionId: z.string(), sector: Sector }))
    .output(z.object({ hash: z.string(), at: z.string() }))
    .errors({
      LintErrors: { data: z.object({ ruleIds: z.array(z.string()) }) },
      NotYourSector: { data: z.object({ compartment: Sector }) },
      Conflicts: {},
    }),
  /** Opens a closed part again; history shows it, and the joint assessment no longer rests on it. */
  reopen: procedure
    .input(z.object({ inspectionId: z.string(), sector: Sector }))
    .output(z.null())
    .errors({ NotYourSector: { data: z.object({ compartment: Sector }) } }),
}
