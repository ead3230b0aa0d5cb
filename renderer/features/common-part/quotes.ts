import type { InspectionView } from '../../../shared/contract/inspection.ts'
import { closureOf } from '../../../shared/domain/sector-part.ts'
import { type Sector, sectors } from '../../../shared/domain/sector.ts'
import type { Closure } from '../../../shared/domain/vocabulary.ts'

/**
 * How the joint assessment stands to one sector's conclusion. `reopened`: it rests on a part that is open again.
 * `closedAnew`: the part has been closed again after the assessment was made, perhaps with other content.
 */
export type Quote = {
  readonly sector: Sector
  readonly closure: Closure | null
  readonly state: 'notClosed' | 'available' | 'quoted' | 'reopened' | 'closedAnew'
}

/** Every sector's conclusion, and whether the joint assessment rests on it as it now stands. */
export function quotes(view: Pick<InspectionView, 'snapshot' | 'heads'>): readonly Quote[] {
  const quoted = view.snapshot.commonPart[0]?.quotedSectors ?? []
  const madeAt = view.heads['commonPart/common/quotedSectors']?.savedAt ?? ''
  return sectors.map((sector) => {
    const closure = closureOf(view.snapshot, sector)
    if (!quoted.includes(sector)) return { sector, closure, state: closure ? 'available' : 'notClosed' }
    if (!closure) return { sector, closure, state: 'reopened' }
    return { sector, closure, state: closure.at > madeAt ? 'closedAnew' : 'quoted' }
  })
}

/** Whether the joint assessment must be renewed before it may be used: a conclusion it rests on is not the same any more. */
export function isVoid(all: readonly Quote[]): boolean {
  return all.some((quote) => quote.state === 'reopened' || quote.state === 'closedAnew')
}
