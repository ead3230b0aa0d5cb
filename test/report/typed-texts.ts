import { findTheme } from '../../shared/catalogue/catalogue.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'

/** Every text, date aside, that a person has typed in a case: what must be found again in its reports. */
export function typedTexts(snapshot: InspectionSnapshot): readonly string[] {
  const texts: string[] = []
  const visit = (value: unknown, key: string): void => {
    if (NOT_TYPED.has(key)) return
    if (typeof value === 'string') texts.push(value)
    else if (Array.isArray(value)) for (const one of value) visit(one, key)
    else if (value && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) visit(inner, name)
    }
  }
  visit(snapshot, '')
  return texts.filter((text) => !/^\d{4}-\d{2}-\d{2}/u.test(text) && text.trim() !== '' && !findTheme(text))
}

/** Chosen, not typed: ids, states, types. Their words are the report's own. */
const NOT_TYPED = new Set(
  [
    'id compartment type state role sectors maalform status agreement direction visitForm ownerType placementBases kind',
    'outcome departmentId partyId lovbruddId actId factIds sourceIds requirementIds addressees quotedSectors closure',
    'attachment redactions actName section part catalogueVersion altText',
  ].flatMap((names) => names.split(' ')),
)
