import { z } from 'zod'
import { ReportPart } from '../contract/report-part.ts'
import { ProfileKind } from '../contract/session.ts'
import { EditionName } from '../domain/edition/edition.ts'
import { Maalform } from '../domain/sector.ts'

/** What the report is worth. A final report is one whose part is closed; everything else is a draft of some kind. */
export const StatusMark = z.enum(['draft', 'preliminary', 'final'])
export type StatusMark = z.infer<typeof StatusMark>

/**
 * What a finished report tells a program about itself, so that whoever is to sign it on another machine can be shown what
 * it is. It stands in the file before the first signature, and is covered by every one.
 */
export const ReportMark = z.object({
  formatVersion: z.literal(1),
  inspectionId: z.string().max(200),
  part: ReportPart,
  edition: EditionName,
  partyId: z.string().max(200).nullable(),
  status: StatusMark,
  kind: ProfileKind,
  maalform: Maalform,
  /** As on the first page: what the edition leaves out is not in it. */
  institution: z.string().max(2_000).nullable(),
})
export type ReportMark = z.infer<typeof ReportMark>
