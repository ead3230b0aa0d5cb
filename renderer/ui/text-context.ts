import { createContext, useContext } from 'react'
import { createTranslator, type Translator } from '../../shared/text/translator.ts'

export const TextContext = createContext<Translator>(createTranslator('nb'))

/** The words, in the language the person has chosen: `const t = useText(); t('app.lock')`. */
export function useText(): Translator {
  return useContext(TextContext)
}
