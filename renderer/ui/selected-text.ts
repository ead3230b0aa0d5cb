/** A stretch of a text: what it says and where it stands. */
export type TextRange = { readonly text: string; readonly start: number; readonly end: number }

/** The paragraph around a place in a text: what stands between line breaks, without white space at the ends. */
export function paragraphAt(text: string, place: number): TextRange {
  const at = Math.max(0, Math.min(place, text.length))
  const from = text.lastIndexOf('\n', at - 1) + 1
  const after = text.indexOf('\n', at)
  const to = after < 0 ? text.length : after
  const raw = text.slice(from, to)
  const start = from + (raw.length - raw.trimStart().length)
  const trimmed = raw.trim()
  return { text: trimmed, start, end: start + trimmed.length }
}

/** What is marked in a writing surface, or else the paragraph the caret stands in. Empty text: nothing to take. */
export function markedOrParagraph(area: {
  readonly value: string
  readonly selectionStart: number
  readonly selectionEnd: number
}): TextRange {
  const { value, selectionStart, selectionEnd } = area
  const marked = value.slice(selectionStart, selectionEnd).trim()
  if (marked !== '') return { text: marked, start: selectionStart, end: selectionEnd }
  return paragraphAt(value, selectionStart)
}

/**
 * Sets a stretch in Norwegian quotation marks, or takes the marks away if they are there. Gives the whole new text and
 * the stretch to mark in it.
 */
export function withQuotation(value: string, range: TextRange): TextRange {
  if (range.text.startsWith('«') && range.text.endsWith('»')) {
    const bare = value.slice(range.start + 1, range.end - 1)
    return {
      text: value.slice(0, range.start) + bare + value.slice(range.end),
      start: range.start,
      end: range.end - 2,
    }
  }
  const before = value.slice(0, range.start)
  const after = value.slice(range.end)
  return {
    text: `${before}«${value.slice(range.start, range.end)}»${after}`,
    start: range.start,
    end: range.end + 2,
  }
}

/** What the person has marked anywhere on the screen: in a field that has focus, or in running text. */
export function selectionOnScreen(): string {
  const active = document.activeElement
  if (
    active instanceof HTMLTextAreaElement ||
    (active instanceof HTMLInputElement && active.type === 'text')
  ) {
    return active.value.slice(active.selectionStart ?? 0, active.selectionEnd ?? 0).trim()
  }
  return window.getSelection()?.toString().trim() ?? ''
}
