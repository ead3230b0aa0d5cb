import type { Prose, ReportBlock } from '../../shared/report/report-block.ts'
import type { ReportModel } from '../../shared/report/report-model.ts'

/** What a child reads on the page, piece by piece: headings, paragraphs and points. */
export function sentencesOf(model: ReportModel): readonly string[] {
  return model.blocks.flatMap(piecesOf)
}

function piecesOf(block: ReportBlock): readonly string[] {
  if (block.kind === 'poster') return [block.text, textOf(block.lead), block.remark ?? ''].filter(Boolean)
  if (block.kind !== 'panel') return []
  return [
    block.title,
    ...block.content.flatMap((one) =>
      one.kind === 'points'
        ? one.items.map(({ lead, text }) => [lead, textOf(text)].filter(Boolean).join('. '))
        : [textOf(one.content)],
    ),
  ]
}

function textOf(prose: Prose): string {
  return prose.map((inline) => inline.text).join('')
}

/**
 * Björnsson's readability index: words for each sentence, and how many of a hundred words have more than six letters.
 * Below 30 is very easy (children's books), 30 to 40 easy. Each piece is at least one sentence.
 */
export function lixOf(pieces: readonly string[]): number {
  const sentences = pieces
    .flatMap((piece) => piece.split(/[.!?:]+(?:\s|$)/u))
    .filter((one) => /\p{L}/u.test(one))
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\d]+/gu) ?? [])
  const long = words.filter((word) => word.length > 6)
  return Math.round(words.length / sentences.length + (100 * long.length) / words.length)
}
