import type { AppliesWhen, Requirement } from '../catalogue/catalogue.ts'
import type { InspectionSnapshot } from './inspection-snapshot.ts'
import type { OwnerType, PlacementBasis } from './vocabulary.ts'

/** Why a requirement does not apply here. Each has a sentence in the texts: `vocabulary.hiddenBy.REASON`. */
export type HiddenBy =
  | { readonly reason: 'placementBases'; readonly bases: readonly PlacementBasis[] }
  | { readonly reason: 'acuteIntake' }
  | { readonly reason: 'schoolOnSite' }
  | { readonly reason: 'ownerTypes'; readonly owners: readonly OwnerType[] }

export type Applicability = { readonly applies: boolean; readonly hiddenBy: readonly HiddenBy[] }

/** What decides which requirements apply: what is known about the institution. `null` and empty mean not known yet. */
export type InstitutionProfile = {
  readonly placementBases: readonly PlacementBasis[]
  readonly acuteIntake: boolean | null
  readonly schoolOnSite: boolean | null
  readonly ownerType: OwnerType | null
}

/** Reads the institution's profile: placement bases are those of the institution and of every department together. */
export function institutionProfile(
  snapshot: Pick<InspectionSnapshot, 'inspection' | 'department'>,
): InstitutionProfile {
  const { inspection, department } = snapshot
  const bases = [
    ...(inspection.placementBases ?? []),
    ...department.flatMap((one) => one.placementBases ?? []),
  ]
  return {
    placementBases: [...new Set(bases)].sort(),
    acuteIntake: inspection.acuteIntake,
    schoolOnSite: inspection.schoolOnSite,
    ownerType: inspection.ownerType,
  }
}

/**
 * Whether a requirement applies to the institution, and if not, everything that hides it. What is not known hides
 * nothing: a requirement is only left out on a fact that somebody entered.
 */
export function applicabilityOf(
  requirement: Pick<Requirement, 'appliesWhen'>,
  profile: InstitutionProfile,
): Applicability {
  const hiddenBy = requirement.appliesWhen ? reasonsToHide(requirement.appliesWhen, profile) : []
  return { applies: hiddenBy.length === 0, hiddenBy }
}

function reasonsToHide(condition: AppliesWhen, profile: InstitutionProfile): readonly HiddenBy[] {
  const reasons: HiddenBy[] = []
  const bases = condition.placementBases
  if (
    bases &&
    profile.placementBases.length > 0 &&
    !bases.some((one) => profile.placementBases.includes(one))
  )
    reasons.push({ reason: 'placementBases', bases })
  if (condition.acuteIntake && profile.acuteIntake === false) reasons.push({ reason: 'acuteIntake' })
  if (condition.schoolOnSite && profile.schoolOnSite === false) reasons.push({ reason: 'schoolOnSite' })
  const owners = condition.ownerTypes
  if (owners && profile.ownerType !== null && !owners.includes(profile.ownerType))
    reasons.push({ reason: 'ownerTypes', owners })
  return reasons
}
