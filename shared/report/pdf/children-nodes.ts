import { plain } from '../prose.ts'
import type { PanelBlock, PointsBlock, PosterBlock, Prose } from '../report-block.ts'
import { CHILDREN_COLOR, house, HOUSE_WIDTH, ICON_SIZE, iconOf } from './children-icons.ts'
import type { PdfNode, PdfTableLayout } from './pdf-node.ts'
import { COLOR, MARGINS, type PageMargins, SIZE, TEXT_WIDTH } from './pdf-style.ts'
import { type PrintContext, textNode } from './print-context.ts'
import { addTag, type Tag } from './tag.ts'

/** Type that is read from the wall, in points. */
const TYPE = { title: 21.5, heading: 16, lead: 12.5, body: 12, remark: 11 } as const
const LINE_HEIGHT = 1.18
/** The drawings hang in the margin, so that the text has the whole line. */
const HANGING = ICON_SIZE + 11
export const CHILDREN_MARGINS: PageMargins = { ...MARGINS, top: 64, bottom: 58 }
const GAP = 5
/** A longer title is set smaller, so that the head stays a head. */
const LONGEST_TITLE = 70
const PADDING = 16
const BODY = { fontSize: TYPE.body, lineHeight: LINE_HEIGHT } as const
const TEXT = { ...BODY, margin: [0, 0, 0, GAP] as const }
/** For grown-ups: no answer to anything a child asks. */
const SMALL = { fontSize: SIZE.small, color: COLOR.muted, margin: [0, 5, 0, 0] as const }
/** A heading is followed by at least two lines. */
const ROOM_FOR_ANSWER = 90
const ROOM_FOR_FRAME = 118
/** A point longer than this may break over pages. */
const LONGEST_WHOLE_POINT = 600

/** The head of the page: large type on a light ground, and a house. */
export function posterNodes(block: PosterBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const group = addTag(parent, 'Div')
  const overline = textNode(plain(block.overline), addTag(group, 'P'), print, {
    fontSize: TYPE.remark,
    color: CHILDREN_COLOR.accent,
    bold: true,
    margin: [0, 2, 0, 5],
  })
  const title = textNode(plain(block.text), addTag(group, 'H1'), print, {
    fontSize: block.text.length > LONGEST_TITLE ? TYPE.heading : TYPE.title,
    bold: true,
    lineHeight: 1.08,
    margin: [0, 0, 0, 7],
  })
  const lead = textNode(block.lead, addTag(group, 'P'), print, {
    fontSize: TYPE.lead,
    lineHeight: LINE_HEIGHT,
    margin: [0, 0, 0, 2],
  })
  const remark =
    block.remark === null
      ? []
      : [
          textNode([{ text: block.remark, bold: true }], addTag(group, 'P'), print, {
            fontSize: TYPE.remark,
            margin: [0, 4, 0, 2],
          }),
        ]
  return [
    {
      table: {
        widths: [TEXT_WIDTH - HOUSE_WIDTH - 2.5 * PADDING, HOUSE_WIDTH],
        body: [[{ stack: [overline, title, lead, ...remark] }, { ...house(), margin: [0, 8, 0, 0] }]],
        dontBreakRows: true,
      },
      layout: posterLayout,
      margin: [0, 0, 0, 8],
    },
  ]
}

/** One question with its drawing, and the answer below it. */
export function panelNodes(block: PanelBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const section = addTag(parent, 'Sect')
  const heading = {
    ...textNode(plain(block.title), addTag(section, 'H2'), print, {
      fontSize: TYPE.heading,
      bold: true,
      color: CHILDREN_COLOR.accent,
      width: '*',
      margin: [0, 7, 0, 0] as const,
    }),
    id: block.id,
    bookmark: { title: block.title, level: 1 },
  }
  return [
    {
      columns: [iconOf(block.icon), heading],
      columnGap: HANGING - ICON_SIZE,
      margin: [-HANGING, 9, 0, 0],
      unbreakable: true,
      minRoom: ICON_SIZE + (block.icon === 'phone' ? ROOM_FOR_FRAME : ROOM_FOR_ANSWER),
    },
    ...framed(block, section, print),
  ]
}

/** Whom to talk to stands in a frame of its own, to be found at a glance; everything else runs on. */
function framed(block: PanelBlock, section: Tag, print: PrintContext): PdfNode[] {
  const isFramed = block.icon === 'phone'
  const inside: PdfNode[] = []
  const below: PdfNode[] = []
  for (const one of block.content) {
    if (one.kind === 'points') inside.push(...pointNodes(one, section, print))
    else if (one.role === 'small') below.push(textNode(one.content, addTag(section, 'P'), print, SMALL))
    else inside.push(textNode(one.content, addTag(section, 'P'), print, TEXT))
  }
  if (!isFramed) return [...inside, ...below]
  const frame = { table: { widths: ['*' as const], body: [[{ stack: inside }]] }, layout: frameLayout }
  return [{ ...frame, margin: [0, 2, 0, 0], unbreakable: true }, ...below]
}

function pointNodes(block: PointsBlock, section: Tag, print: PrintContext): PdfNode[] {
  const list = addTag(section, 'L', { numbering: 'Disc' })
  const nodes = block.items.map((item) => pointNode(item, list, print))
  if (block.columns === 1) return nodes
  const rows = Math.ceil(nodes.length / block.columns)
  const columns = Array.from(
    { length: block.columns },
    (_, index): PdfNode => ({
      stack: nodes.slice(index * rows, (index + 1) * rows),
      width: '*',
    }),
  )
  return [{ columns, columnGap: 10, margin: [0, 0, 0, GAP], unbreakable: true }]
}

function pointNode(item: PointsBlock['items'][number], list: Tag, print: PrintContext): PdfNode {
  const entry = addTag(list, 'LI')
  const style = { ...BODY, margin: [0, 0, 0, 0] as const }
  const prose: Prose = item.lead === null ? item.text : [{ text: `${item.lead}. `, bold: true }, ...item.text]
  const length = prose.reduce((sum, inline) => sum + inline.text.length, 0)
  return {
    columns: [
      textNode(plain('•'), addTag(entry, 'Lbl'), print, {
        ...style,
        width: 9,
        color: CHILDREN_COLOR.accent,
        bold: true,
      }),
      textNode(prose, addTag(entry, 'LBody'), print, { ...style, width: '*' }),
    ],
    columnGap: 3,
    margin: [0, 0, 0, item.lead === null ? 1.5 : 4],
    unbreakable: length < LONGEST_WHOLE_POINT,
  }
}

/** A light ground with room around, no lines but one below. */
const posterLayout: PdfTableLayout = {
  hLineWidth: (row) => (row === 1 ? 2.5 : 0),
  vLineWidth: () => 0,
  hLineColor: () => CHILDREN_COLOR.accent,
  vLineColor: () => COLOR.rule,
  fillColor: () => CHILDREN_COLOR.ground,
  paddingLeft: (column) => (column === 0 ? PADDING : PADDING / 2),
  paddingRight: (column) => (column === 0 ? 0 : PADDING),
  paddingTop: () => PADDING - 4,
  paddingBottom: () => PADDING - 4,
}

/** A light ground, and a bar along the left edge. */
const frameLayout: PdfTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: (column) => (column === 0 ? 3 : 0),
  hLineColor: () => CHILDREN_COLOR.accent,
  vLineColor: () => CHILDREN_COLOR.accent,
  fillColor: () => CHILDREN_COLOR.tint,
  paddingLeft: () => 12,
  paddingRight: () => 10,
  paddingTop: () => 7,
  paddingBottom: () => 3,
}
