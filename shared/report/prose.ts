import type { Inline, ListBlock, ParagraphBlock, Prose } from './report-block.ts'

const LIST_ITEM = /^\s*[-•*–]\s+/u

/** One paragraph of plain text. */
export function plain(text: string): Prose {
  return [{ text }]
}

/** One paragraph with a label in bold before the text. */
export function labelled(label: string, text: string): Prose {
  return [{ text: `${label}: `, bold: true }, { text }]
}

/** As a sentence: what a person typed may already end as one. */
export function withFullStop(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`
}

/** Joins pieces with a separator in between. */
export function joined(pieces: readonly Prose[], separator: string): Prose {
  return pieces.flatMap((piece, index): Inline[] =>
    index === 0 ? [...piece] : [{ text: separator }, ...piece],
  )
}

/** What a person typed, as paragraphs: an empty line starts a new one, a single line break is kept. */
export function paragraphsOf(text: string): readonly Prose[] {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .split(/\n[^\S\n]*\n+/u)
    .map((paragraph) => paragraph.replaceAll(/^\n+|\s+$/gu, ''))
    .filter((paragraph) => paragraph !== '')
    .map(plain)
}

/** What a person typed, as blocks: runs of lines that begin with a dash or bullet become lists. Nothing is left out. */
export function proseBlocks(text: string | null): readonly (ParagraphBlock | ListBlock)[] {
  return paragraphsOf(text ?? '').flatMap((paragraph) => blocksOf(paragraph[0]?.text ?? ''))
}

function blocksOf(paragraph: string): readonly (ParagraphBlock | ListBlock)[] {
  const groups: { isList: boolean; lines: string[] }[] = []
  for (const line of paragraph.split('\n')) {
    const isList = LIST_ITEM.test(line)
    const group = groups.at(-1)
    if (group && group.isList === isList) group.lines.push(line)
    else groups.push({ isList, lines: [line] })
  }
  return groups.map(({ isList, lines }) =>
    isList
      ? { kind: 'list', ordered: false, items: lines.map((line) => plain(line.replace(LIST_ITEM, ''))) }
      : { kind: 'paragraph', content: plain(lines.join('\n')) },
  )
}
