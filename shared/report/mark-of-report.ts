import { institutionLine } from './first-page.ts'
import type { ReportContext } from './report-context.ts'
import type { ReportMark, StatusMark } from './report-mark.ts'

/** The mark of a report that is made. */
export function markOfReport(context: ReportContext, status: StatusMark): ReportMark {
  const { snapshot, part, maalform, kind, edition } = context
  return {
    formatVersion: 1,
    inspectionId: snapshot.inspection.id,
    part,
    edition: edition?.name ?? 'working',
    partyId: edition?.name === 'party' ? edition.partyId : null,
    status,
    kind,
    maalform,
    institution: institutionLine(context),
  }
}
