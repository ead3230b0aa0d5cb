import { type Basis, catalogue, findAct, findRequirement } from '../../../shared/catalogue/catalogue.ts'
import { findActIndex, indexedActIds, sectionHeading } from '../../../shared/catalogue/law-index.ts'
import { actName, legalReferenceOf, referenceText } from '../../../shared/catalogue/reference-text.ts'
import { parseLegalReferences } from '../../../shared/domain/legal-reference.ts'
import type { Maalform, Sector } from '../../../shared/domain/sector.ts'
import type { LegalReference } from '../../../shared/domain/vocabulary.ts'
import { fold } from '../../../shared/lib/fold.ts'
import type { PickerOption } from '../../ui/search-picker.tsx'

/**
 * Everything that can be referred to: first the sections of the requirements that are tied to the lovbrudd, with their
 * parts, then every section of every act, those acts first that the sector's own requirements rest on most.
 */
export function lawCandidates(
  maalform: Maalform,
  sector: Sector,
  requirementIds: readonly string[],
): readonly PickerOption[] {
  const near = requirementIds.flatMap((id) => findRequirement(id)?.legalBasis ?? []).filter(isBinding)
  const options = [...near, ...allSections(sector)].map((basis) => optionOf(basis, maalform))
  return [...new Map(options.map((option) => [option.id, option])).values()]
}

/** The reference a candidate stands for. */
export function referenceOfCandidate(id: string, maalform: Maalform): LegalReference {
  return legalReferenceOf(JSON.parse(id) as Basis, maalform)
}

/**
 * A reference as it was typed, kept to the letter. It is held against the law index where it names one act that is in
 * it; older acts, odd forms and chains of several acts stand as printed with nothing beside them.
 */
export function typedReference(printed: string): LegalReference {
  const [only, ...others] = parseLegalReferences(printed)
  if (only && others.length === 0) return { ...only, printed }
  return { actId: null, actName: only?.actName ?? '', section: null, part: null, printed }
}

function optionOf(basis: Basis, maalform: Maalform): PickerOption {
  const heading = basis.section ? sectionHeading(basis.act, basis.section) : undefined
  const text = referenceText(basis, maalform)
  return {
    id: JSON.stringify(pointer(basis)),
    label: heading ? `${text} – ${heading}` : text,
    words: fold(otherNames(basis)),
  }
}

/** Found in either written standard, by the official title, and with or without a space after the section sign. */
function otherNames(basis: Basis): string {
  const names = findAct(basis.act)?.shortName
  return [names?.nb, names?.nn, findActIndex(basis.act)?.title, `§${basis.section ?? ''}`].join(' ')
}

/** The part of a basis that says where it points. */
function pointer({ act, section, part }: Basis): Basis {
  return { act, ...(section ? { section } : {}), ...(part ? { part } : {}) }
}

function allSections(sector: Sector): readonly Basis[] {
  return actsByUse(sector).flatMap((act): Basis[] => [
    ...Object.keys(findActIndex(act)?.sections ?? {}).map((section) => ({ act, section })),
    { act },
  ])
}

function actsByUse(sector: Sector): readonly string[] {
  const uses = new Map<string, number>()
  for (const requirement of catalogue.requirements) {
    if (!requirement.concludedBy.includes(sector)) continue
    for (const basis of requirement.legalBasis) uses.set(basis.act, (uses.get(basis.act) ?? 0) + 1)
  }
  const binding = catalogue.acts.filter((act) => isBinding({ act: act.id })).map((act) => act.id)
  const known = [...new Set([...binding, ...indexedActIds])]
  return known.toSorted(
    (a, b) =>
      (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || actName(a, 'nb').localeCompare(actName(b, 'nb'), 'nb'),
  )
}

function isBinding(basis: Basis): boolean {
  const kind = findAct(basis.act)?.kind
  return kind === 'act' || kind === 'regulation'
}
