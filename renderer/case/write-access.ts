import type { Compartment, Sector } from '../../shared/domain/sector.ts'

/** Whether a profile with these sectors may write in a compartment. The common part is everybody's. */
export function mayWrite(compartment: Compartment, sectors: readonly Sector[]): boolean {
  return compartment === 'common' || sectors.includes(compartment)
}

/** The compartment to write a new record in: the wished one where the profile may, else the common part. */
export function ownCompartment(wished: Compartment, sectors: readonly Sector[]): Compartment {
  return mayWrite(wished, sectors) ? wished : 'common'
}
