import { z } from 'zod'

/** The three authorities that supervise together and conclude apart. */
export const Sector = z.enum(['childWelfare', 'health', 'school'])
export type Sector = z.infer<typeof Sector>
export const sectors = Sector.options

/** Where a record belongs: in one sector's part, or in the part that all share. Fixed when the record is made. */
export const Compartment = z.enum(['common', 'childWelfare', 'health', 'school'])
export type Compartment = z.infer<typeof Compartment>

/** A lane of the checklist. The joint lane is written in the common compartment. */
export const Lane = z.enum(['childWelfare', 'health', 'school', 'joint'])
export type Lane = z.infer<typeof Lane>
export const lanes = Lane.options

/** Whose compartment a lane's answers are written in. */
export function laneCompartment(lane: Lane): Compartment {
  return lane === 'joint' ? 'common' : lane
}

/** Health and child welfare follow Helsetilsynet's method; school follows Udir's (kontrollspørsmål, pålegg). */
export type Method = 'systemAudit' | 'udir'
export function methodOf(sector: Sector): Method {
  return sector === 'school' ? 'udir' : 'systemAudit'
}

/** bokmål or nynorsk: a duty under språklova §§ 12 and 15, chosen per recipient. */
export const Maalform = z.enum(['nb', 'nn'])
export type Maalform = z.infer<typeof Maalform>
