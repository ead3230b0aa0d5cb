import { catalogue } from '../../../shared/catalogue/catalogue.ts'
import { applicabilityOf, type HiddenBy, institutionProfile } from '../../../shared/domain/applicability.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'

/** The ids of the requirements that each fact about the institution hides, as long as it stands. */
export function hiddenByReason(
  snapshot: Pick<InspectionSnapshot, 'inspection' | 'department'>,
): Readonly<Record<HiddenBy['reason'], readonly string[]>> {
  const hidden: Record<HiddenBy['reason'], string[]> = {
    placementBases: [],
    acuteIntake: [],
    schoolOnSite: [],
    ownerTypes: [],
  }
  const profile = institutionProfile(snapshot)
  for (const requirement of catalogue.requirements) {
    for (const { reason } of applicabilityOf(requirement, profile).hiddenBy)
      hidden[reason].push(requirement.id)
  }
  return hidden
}
