import type { PdfCanvas, PdfNode } from './pdf-node.ts'
import { COLOR, MARGINS, PAGE, SIZE } from './pdf-style.ts'
import { artefactText, type PrintContext } from './print-context.ts'

/** How many characters of the page head's and foot's size stand on a line, and how many a bold capital is worth. */
const CHARACTERS_OF_LINE = 92
const CAPITAL = 1.45
const BAND = { height: 12, step: 14, slant: 12 } as const

/** The case to the left; ØVELSE and the status to the right, on every page. */
export function pageHeader(print: PrintContext): PdfNode {
  const { meta } = print.model
  const marks = [meta.trainingMark, meta.statusMark].filter((mark) => mark !== null).join('  ·  ')
  return {
    columns: [
      artefactText(shortened(meta.runningTitle, CHARACTERS_OF_LINE - marks.length * CAPITAL), print, {
        fontSize: SIZE.running,
        color: COLOR.muted,
        width: '*',
      }),
      artefactText(marks, print, {
        fontSize: SIZE.running,
        bold: true,
        color: meta.trainingMark === null ? COLOR.ink : COLOR.training,
        alignment: 'right',
        width: 'auto',
        noWrap: true,
      }),
    ],
    columnGap: 12,
    margin: [MARGINS.left, 38, MARGINS.right, 0],
  }
}

/** Who made the report and which part it is; page x of y. */
export function pageFooter(page: number, pages: number, print: PrintContext): PdfNode {
  const { meta } = print.model
  const style = { fontSize: SIZE.running, color: COLOR.muted }
  const count = `${meta.words.page} ${page} ${meta.words.of} ${pages}`
  return {
    columns: [
      artefactText(
        shortened(`${meta.author} · ${meta.runningPart}`, CHARACTERS_OF_LINE - count.length),
        print,
        {
          ...style,
          width: '*',
        },
      ),
      artefactText(count, print, {
        ...style,
        alignment: 'right',
        width: 'auto',
        noWrap: true,
      }),
    ],
    columnGap: 12,
    margin: [MARGINS.left, 30, MARGINS.right, 0],
  }
}

/** A striped band along the top of every page of a training report, like the one on the screens. */
export function trainingBand(): PdfCanvas {
  const stripes = Math.ceil(PAGE.width / (2 * BAND.step)) + 1
  return {
    canvas: [
      { type: 'rect', x: 0, y: 0, w: PAGE.width, h: BAND.height, color: COLOR.trainingSoft },
      ...Array.from({ length: stripes }, (_, index) => stripe(index * 2 * BAND.step)),
    ],
  }
}

function stripe(left: number): PdfCanvas['canvas'][number] {
  const clamp = (x: number): number => Math.min(Math.max(x, 0), PAGE.width)
  return {
    type: 'polyline',
    closePath: true,
    color: COLOR.training,
    points: [
      { x: clamp(left), y: 0 },
      { x: clamp(left + BAND.step), y: 0 },
      { x: clamp(left + BAND.step - BAND.slant), y: BAND.height },
      { x: clamp(left - BAND.slant), y: BAND.height },
    ],
  }
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text
}
