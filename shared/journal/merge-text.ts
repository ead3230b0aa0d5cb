import { diff3Merge } from 'node-diff3'

/** Above this many paragraphs the comparison takes too long to stand in a save: it is left to people. */
const MAX_PARAGRAPHS = 1_500

/**
 * Merges two versions of a text by paragraph against the version both came from. Changes in different paragraphs meet
 * in one text; gives null when both changed the same paragraph differently (or added at the same place).
 */
export function mergeText(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs) return mine
  if (mine === base) return theirs
  if (theirs === base) return mine
  const [a, o, b] = [mine, base, theirs].map(paragraphs) as [string[], string[], string[]]
  if (Math.max(a.length, o.length, b.length) > MAX_PARAGRAPHS * 2) return null
  const regions = diff3Merge(a, o, b, { excludeFalseConflicts: true })
  const merged: string[] = []
  for (const region of regions) {
    if (!region.ok) return null
    merged.push(...region.ok)
  }
  return merged.join('')
}

/** Paragraphs and the line breaks between them, in turn; joined they give the text back, letter for letter. */
function paragraphs(text: string): string[] {
  return text.split(/(\n+)/u).filter((part) => part !== '')
}
