import { isWritten } from '../domain/conclusion-rules.ts'
import {
  findTheme,
  ownRequirementsOfLane,
  type Requirement,
  type Theme,
  themesOfLane,
} from '../catalogue/catalogue.ts'
import type { ReportAnswer, ReportContext } from './report-context.ts'

/** A theme with the requirements of it that something is to be said about. */
export type ThemeGroup = {
  /** Null: requirements that the catalogue does not know, because the case was opened with another version. */
  readonly theme: Theme | null
  readonly entries: readonly { readonly requirementId: string; readonly requirement: Requirement | null }[]
}

/** An answer that says something: a state that concludes, or words without a state. */
export function isExamined(answer: ReportAnswer): boolean {
  if (answer.state === 'lovbrudd' || answer.state === 'noLovbrudd') return true
  return answer.state === null && (isWritten(answer.assessment) || isWritten(answer.reason))
}

/** The requirements for which `include` holds, theme by theme; unknown ones come last. */
export function groupByTheme(
  context: ReportContext,
  include: (requirementId: string) => boolean,
): readonly ThemeGroup[] {
  const known = ownRequirementsOfLane(context.lane)
  const knownIds = new Set(known.map((requirement) => requirement.id))
  const groups: ThemeGroup[] = themesOfLane(context.lane).map((theme) => ({
    theme,
    entries: known
      .filter((requirement) => requirement.theme === theme.id && include(requirement.id))
      .map((requirement) => ({ requirementId: requirement.id, requirement })),
  }))
  const unknown = [...new Set(context.answers.map((answer) => answer.requirementId))]
    .filter((id) => !knownIds.has(id) && include(id))
    .toSorted()
    .map((requirementId) => ({ requirementId, requirement: null }))
  return [...groups, { theme: null, entries: unknown }].filter((group) => group.entries.length > 0)
}

/** «BV-05 Medvirkning i hverdagen», or the id alone where the catalogue does not know it. */
export function requirementTitle(
  requirementId: string,
  requirement: Requirement | null,
  context: ReportContext,
): string {
  return requirement ? `${requirementId} ${requirement.title[context.maalform]}` : requirementId
}

/** The theme's title in the language of the report. */
export function themeTitle(theme: Theme | null, context: ReportContext): string {
  return theme ? theme.title[context.maalform] : context.t('document.assessment.unknown')
}

/** What a person called a theme: the title, where it is the id of one. */
export function themeName(idOrText: string | null, context: ReportContext): string {
  if (!isWritten(idOrText)) return context.t('document.notGiven')
  return findTheme(idOrText)?.title[context.maalform] ?? idOrText
}

/** A department's name. An id that is no longer there is printed as it is. */
export function departmentName(id: string | null, context: ReportContext): string {
  if (!isWritten(id)) return context.t('document.conclusion.noDepartment')
  const department = context.snapshot.department.find((one) => one.id === id)
  if (!department) return id
  return isWritten(department.name) ? department.name : context.t('document.conclusion.unnamedDepartment')
}

/** The words for a state: a school's control question is answered yes or no. */
export function stateText(state: ReportAnswer['state'], context: ReportContext): string {
  const name = state ?? 'open'
  return context.lane === 'school'
    ? context.t(`document.stateSchool.${name}`)
    : context.t(`document.state.${name}`)
}
