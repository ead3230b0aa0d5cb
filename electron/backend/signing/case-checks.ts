import type { CaseChecks } from '../../../shared/contract/signing.ts'
import { isRecipient } from '../../../shared/domain/edition/edition.ts'
import { judgePart } from '../../../shared/domain/lint/kept-warnings.ts'
import type { ReportMark } from '../../../shared/report/report-mark.ts'
import { prepared } from '../db/prepared.ts'
import { reviewEdition } from '../edition/prepare-edition.ts'
import { loadSnapshot } from '../inspection/load-snapshot.ts'
import { readConflicts } from '../inspection/read-heads.ts'
import type { OpenProfile } from '../open-profile.ts'
import { prepareReport } from '../report/prepare-report.ts'

/**
 * What the linter says now of the part that a report is about, and for an edition that leaves the house what the identity
 * detector says. Null when the case is not in the profile. The case may have been written in since the report was made.
 */
export function caseChecks(open: OpenProfile, mark: ReportMark, fontFolder: string): CaseChecks | null {
  const { inspectionId, part } = mark
  // Nobody signs the children's page, and no part of the case is judged for it.
  if (part === 'children' || !hasCase(open, inspectionId)) return null
  const snapshot = loadSnapshot(open, inspectionId)
  const findings = judgePart(snapshot, part, readConflicts(open.connection, inspectionId)).open
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const leaks = leavesTheHouse(mark, isRecipient(snapshot, mark.partyId ?? '', part))
    ? leaksIn(open, mark, fontFolder)
    : { undecided: 0, loose: 0 }
  return { inspectionId, errors, warnings: findings.length - errors, ...leaks }
}

function hasCase(open: OpenProfile, inspectionId: string): boolean {
  const found = prepared(open.connection, 'select 1 from inspection where id = ? and removed is not 1')
  return found.get(inspectionId) !== undefined
}

/** A copy for a party that is no recipient any more cannot be made again, and so not be looked through. */
function leavesTheHouse({ edition }: ReportMark, isForRecipient: boolean): boolean {
  return edition === 'public' || (edition === 'party' && isForRecipient)
}

function leaksIn(open: OpenProfile, mark: ReportMark, fontFolder: string) {
  const { snapshot, edition, render } = prepareReport(open, mark, fontFolder)
  const { found, loose } = reviewEdition(snapshot, edition, open.profile.authority, render.model)
  return { undecided: found.filter((one) => one.keptBecause === null).length, loose: loose.length }
}
