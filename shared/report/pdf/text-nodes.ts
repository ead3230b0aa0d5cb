import type {
  ConclusionBlock,
  DissentBlock,
  HeadingBlock,
  ListBlock,
  NoteBlock,
  ParagraphBlock,
  Prose,
  TitleBlock,
} from '../report-block.ts'
import { plain } from '../prose.ts'
import type { PdfNode, PdfTableLayout } from './pdf-node.ts'
import { cardLayout, COLOR, GAP, LINE, SECTOR_COLOR, SIZE, TEXT_WIDTH } from './pdf-style.ts'
import { LOWEST_BROKEN, type PrintContext, roomFor, textNode, type TextStyle } from './print-context.ts'
import { addTag, type Tag, type TagRole } from './tag.ts'

const HEADING: Readonly<
  Record<HeadingBlock['level'], { role: TagRole; size: number; above: number; below: number }>
> = {
  1: { role: 'H2', size: SIZE.h1, above: 16, below: 8 },
  2: { role: 'H3', size: SIZE.h2, above: 14, below: 6 },
  3: { role: 'H4', size: SIZE.h3, above: 10, below: 4 },
  4: { role: 'H5', size: SIZE.body, above: 8, below: 3 },
}
/** Three lines of running text: a heading moves along to the next page unless that much fits below it. */
export const ROOM_FOR_LINES = 48
/** How wide a letter of a heading is, of its size. */
const LETTER = 0.58

/** What the document is: the only heading of the first level. */
export function titleNodes(block: TitleBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const overline = textNode(plain(block.overline), addTag(parent, 'P'), print, {
    fontSize: SIZE.table,
    color: COLOR.muted,
    bold: true,
    margin: [0, 0, 0, 6],
  })
  const title = textNode(plain(block.text), addTag(parent, 'H1'), print, {
    fontSize: block.text.length > 90 ? 17 : SIZE.title,
    bold: true,
    lineHeight: 1.1,
    margin: [0, 0, 0, 6],
  })
  if (!block.subtitle || block.text.includes(block.subtitle))
    return [overline, { ...title, margin: [0, 0, 0, 12] }]
  const subtitle = textNode(plain(block.subtitle), addTag(parent, 'P'), print, {
    fontSize: 11.5,
    color: COLOR.muted,
    margin: [0, 0, 0, 12],
  })
  return [overline, title, subtitle]
}

/** A heading with its number, link target and bookmark. */
export function headingNodes(block: HeadingBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const look = HEADING[block.level]
  const text = block.number ? `${block.number}  ${block.text}` : block.text
  return [
    {
      ...textNode(plain(text), addTag(parent, look.role), print, {
        fontSize: look.size,
        bold: true,
        lineHeight: 1.15,
        margin: [0, block.startsPage ? 0 : look.above, 0, look.below],
        minRoom:
          look.above + linesOf(text, look.size) * look.size * LINE * 1.15 + look.below + ROOM_FOR_LINES,
      }),
      id: block.id,
      ...(block.unlisted ? {} : { bookmark: { title: text, level: block.level } }),
      ...(block.startsPage ? { pageBreak: 'before' as const } : {}),
    },
  ]
}

function linesOf(heading: string, size: number): number {
  return Math.ceil((heading.length * size * LETTER) / TEXT_WIDTH)
}

/** Running text. */
export function paragraphNodes(block: ParagraphBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const small: TextStyle = { fontSize: SIZE.small, color: COLOR.muted }
  return [textNode(block.content, addTag(parent, 'P'), print, block.role === 'small' ? small : {})]
}

/** A list: marker and item side by side, so that both keep their tags. */
export function listNodes(block: ListBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const list = addTag(parent, 'L', { numbering: block.ordered ? 'Decimal' : 'Disc' })
  return block.items.map((item, index): PdfNode => {
    const entry = addTag(list, 'LI')
    const isLast = index === block.items.length - 1
    const marker = block.ordered ? `${index + 1}.` : '•'
    return {
      columns: [
        textNode(plain(marker), addTag(entry, 'Lbl'), print, {
          width: block.ordered ? 20 : 12,
          margin: [0, 0, 0, 0],
        }),
        textNode(item, addTag(entry, 'LBody'), print, { width: '*', margin: [0, 0, 0, 0] }),
      ],
      columnGap: 2,
      margin: [2, 0, 0, isLast ? GAP : 3],
      unbreakable: roomFor([item]) < LOWEST_BROKEN,
    }
  })
}

/** One sector's conclusion on the first page. */
export function conclusionNodes(block: ConclusionBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const group = addTag(parent, 'Div')
  const color = SECTOR_COLOR[block.sector]
  const nodes: PdfNode[] = [
    textNode(plain(block.sectorName), addTag(group, 'P'), print, {
      fontSize: SIZE.small,
      bold: true,
      color,
      margin: [0, 0, 0, 2],
    }),
    textNode(plain(block.verdict), addTag(group, 'P'), print, {
      fontSize: 11.5,
      bold: true,
      margin: [0, 0, 0, block.points.length > 0 ? 5 : 2],
    }),
    ...pointNodes(block.points, group, print),
  ]
  return [card(nodes, cardLayout(color, null), 46, roomFor(block.points) + 46)]
}

function pointNodes(points: readonly Prose[], group: Tag, print: PrintContext): PdfNode[] {
  if (points.length === 0) return []
  if (points.length > 1) {
    const items = listNodes({ kind: 'list', ordered: true, items: points }, group, print)
    return items.map((item, index) => (index < items.length - 1 ? item : { ...item, margin: [2, 0, 0, 2] }))
  }
  return points.map((point) => textNode(point, addTag(group, 'P'), print, { margin: [0, 0, 0, 2] }))
}

/** A remark, set apart. */
export function noteNodes(block: NoteBlock, parent: Tag, print: PrintContext): PdfNode[] {
  return labelledCard(block.label, block.content, cardLayout(COLOR.muted, COLOR.soft), parent, print)
}

/** A sector's agreement or dissent in its own words, right after the joint text. */
export function dissentNodes(block: DissentBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const ground = block.agreement === 'dissent' ? COLOR.soft : null
  return labelledCard(
    block.label,
    block.content,
    cardLayout(SECTOR_COLOR[block.sector], ground),
    parent,
    print,
  )
}

function labelledCard(
  label: string,
  content: readonly Prose[],
  layout: PdfTableLayout,
  parent: Tag,
  print: PrintContext,
): PdfNode[] {
  const group = addTag(parent, 'Div')
  const nodes = [
    textNode(plain(label), addTag(group, 'P'), print, { bold: true, margin: [0, 0, 0, 3] }),
    ...content.map((prose) => textNode(prose, addTag(group, 'P'), print, { margin: [0, 0, 0, 4] })),
  ]
  return [card(nodes, layout, 60, roomFor(content) + 36)]
}

/**
 * A frame around nodes. A low one is kept on one page, a higher one breaks over pages like running text; it is no table
 * to those who listen. `height` is about how high it is, in points.
 */
export function card(
  nodes: PdfNode[],
  layout: PdfTableLayout,
  minRoom: number,
  height: number,
  lowestBroken = LOWEST_BROKEN,
): PdfNode {
  const isLow = height < lowestBroken
  return {
    table: { widths: ['*'], body: [[{ stack: nodes }]] },
    layout,
    margin: [0, 2, 0, 8],
    unbreakable: isLow,
    minRoom,
    ...(isLow ? { wholeHeight: height } : {}),
  }
}
