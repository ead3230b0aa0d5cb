import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { snapshot } from '../domain/snapshot-builder.ts'
import { solbakkenFindings } from './solbakken-findings.ts'
import { solbakkenFrame } from './solbakken-frame.ts'

/** A whole joint supervision of an invented institution: three sectors, three duty holders, two departments. */
export function solbakkenCase(): InspectionSnapshot {
  return snapshot({ ...solbakkenFrame(), ...solbakkenFindings() })
}
