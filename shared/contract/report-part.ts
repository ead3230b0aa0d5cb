import { z } from 'zod'
import { lanes, Sector } from '../domain/sector.ts'

/** Which report: one sector's own, the joint one, or the page for the children who live there. */
export const ReportPart = z.union([Sector, z.literal(['joint', 'children'])])
export type ReportPart = z.infer<typeof ReportPart>

/** Every report, in the order in which they are offered. */
export const reportParts: readonly ReportPart[] = [...lanes, 'children']
