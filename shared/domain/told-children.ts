import { findSmallGroups } from './identity/small-group.ts'
import type { InspectionSnapshot } from './inspection-snapshot.ts'

/** Why a text is not printed on the children's page: it repeats somebody's words, or speaks of so few that they are known. */
export type UnfitForChildren = 'quote' | 'fewChildren'

/** Three words or more between quotation marks: somebody said that. A single word («tilsyn») may stand in them. */
const QUOTE = /[«“„"][^»”"]*\s[^»”"]*\s[^»”"]*[»”"]/u
/** «to av dere», «ett barn», «3 ungdommer»: fewer than five (identity/small-group.ts). */
const FEW =
  /(?<![\p{L}\d])(?:en|én|ein|éin|ei|ett|eitt|to|tre|fire|[1-4])\s(?:av\s(?:dere|dykk|de|barna|ungdommene|ungdomane)|barn|born|ungdom\p{L}*|elev\p{L}*|jent\p{L}*|gut\p{L}*)(?!\p{L})/iu

/**
 * Whether a text that was written for the children may stand where everybody in the house reads it. `livingThere`: the
 * fewest children that the case says live somewhere; null where it does not say. Names are the identity detector's.
 */
export function unfitForChildren(text: string, livingThere: number | null): UnfitForChildren | null {
  if (QUOTE.test(text)) return 'quote'
  return FEW.test(text) || findSmallGroups(text, livingThere).length > 0 ? 'fewChildren' : null
}

/** The fewest children that a case says live somewhere; null where it does not say. */
export function fewestLivingThere(snapshot: Pick<InspectionSnapshot, 'source'>): number | null {
  const counts = snapshot.source.flatMap(({ livingThere }) => (livingThere === null ? [] : [livingThere]))
  return counts.length > 0 ? Math.min(...counts) : null
}

/** Words of the authorities that someone of ten does not know; «lovbrudd» the page explains itself. */
const HARD_WORDS = [
  '§+',
  'jf\\.?',
  'forsvarlige?',
  'forsvarlege?',
  'virksomhet(?:en|er|ene)?',
  'verksemd(?:a|er|ene)?',
  'hjemmel(?:en)?',
  'heimel(?:en)?',
  'internkontroll(?:en)?',
  'protokoll\\p{L}*',
  'enkeltvedtak(?:et|ene)?',
  'vedtak(?:et|ene|a)?',
  'medvirkning(?:en)?',
  'medverknad(?:en)?',
  'tilrettelegging(?:en|a)?',
  'tilrettela(?:gt|gte|gd|gde)',
  'ivareta\\p{L}*',
  'samhandling(?:en|a)?',
  'implementer\\p{L}*',
  'dokumentasjon(?:en)?',
  'kompetanse(?:n)?',
  'korreksjonspunkt\\p{L}*',
  'pålegg(?:et|a)?',
  'tjenesteyter\\p{L}*',
  'individuell(?:e)?',
  'sakkyndige?',
  'sakkunnige?',
  'pliktsubjekt(?:et)?',
  'omsorgskommune(?:n)?',
  'helseforetak(?:et)?',
  'helseføretak(?:et)?',
] as const
const HARD = new RegExp(`(?<!\\p{L})(?:${HARD_WORDS.join('|')})(?!\\p{L})`, 'giu')

/** The words of a text that a child would have to ask about, each once, as they stand. */
export function hardWordsForChildren(text: string): readonly string[] {
  return [...new Set([...text.matchAll(HARD)].map((match) => match[0]))]
}
