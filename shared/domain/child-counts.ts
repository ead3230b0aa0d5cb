/** The numbers of a round of talks with children. `null`: not written yet. */
export type ChildCounts = {
  readonly livingThere: number | null
  readonly informed: number | null
  readonly offered: number | null
  readonly talked: number | null
  readonly declined: number | null
}

export type ChildCountWarning =
  | 'informedExceedsLiving'
  | 'offeredExceedsLiving'
  | 'talkedExceedsOffered'
  | 'answersExceedOffered'
  | 'notEveryChildInformed'
  | 'notEveryChildOffered'

/**
 * Numbers that cannot all be right, and children who were not reached: each child, also those away that day, is to be
 * informed and offered a talk (tilsynsforskriften § 6). Numbers that are missing are not judged.
 */
export function childCountWarnings(counts: ChildCounts): readonly ChildCountWarning[] {
  const { livingThere, informed, offered, talked, declined } = counts
  const found: ChildCountWarning[] = []
  if (exceeds(informed, livingThere)) found.push('informedExceedsLiving')
  if (exceeds(offered, livingThere)) found.push('offeredExceedsLiving')
  if (exceeds(talked, offered)) found.push('talkedExceedsOffered')
  else if (talked !== null && declined !== null && exceeds(talked + declined, offered))
    found.push('answersExceedOffered')
  if (exceeds(livingThere, informed)) found.push('notEveryChildInformed')
  if (exceeds(livingThere, offered)) found.push('notEveryChildOffered')
  return found
}

function exceeds(part: number | null, whole: number | null): boolean {
  return part !== null && whole !== null && part > whole
}
