import { catalogue } from '../../catalogue/catalogue.ts'
import { findActIndex } from '../../catalogue/law-index.ts'
import { findActByName } from '../act-names.ts'
import { visitRange } from '../date-warnings.ts'
import type { LegalReference } from '../vocabulary.ts'
import { type LintContext, partOf } from './lint-context.ts'

/** The act a reference means, whether it was chosen or typed. Null: its name is in no list here. */
export function actOf(reference: LegalReference): string | null {
  return reference.actId ?? findActByName(reference.actName)
}

/**
 * The date the law must be in force on: the last day of the visit, else the date of the report. A duty is judged by
 * the law as it was when the practice was examined. Null while the case has no such date.
 */
export function judgedOn(context: LintContext): string | null {
  const part = partOf(context)
  return visitRange(context.snapshot).last ?? part?.finalOn ?? part?.preliminaryOn ?? null
}

/** Whether an act was certainly not in force on a date. Unknown acts, and dates after the text was read, are not judged. */
export function isNotInForce(actId: string, date: string): boolean {
  const act = findActIndex(actId)
  if (!act) return false
  return act.inForceFrom === null ? date <= act.textDate : date < act.inForceFrom
}

/** Whether an act was decided but not put in force when its text was read, and the date is later: nobody here knows. */
export function awaitsInForce(actId: string, date: string): boolean {
  const act = findActIndex(actId)
  return act !== undefined && act.inForceFrom === null && date > act.textDate
}

/**
 * Since when a section has stood with this number, where the catalogue knows it. Barnevernsloven chapter 10 was
 * numbered anew on 1 January 2026: the same number meant another duty before.
 */
export function numberedSince(actId: string, section: string): string | null {
  return sinceBySection.get(sectionKey(actId, section)) ?? null
}

const sinceBySection = earliestDates()

/** Where the catalogue gives a section two dates, the earlier is the one it got its number. */
function earliestDates(): ReadonlyMap<string, string> {
  const dates = new Map<string, string>()
  for (const { act, section, inForceFrom } of catalogue.requirements.flatMap((one) => one.legalBasis)) {
    if (!section || !inForceFrom) continue
    const known = dates.get(sectionKey(act, section))
    if (!known || inForceFrom < known) dates.set(sectionKey(act, section), inForceFrom)
  }
  return dates
}

function sectionKey(actId: string, section: string): string {
  return `${actId} ${section.replaceAll(/\s+/gu, '').toLowerCase()}`
}
