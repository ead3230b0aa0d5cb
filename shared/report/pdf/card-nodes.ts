import type { FactBlock, FigureBlock, LovbruddBlock, Prose, SignatureFieldBlock } from '../report-block.ts'
import { plain } from '../prose.ts'
import type { PdfNode } from './pdf-node.ts'
import { cardLayout, COLOR, GAP, SIZE, TEXT_WIDTH } from './pdf-style.ts'
import { LOWEST_BROKEN, type PrintContext, roomFor, textNode } from './print-context.ts'
import { addTag, type Tag } from './tag.ts'
import { card, listNodes, noteNodes, paragraphNodes } from './text-nodes.ts'

const FACT_NUMBER_WIDTH = 44
const ROOM_FOR_FACT = 54
/** Two photos with their captions fit on a page. */
const TALLEST_PHOTO = 280
/** A lovbrudd that is lower than this stays on one page. */
const TALLEST_WHOLE_CARD = 480
/** What the label and title of a lovbrudd take, and the label of each step, in points. */
const CARD_HEAD = 60
const STEP_LABEL = 17
export const SIGNATURE_BOX = { width: TEXT_WIDTH, height: 74, inset: 9 } as const

/** A fact: its number in the margin of the text, sources and dates in small type below. */
export function factNodes(block: FactBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const group = addTag(parent, 'Div')
  const number = textNode(plain(block.number), addTag(group, 'P'), print, {
    width: FACT_NUMBER_WIDTH,
    bold: true,
    margin: [0, 0, 0, 0],
  })
  const lines = detailLines(block.details)
  const details = lines.map((line, index) =>
    textNode(line, addTag(group, 'P'), print, {
      fontSize: SIZE.small,
      color: COLOR.muted,
      margin: [0, index === 0 ? 1 : 0, 0, 1],
    }),
  )
  const texts = block.text.map((prose) =>
    textNode(prose, addTag(group, 'P'), print, { margin: [0, 0, 0, 3] }),
  )
  return [
    {
      columns: [
        { ...number, id: block.id },
        { stack: [...texts, ...details], width: '*' },
      ],
      columnGap: 4,
      margin: [0, 2, 0, 10],
      minRoom: roomForFact([...block.text, ...lines]),
    },
  ]
}

/** All of a low fact stays on one page with its source; a higher one breaks like running text. */
function roomForFact(paragraphs: readonly Prose[]): number {
  const height = roomFor(paragraphs)
  return height < LOWEST_BROKEN ? Math.max(height, ROOM_FOR_FACT) : ROOM_FOR_FACT
}

/** The source on a line of its own, what else is known of the fact on the next. */
function detailLines(details: FactBlock['details']): readonly Prose[] {
  const [source, ...rest] = details.map((detail): Prose => [{ text: `${detail.label}: ` }, ...detail.text])
  const joined = rest.flatMap((prose, index): Prose => (index === 0 ? prose : [{ text: '  ·  ' }, ...prose]))
  return [source ?? [], joined].filter((line) => line.length > 0)
}

/** krav → fakta → vurdering → konsekvens → konklusjon in one frame, with who owes the duty and by when. */
export function lovbruddNodes(block: LovbruddBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const section = addTag(parent, 'Sect')
  const label = textNode(plain(block.label), addTag(section, 'P'), print, {
    fontSize: SIZE.small,
    bold: true,
    color: COLOR.muted,
    margin: [0, 0, 0, 3],
  })
  const title = {
    ...textNode(plain(block.title), addTag(section, 'H3'), print, {
      fontSize: 12,
      bold: true,
      lineHeight: 1.15,
      margin: [0, 0, 0, 8] as const,
    }),
    id: block.id,
    bookmark: { title: block.title, level: 2 },
  }
  const steps = block.steps.map((step) => stepNodes(step, section, print))
  const details = block.details.map((detail) =>
    textNode([{ text: `${detail.label}: `, bold: true }, ...detail.text], addTag(section, 'P'), print, {
      fontSize: SIZE.table,
      margin: [0, 0, 0, 2],
    }),
  )
  const ending = [...(steps.at(-1) ?? []), ...details]
  const nodes = [
    label,
    title,
    ...steps.slice(0, -1).flat(),
    { stack: ending, unbreakable: endingRoom(block) < LOWEST_BROKEN },
  ]
  const height =
    CARD_HEAD +
    block.steps.length * STEP_LABEL +
    block.steps.reduce((sum, step) => sum + roomFor(paragraphsOfStep(step)), 0) +
    roomFor(block.details.map((detail) => detail.text))
  return [card(nodes, cardLayout(COLOR.ink, null), 170, height, TALLEST_WHOLE_CARD)]
}

