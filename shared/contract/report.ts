import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { EditionName } from '../domain/edition/edition.ts'
import { Maalform } from '../domain/sector.ts'
import { editionRefusals, EditionRequest } from './edition.ts'
import { procedure, progressOf } from './procedure.ts'
import { ReportPart } from './report-part.ts'

export { ReportPart } from './report-part.ts'

/** A rendered report, kept in the profile so that it can be signed, shown and saved to a file. */
export const RenderedReport = z.object({
  id: z.string(),
  inspectionId: z.string(),
  part: ReportPart,
  maalform: Maalform,
  edition: EditionName,
  /** Whose copy it is; null for an edition that is nobody's alone. */
  partyId: z.string().nullable(),
  fileName: z.string(),
  pages: z.int(),
  size: z.int(),
  sha256: z.string(),
  /** Characters that no bundled font has, and what was printed instead. */
  replacedCharacters: z.array(z.string()),
  signatureFields: z.array(
    z.object({ name: z.string(), label: z.string(), signedBy: z.string().nullable() }),
  ),
  createdAt: z.iso.datetime(),
})
export type RenderedReport = z.infer<typeof RenderedReport>

export const reportContract = {
  /**
   * Renders one report to PDF in a worker, telling how far it has come. A party's copy and the public edition are
   * refused while something in them is not decided.
   */
  render: procedure
    .input(EditionRequest)
    .output(eventIterator(progressOf(RenderedReport)))
    .errors({ CannotRender: { data: z.object({ reason: z.string() }) }, ...editionRefusals }),
  list: procedure.input(z.object({ inspectionId: z.string() })).output(z.array(RenderedReport)),
  /** The bytes of a rendered (and perhaps signed) report. */
  read: procedure.input(z.object({ id: z.string() })).output(z.file()),
}
