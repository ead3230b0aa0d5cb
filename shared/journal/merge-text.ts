import { diffIndices } from 'node-diff3'

/** Above this many pairs of equal paragraphs the comparison takes too long to stand in a save: it is left to people. */
const MAX_PAIRS = 200_000

/**
 * Merges two versions of a text by paragraph against the version both came from. Changes in different paragraphs meet
 * in one text; gives null when both changed the same paragraph differently (or added at the same place).
 */
export function mergeText(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs) return mine
  if (mine === base) return theirs
  if (theirs === base) return mine
  const original = paragraphs(base)
  const ours = findEdits(original, paragraphs(mine))
  const others = findEdits(original, paragraphs(theirs))
  if (ours === null || others === null) return null
  const edits: Edit[] = []
  for (const edit of [...ours, ...others].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const before = edits.at(-1)
    if (before && isSameEdit(before, edit)) continue
    if (before && clash(before, edit)) return null
    edits.push(edit)
  }
  return applyEdits(original, edits)
}

/** Paragraphs `from` to `to` (not included) of the base replaced by others. `from` = `to`: added between two. */
type Edit = { readonly from: number; readonly to: number; readonly paragraphs: readonly string[] }

/** Paragraphs, each but the first with the line breaks before it; joined they give the text back, letter for letter. */
function paragraphs(text: string): string[] {
  return text.split(/(?<!\n)(?=\n)/u)
}

function findEdits(base: readonly string[], changed: readonly string[]): Edit[] | null {
  if (equalPairs(base, changed) > MAX_PAIRS) return null
  return diffIndices([...base], [...changed]).map(({ buffer1, buffer2, buffer2Content }) => ({
    from: buffer1[0],
    to: buffer1[0] + buffer1[1],
    paragraphs: buffer2Content.slice(0, buffer2[1]),
  }))
}

/** How many pairs of equal paragraphs two texts have: what comparing them costs. */
function equalPairs(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const part of a) counts.set(part, (counts.get(part) ?? 0) + 1)
  return b.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0)
}

function isSameEdit(a: Edit, b: Edit): boolean {
  return a.from === b.from && a.to === b.to && a.paragraphs.join('') === b.paragraphs.join('')
}

/** Whether it is unclear what both edits together mean. `b` begins where `a` begins, or later. */
function clash(a: Edit, b: Edit): boolean {
  if (b.from < a.to) return true
  if (b.from > a.to) return false
  // They touch. Two that only replace stand side by side; with something added there, the order would be a guess.
  return adds(a) && adds(b)
}

function adds(edit: Edit): boolean {
  return edit.paragraphs.length > edit.to - edit.from
}

/** The text with all edits in it; null when two paragraphs would stand on one line, because a line break went with one of them. */
function applyEdits(base: readonly string[], edits: readonly Edit[]): string | null {
  const merged: string[] = []
  let at = 0
  for (const edit of edits) {
    merged.push(...base.slice(at, edit.from), ...edit.paragraphs)
    at = edit.to
  }
  merged.push(...base.slice(at))
  const written = merged.filter((paragraph) => paragraph !== '')
  const isGlued = written.some((paragraph, index) => index > 0 && !paragraph.startsWith('\n'))
  return isGlued ? null : merged.join('')
}
