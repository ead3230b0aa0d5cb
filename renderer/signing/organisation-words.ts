import { organisationInWords } from '../../shared/domain/verdict-sentences.ts'
import type { Translator } from '../../shared/text/translator.ts'

/** «Statens helsetilsyn (org.nr. 974761394)», or as much of it as is known; null where nothing is. */
export function organisationOf(t: Translator, name: string | null, number: string | null): string | null {
  if (name !== null) return organisationInWords(name, number, t)
  return number === null ? null : t('signing.organisationNumber', { number })
}
