import type { Lane } from '../../../shared/domain/sector.ts'

/** Where one was in a case's checklist, by its id. Only ids: nothing anyone wrote is kept here. */
const positions = new Map<string, { readonly lane: Lane; readonly requirementId: string }>()

/** Remembers where one is, so that coming back from another screen continues there. */
export function rememberPosition(caseId: string, lane: Lane, requirementId: string): void {
  positions.set(caseId, { lane, requirementId })
}

/** Where one was last, or undefined the first time. */
export function rememberedPosition(
  caseId: string,
): { readonly lane: Lane; readonly requirementId: string } | undefined {
  return positions.get(caseId)
}
