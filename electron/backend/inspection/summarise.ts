import type { InspectionSummary } from '../../../shared/contract/inspection.ts'
import { caseProgress } from '../../../shared/domain/progress.ts'
import { sectors } from '../../../shared/domain/sector.ts'
import { prepared } from '../db/prepared.ts'
import type { OpenProfile } from '../open-profile.ts'
import { nextDeadline } from './next-deadline.ts'
import { loadRecords } from './load-snapshot.ts'
import { readConflicts } from './read-heads.ts'

/** What the list of cases shows of each, the one that was changed last first. `today` is `YYYY-MM-DD`. */
export function summariseCases(open: OpenProfile, today: string): InspectionSummary[] {
  const cases = prepared<{ id: string; changedAt: string | null }>(
    open.connection,
    `select id, (select max(wallTime) from head where head.inspectionId = inspection.id) as changedAt
     from inspection where removed is not 1 order by changedAt desc, id desc`,
  ).all()
  return cases.flatMap(({ id, changedAt }) => summarise(open, id, changedAt, today))
}

function summarise(
  open: OpenProfile,
  id: string,
  changedAt: string | null,
  today: string,
): InspectionSummary[] {
  const { connection } = open
  const inspection = loadRecords(connection, 'inspection', id)[0]
  if (!inspection) return []
  const department = loadRecords(connection, 'department', id)
  const answer = loadRecords(connection, 'answer', id)
  const sectorPart = loadRecords(connection, 'sectorPart', id)
  const lovbrudd = loadRecords(connection, 'lovbrudd', id)
  const korreksjonspunkt = loadRecords(connection, 'korreksjonspunkt', id)
  const visitDay = loadRecords(connection, 'visitDay', id)
  return [
    {
      id,
      title: inspection.title,
      institutionName: inspection.institutionName,
      visitDays: visitDay.flatMap((day) => day.date ?? []).sort(),
      progress: caseProgress({ inspection, department, answer }).map(({ lane, answered, applicable }) => ({
        lane,
        answered,
        applicable,
      })),
      closedParts: sectors.filter((sector) => sectorPart.some((part) => part.id === sector && part.closure)),
      conflicts: readConflicts(connection, id).length,
      nextDeadline: nextDeadline({ sectorPart, lovbrudd, korreksjonspunkt }, today),
      changedAt,
    },
  ]
}
