import type { LaidInline, LaidLine } from './laid-line.ts'

/** Neighbouring pieces of a line that lead to the same place, or to none. */
export type TextSegment = {
  readonly text: string
  readonly x: number
  readonly width: number
  /** A web address, `#` and the id of a heading, or null. */
  readonly target: string | null
  readonly pieces: readonly LaidInline[]
}

/**
 * A line in as few pieces as can be: words in one font and colour are drawn together, and a link over several words is
 * one link. Pieces keep the order in which they are read, which is also the order of the structure tree.
 */
export function segmentsOf(line: LaidLine): readonly TextSegment[] {
  const segments: { target: string | null; pieces: LaidInline[] }[] = []
  for (const inline of line.inlines) {
    if (inline.text === '') continue
    const target = targetOf(inline)
    const segment = segments.at(-1)
    if (segment && segment.target === target) addPiece(segment.pieces, inline)
    else segments.push({ target, pieces: [Object.assign({}, inline)] })
  }
  return segments.map(({ target, pieces }) => {
    const x = Math.min(...pieces.map((piece) => piece.x))
    const end = Math.max(...pieces.map((piece) => piece.x + piece.width))
    return { target, pieces, x, width: end - x, text: pieces.map((piece) => piece.text).join('') }
  })
}

function targetOf(inline: LaidInline): string | null {
  if (inline.linkToDestination) return `#${inline.linkToDestination}`
  return inline.link ?? null
}

function addPiece(pieces: LaidInline[], inline: LaidInline): void {
  const last = pieces.at(-1)
  if (last && isSameLook(last, inline) && Math.abs(last.x + last.width - inline.x) < 0.01) {
    last.text += inline.text
    last.width += inline.width
    return
  }
  pieces.push(Object.assign({}, inline))
}

/** Shaped scripts are drawn word by word: joined, their words would be put in the wrong order. */
function isSameLook(a: LaidInline, b: LaidInline): boolean {
  return (
    a.font === b.font &&
    a.fontSize === b.fontSize &&
    a.color === b.color &&
    !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(a.text + b.text)
  )
}
