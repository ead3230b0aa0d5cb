import type { InspectionSnapshot } from './inspection-snapshot.ts'
import type { RecordOf } from './records.ts'

/** What a lovbrudd must hold before it can be concluded (krav → fakta → vurdering → konsekvens, hjemmel, plikthaver). */
export type LovbruddPart = 'krav' | 'facts' | 'assessment' | 'consequence' | 'legalReferences' | 'party'

/** What is still missing in a lovbrudd, in the order in which it is built. References to removed records do not count. */
export function missingInLovbrudd(
  lovbrudd: RecordOf<'lovbrudd'>,
  snapshot: Pick<InspectionSnapshot, 'fact' | 'party'>,
): readonly LovbruddPart[] {
  const factIds = new Set(snapshot.fact.map((fact) => fact.id))
  const present: Readonly<Record<LovbruddPart, boolean>> = {
    krav: isWritten(lovbrudd.krav),
    facts: (lovbrudd.factIds ?? []).some((id) => factIds.has(id)),
    assessment: isWritten(lovbrudd.assessment),
    consequence: isWritten(lovbrudd.consequence),
    legalReferences: (lovbrudd.legalReferences ?? []).length > 0,
    party: snapshot.party.some((party) => party.id === lovbrudd.partyId),
  }
  return (Object.keys(present) as LovbruddPart[]).filter((part) => !present[part])
}

/** Whether a text field holds anything but white space. */
export function isWritten(text: string | null): text is string {
  return text !== null && text.trim() !== ''
}
