import { z } from 'zod'
import { Sector } from '../domain/sector.ts'
import type { InspectionSnapshot } from '../domain/inspection-snapshot.ts'
import { procedure } from './procedure.ts'

/** What the list of cases shows of one case. */
export const InspectionSummary = z.object({
  id: z.string(),
  title: z.string().nullable(),
  institutionName: z.string().nullable(),
  visitDays: z.array(z.string()),
  /** Per lane: how many applicable requirements have a state, of how many. */
  progress: z.array(
    z.object({
      lane: z.enum(['childWelfare', 'health', 'school', 'joint']),
      answered: z.int(),
      applicable: z.int(),
    }),
  ),
  closedParts: z.array(Sector),
  conflicts: z.int(),
  nextDeadline: z.object({ date: z.string(), what: z.string() }).nullable(),
  changedAt: z.string().nullable(),
})
export type InspectionSummary = z.infer<typeof InspectionSummary>

/** A case, and for each written field the ids of its heads: what the next change of that field must name as parents. */
export const InspectionView = z.object({
  snapshot: z.custom<InspectionSnapshot>((value) => typeof value === 'object' && value !== null),
  /** `KIND/RECORD/FIELD` → heads and when the last of them was saved. More than one head is a conflict. */
  heads: z.record(z.string(), z.object({ ids: z.array(z.string()), savedAt: z.string() })),
  /** Fields with two or more values that nobody has decided between. */
  conflicts: z.array(
    z.object({
      recordKind: z.string(),
      recordId: z.string(),
      field: z.string(),
      values: z.array(
        z.object({ changeId: z.string(), value: z.json(), author: z.string(), wallTime: z.string() }),
      ),
    }),
  ),
})
export type InspectionView = z.infer<typeof InspectionView>

export const inspectionContract = {
  list: procedure.output(z.array(InspectionSummary)),
  create: procedure
    .input(z.object({ title: z.string().trim().min(1).max(300) }))
    .output(z.object({ id: z.string() })),
  view: procedure.input(z.object({ id: z.string() })).output(InspectionView),
}
