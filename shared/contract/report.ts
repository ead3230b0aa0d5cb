import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Maalform, Sector } from '../domain/sector.ts'
import { procedure, progressOf } from './procedure.ts'

/** Which report: one sector's own, or the joint one. */
export const ReportPart = z.union([Sector, z.literal('joint')])
export type ReportPart = z.infer<typeof ReportPart>

/** A rendered report, kept in the profile so that it can be signed, shown and saved to a file. */
export const RenderedReport = z.object({
  id: z.string(),
  inspectionId: z.string(),
  part: ReportPart,
  maalform: Maalform,
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
  /** Renders one report to PDF in a worker, telling how far it has come. */
  render: procedure
    .input(z.object({ inspectionId: z.string(), part: ReportPart, maalform: Maalform }))
    .output(eventIterator(progressOf(RenderedReport)))
    .errors({ CannotRender: { data: z.object({ reason: z.string() }) } }),
  list: procedure.input(z.object({ inspectionId: z.string() })).output(z.array(RenderedReport)),
  /** The bytes of a rendered (and perhaps signed) report. */
  read: procedure.input(z.object({ id: z.string() })).output(z.file()),
}