function stepNodes(step: LovbruddBlock['steps'][number], section: Tag, print: PrintContext): PdfNode[] {
  const label = textNode(plain(step.label), addTag(section, 'P'), print, {
    fontSize: SIZE.small,
    bold: true,
    color: COLOR.muted,
    margin: [0, 2, 0, 2],
  })
  const [first, ...rest] = step.blocks.flatMap((one) =>
    one.kind === 'list' ? listNodes(one, section, print) : paragraphNodes(one, section, print),
  )
  if (!first) return [label]
  // The label stays with what it is over; a long text may break below it.
  return [{ stack: [label, first], unbreakable: roomFor(firstParagraph(step)) < LOWEST_BROKEN }, ...rest]
}

function firstParagraph(step: LovbruddBlock['steps'][number]): readonly Prose[] {
  return paragraphsOfStep(step).slice(0, 1)
}

function paragraphsOfStep(step: LovbruddBlock['steps'][number]): readonly Prose[] {
  return step.blocks.flatMap((one) => (one.kind === 'list' ? one.items : [one.content]))
}

/** About how high the last step and the details below it are. */
function endingRoom(block: LovbruddBlock): number {
  const last = block.steps.at(-1)
  return roomFor([...(last ? paragraphsOfStep(last) : []), ...block.details.map((detail) => detail.text)])
}

/** A photo with its caption on the same page, or the words for why it is not there. */
export function figureNodes(block: FigureBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const image = print.images.get(block.attachment) ?? { type: 'missing' }
  const caption = [{ text: `${block.label}. `, bold: true }, ...block.caption]
  if (image.type !== 'image') {
    const { photoMissing, photoNotRedacted } = print.model.meta.words
    const why = image.type === 'missing' ? photoMissing : photoNotRedacted
    return noteNodes(
      { kind: 'note', label: block.label, content: [block.caption, plain(why)] },
      parent,
      print,
    )
  }
  const figure = addTag(parent, 'Figure', { alt: block.alt })
  return [
    {
      stack: [
        {
          image: block.attachment,
          fit: [TEXT_WIDTH, TALLEST_PHOTO],
          tag: figure,
          redactions: block.redactions,
          margin: [0, 4, 0, 5],
        },
        textNode(caption, addTag(figure, 'Caption'), print, { fontSize: SIZE.small, margin: [0, 0, 0, 14] }),
      ],
      unbreakable: block.caption.reduce((sum, inline) => sum + inline.text.length, 0) < 1_500,
      minRoom: Math.min(TALLEST_PHOTO, (TEXT_WIDTH * image.height) / image.width) + 50,
    },
  ]
}

/** A box to be signed in, with whose it is above it. */
export function signatureNodes(block: SignatureFieldBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const group = addTag(parent, 'Div')
  const label = textNode(plain(block.label), addTag(group, 'P'), print, { bold: true, margin: [0, 6, 0, 2] })
  const lines = block.lines.map((line) =>
    textNode(plain(line), addTag(group, 'P'), print, { fontSize: SIZE.table, margin: [0, 0, 0, 1] }),
  )
  const { width, height, inset } = SIGNATURE_BOX
  const box = {
    ...textNode(plain(block.placeholder), addTag(group, 'P'), print, {
      fontSize: SIZE.small,
      color: COLOR.muted,
      margin: [inset, inset + 6, inset, height - inset - SIZE.small + GAP] as const,
    }),
    field: {
      name: block.name,
      label: block.label,
      width,
      height,
      inset,
      expected: block.expected,
      formTag: addTag(group, 'Form', { alt: block.label }),
    },
  }
  return [{ stack: [label, ...lines, box], unbreakable: true, margin: [0, 0, 0, 10], minRoom: 140 }]
}
