import { IntlMessageFormat } from 'intl-messageformat'
import type { Maalform } from '../domain/sector.ts'
import { nb, nn, type TextKey } from './catalogue.ts'

export type { TextKey } from './catalogue.ts'
export type TextArguments = Readonly<Record<string, string | number | boolean | Date>>

/** Gives the words for a key in one language. Throws if an argument the message needs is missing. */
export type Translator = {
  (key: TextKey, args?: TextArguments): string
  readonly maalform: Maalform
}

const catalogues: Readonly<Record<Maalform, Readonly<Record<TextKey, string>>>> = { nb, nn }

/** What has a meaning in ICU MessageFormat. A message without any of it stands for itself. */
const SYNTAX = /[{}<>'#]/u

/** Makes a translator. Messages are ICU MessageFormat; each is parsed once, the first time it is asked for. */
export function createTranslator(maalform: Maalform): Translator {
  const parsed = new Map<TextKey, IntlMessageFormat>()
  function translate(key: TextKey, args?: TextArguments): string {
    const words = catalogues[maalform][key]
    // Most messages are plain words. Asking the browser what it knows of a language takes longer than drawing a screen.
    if (!SYNTAX.test(words)) return words
    const message = parsed.get(key) ?? new IntlMessageFormat(words, maalform)
    parsed.set(key, message)
    return String(message.format(args))
  }
  return Object.assign(translate, { maalform })
}

/** Whether a text is a key: for keys made from data, such as `error.` and the name of a refusal. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(nb, key)
}
