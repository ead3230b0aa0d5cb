import {
  catalogue,
  findTheme,
  type LocalText,
  type Requirement,
} from '../../../shared/catalogue/catalogue.ts'
import { referenceText } from '../../../shared/catalogue/reference-text.ts'
import { fold } from '../../../shared/lib/fold.ts'

const words = new Map<string, string>()

/** Everything a requirement says, in both written standards, folded for search. Made once per requirement. */
export function requirementWords(requirement: Requirement): string {
  const known = words.get(requirement.id)
  if (known !== undefined) return known
  const made = fold(collect(requirement).join(' '))
  words.set(requirement.id, made)
  return made
}

function collect(requirement: Requirement): readonly string[] {
  const { evidence } = requirement
  const texts: readonly (LocalText | undefined)[] = [
    requirement.title,
    findTheme(requirement.theme)?.title,
    requirement.requirement,
    requirement.controlQuestion,
    requirement.notes,
    requirement.orderText,
    requirement.jointQuestion,
    ...requirement.guidance,
    ...evidence.documents,
    ...evidence.interviews,
    ...evidence.childTalk,
    ...evidence.walkThrough,
    ...catalogue.strategyGoals
      .filter((goal) => requirement.strategyGoals.includes(goal.id))
      .map((goal) => goal.title),
  ]
  const bases = requirement.legalBasis.flatMap((basis) => [
    referenceText(basis, 'nb'),
    referenceText(basis, 'nn'),
  ])
  return [requirement.id, ...texts.flatMap((text) => (text ? [text.nb, text.nn] : [])), ...bases]
}

/** Whether every word of a folded question stands in the requirement. */
export function hasWords(requirement: Requirement, folded: string): boolean {
  const text = requirementWords(requirement)
  return folded.split(/\s+/u).every((word) => text.includes(word))
}
