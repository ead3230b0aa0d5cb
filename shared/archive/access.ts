import type { ReportPart } from '../contract/report-part.ts'
import { type Edition, isRemovedFrom } from '../domain/edition/edition.ts'
import type { Exemption } from '../domain/edition/exempt-passages.ts'
import type { InspectionSnapshot } from '../domain/inspection-snapshot.ts'
import type { RecordOf } from '../domain/records.ts'
import type { ExemptionBasis } from '../domain/vocabulary.ts'

/**
 * Who may read a document, for the journal (offentleglova § 13; Noark 5: tilgangsrestriksjon and skjermingshjemmel).
 * `notAssessed`: nothing in it is marked as exempt. That is no promise that it is public.
 */
export type Access = {
  readonly assessment: 'exempt' | 'open' | 'notAssessed'
  readonly bases: readonly ExemptionBasis[]
}

/** A case system's code for what is exempt from public access. */
export const EXEMPT_CODE = 'UO'

/** Without a basis given, the one that child welfare's secrecy rests on. */
const USUAL_BASIS: ExemptionBasis = 'bvl-13-1'

/** A report: by what is exempt in what it may print and was not taken out for its reader. */
export function reportAccess(snapshot: InspectionSnapshot, part: ReportPart, edition: Edition): Access {
  if (edition.name === 'public') return { assessment: 'open', bases: [] }
  return accessOf(
    snapshot.exemption.filter(
      (one) =>
        (part === 'joint' || one.compartment === 'common' || one.compartment === part) &&
        !isRemovedFrom(one, edition, snapshot.party),
    ),
  )
}

/** An attachment: by what is exempt in the source it belongs to. */
export function attachmentAccess(snapshot: InspectionSnapshot, source: RecordOf<'source'>): Access {
  return accessOf(
    snapshot.exemption.filter((one) => one.recordKind === 'source' && one.recordId === source.id),
  )
}

/** The whole case: it holds everything. */
export function caseAccess(snapshot: InspectionSnapshot): Access {
  return accessOf(snapshot.exemption)
}

function accessOf(exemptions: readonly Exemption[]): Access {
  const bases = [...new Set(exemptions.map((one) => one.basis ?? USUAL_BASIS))].toSorted()
  return { assessment: bases.length > 0 ? 'exempt' : 'notAssessed', bases }
}
