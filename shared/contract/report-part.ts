import { z } from 'zod'
import { Sector } from '../domain/sector.ts'

/** Which report: one sector's own, or the joint one. */
export const ReportPart = z.union([Sector, z.literal('joint')])
export type ReportPart = z.infer<typeof ReportPart>
