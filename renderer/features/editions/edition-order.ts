import type { ReportPart } from '../../../shared/contract/report-part.ts'
import type { EditionName } from '../../../shared/domain/edition/edition.ts'
import type { Maalform } from '../../../shared/domain/sector.ts'

/** Which edition of which report is asked for. */
export type EditionOrder = {
  readonly inspectionId: string
  readonly part: ReportPart
  readonly maalform: Maalform
  readonly edition: EditionName
  readonly partyId: string | null
}
