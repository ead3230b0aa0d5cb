import type { PlacementBasis } from '../domain/vocabulary.ts'
import type { Translator } from '../text/translator.ts'

/** «barnevernsloven §§ 4-2, 6-1 og 6-2»: the Act is named once. */
export function placementSections(bases: readonly PlacementBasis[], t: Translator): string {
  const last = bases.at(-1) ?? ''
  const before = bases.slice(0, -1).join(', ')
  return t('document.conduct.section', {
    count: bases.length,
    sections: before === '' ? last : `${before} ${t('document.and')} ${last}`,
  })
}
