/** Fonts in the order in which they are asked for a character. */
export const fontNames = ['Inter', 'NotoSans', 'NotoSymbols', 'NotoEmoji', 'NotoArabic'] as const
export type FontName = (typeof fontNames)[number]

/** Which characters a font has. */
export type FontCoverage = { readonly name: FontName; readonly has: (codePoint: number) => boolean }

export type CharacterRun = { readonly text: string; readonly font: FontName }

/**
 * Controls, soft hyphens, zero-width and direction marks, variation selectors: nothing of it is seen, and a font that
 * lacks it makes the file non-conforming (ISO 19005-2 § 6.2.11.8). Line breaks are kept.
 */
const INVISIBLE = /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|[\uFE00-\uFE0F]/gu
const JOINERS = /[\u200C\u200D]/u

/** Norwegian as most of it is written: clean already, and each code unit a character that stands alone. */
const PLAIN_LATIN = /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u024F\u2010-\u2015\u2018-\u201E\u2022\u2026]+$/u

/** Text as it can be set: composed (NFC), one kind of line break, tabs as spaces, nothing invisible. NBSP stays. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replaceAll('\t', '    ')
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(INVISIBLE, (mark) => (mark === '\n' || JOINERS.test(mark) ? mark : ''))
}

/**
 * Whether a paragraph is to be set from right to left: it begins so, and most of its letters are. A Norwegian sentence
 * that begins with an Arabic word is still a Norwegian sentence.
 */
export function isMostlyRightToLeft(text: string): boolean {
  if (!isRightToLeft(text)) return false
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => isRightToLeft(letter)).length * 2 > letters.length
}

/** Whether a text's first letter is written from right to left (Arabic, Hebrew). */
export function isRightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
}

/**
 * Splits text into runs, each in a font that has every character of it. What no font has is printed as `[U+XXXX]` and
 * reported through `onReplaced`: never a silent box.
 */
export function splitRuns(
  text: string,
  fonts: readonly FontCoverage[],
  onReplaced: (character: string) => void,
): readonly CharacterRun[] {
  const [first] = fonts
  if (first && PLAIN_LATIN.test(text) && hasEvery(first, text)) return [{ text, font: first.name }]
  const runs: { text: string; font: FontName }[] = []
  const push = (piece: string, font: FontName): void => {
    const last = runs.at(-1)
    if (last && last.font === font) last.text += piece
    else runs.push({ text: piece, font })
  }
  for (const { segment } of graphemes.segment(cleanText(text))) {
    const font = fontFor(segment, runs.at(-1)?.font, fonts)
    if (font) push(segment, font)
    else for (const character of segment) pushCharacter(character, fonts, push, onReplaced)
  }
  return spacesInReadingOrder(runs)
}

/**
 * The space after an Arabic quotation belongs to the text that goes on from left to right (UAX #9, rule N2). In the
 * quotation's own run it would be set on its far side.
 */
function spacesInReadingOrder(runs: readonly CharacterRun[]): readonly CharacterRun[] {
  return runs.map((run, index) => {
    const before = runs[index - 1]
    const lead = before && isRightToLeft(before.text) ? trailingSpace(before.text) : ''
    const hasNext = index < runs.length - 1
    const text = hasNext && isRightToLeft(run.text) ? run.text.trimEnd() : run.text
    return { font: run.font, text: lead + text }
  })
}

function trailingSpace(text: string): string {
  return text.slice(text.trimEnd().length)
}

const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' })
const NEUTRAL = /^[\s\p{P}]+$/u

/** The font that has all of a grapheme. White space and punctuation stay in the font that is in use, if it has them. */
function fontFor(
  segment: string,
  current: FontName | undefined,
  fonts: readonly FontCoverage[],
): FontName | undefined {
  const hasAll = (font: FontCoverage): boolean =>
    Array.from(segment).every((character) => hasCharacter(font, character))
  const currentFont = fonts.find((font) => font.name === current)
  if (currentFont && NEUTRAL.test(segment) && hasAll(currentFont)) return currentFont.name
  return fonts.find(hasAll)?.name
}

function hasEvery(font: FontCoverage, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code !== 0x0a && !font.has(code)) return false
  }
  return true
}

/** Private-use characters mean something else in every font, so no font has them. */
function hasCharacter(font: FontCoverage, character: string): boolean {
  if (/\p{Co}/u.test(character)) return false
  return character === '\n' || font.has(character.codePointAt(0) ?? 0)
}

function pushCharacter(
  character: string,
  fonts: readonly FontCoverage[],
  push: (piece: string, font: FontName) => void,
  onReplaced: (character: string) => void,
): void {
  if (JOINERS.test(character)) return
  const font = fonts.find((one) => hasCharacter(one, character))
  if (font) return push(character, font.name)
  onReplaced(character)
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  push(`[U+${code}]`, 'Inter')
}
