import type { PanelIcon } from '../report-block.ts'
import type { PdfCanvas, PdfVector } from './pdf-node.ts'
import { COLOR } from './pdf-style.ts'

/** Colours of the children's page. Light enough that a black-and-white printer leaves the text clear. */
export const CHILDREN_COLOR = {
  accent: '#1d4f63',
  ground: '#fdf1da',
  tint: '#e4eef1',
  sun: '#f3c553',
} as const

export const ICON_SIZE = 34
export const HOUSE_WIDTH = 116

const LINE = {
  lineColor: CHILDREN_COLOR.accent,
  lineWidth: 1.7,
  lineCap: 'round',
  lineJoin: 'round',
} as const
const FILL = { color: CHILDREN_COLOR.accent } as const

/** What is drawn inside the disc, on a square of 34 points. */
const drawings: Readonly<Record<PanelIcon, () => PdfVector[]>> = {
  /** Two people. */
  visit: () => [
    circle(12.5, 13, 3.7, FILL),
    circle(21.5, 13, 3.7, FILL),
    box([7.6, 18.6, 9.4, 7.6], 3.6, FILL),
    box([17, 18.6, 9.4, 7.6], 3.6, FILL),
  ],
  /** An open eye. */
  eye: () => [{ type: 'ellipse', x: 17, y: 17, r1: 10.4, r2: 6.6, ...LINE }, circle(17, 17, 3.2, FILL)],
  /** A magnifying glass. */
  glass: () => [circle(15, 15, 6.4, LINE), line(20, 20, 25.4, 25.4, { ...LINE, lineWidth: 2.6 })],
  /** A day with a tick. */
  calendar: () => [
    box([8.6, 10.4, 16.8, 15], 2.2, LINE),
    line(8.6, 15.2, 25.4, 15.2),
    line(13, 8.4, 13, 12),
    line(21, 8.4, 21, 12),
    bent([13.2, 20, 16.2, 22.8, 21, 18]),
  ],
  /** Something said. */
  voice: () => [
    { type: 'polyline', closePath: true, points: pointsOf([12.4, 20, 11.4, 27, 18.6, 20]), ...FILL },
    box([7.4, 9, 19.2, 13], 4.6, FILL),
    ...[12.4, 17, 21.6].map((x) => circle(x, 15.5, 1.5, { color: '#ffffff' })),
  ],
  /** A telephone in the hand. */
  phone: () => [
    box([11.6, 7, 10.8, 20], 2.4, LINE),
    line(15.6, 10.2, 18.4, 10.2, { ...LINE, lineWidth: 1.3 }),
    circle(17, 23.6, 1.3, FILL),
  ],
}

/** The drawing beside a heading. */
export function iconOf(icon: PanelIcon): PdfCanvas {
  const half = ICON_SIZE / 2
  return {
    canvas: [circle(half, half, half, { color: CHILDREN_COLOR.tint }), ...drawings[icon]()],
    width: ICON_SIZE,
  }
}

/** A house with a tree and the sun: home, not an office. */
export function house(): PdfCanvas {
  const white = { color: '#ffffff' } as const
  const outlined = { ...white, ...LINE }
  const rays = [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => {
    const [x, y] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
    return line(15 + 11 * x, 18 + 11 * y, 15 + 14.5 * x, 18 + 14.5 * y, {
      ...LINE,
      lineColor: CHILDREN_COLOR.sun,
    })
  })
  return {
    width: HOUSE_WIDTH,
    canvas: [
      circle(15, 18, 8, { color: CHILDREN_COLOR.sun }),
      ...rays,
      { type: 'ellipse', x: 102, y: 60, r1: 11, r2: 15, ...outlined, color: CHILDREN_COLOR.tint },
      line(102, 66, 102, 90),
      box([68, 16, 9, 18], 0, FILL),
      box([26, 42, 58, 48], 0, outlined),
      { type: 'polyline', closePath: true, points: pointsOf([18, 44, 55, 12, 92, 44]), ...FILL, ...LINE },
      circle(55, 32, 4.6, white),
      box([48, 64, 14, 26], 1.5, FILL),
      circle(58.6, 78, 1.1, white),
      ...[32, 66].flatMap((x) => [
        box([x, 52, 12, 12], 1, { ...LINE, lineWidth: 1.3, color: CHILDREN_COLOR.sun }),
        line(x + 6, 52, x + 6, 64, { ...LINE, lineWidth: 1 }),
        line(x, 58, x + 12, 58, { ...LINE, lineWidth: 1 }),
      ]),
      line(2, 91, 114, 91, { ...LINE, lineColor: COLOR.ink }),
    ],
  }
}

type Look = Omit<PdfVector, 'type'>

function circle(x: number, y: number, radius: number, look: Look): PdfVector {
  return { type: 'ellipse', x, y, r1: radius, r2: radius, ...look }
}

function box([x, y, w, h]: readonly [number, number, number, number], r: number, look: Look): PdfVector {
  return { type: 'rect', x, y, w, h, r, ...look }
}

function line(x1: number, y1: number, x2: number, y2: number, look: Look = LINE): PdfVector {
  return { type: 'line', x1, y1, x2, y2, ...look }
}

/** A line through several points: x and y in turn. */
function bent(coordinates: readonly number[]): PdfVector {
  return { type: 'polyline', points: pointsOf(coordinates), ...LINE }
}

function pointsOf(coordinates: readonly number[]): { x: number; y: number }[] {
  return Array.from({ length: coordinates.length / 2 }, (_, index) => ({
    x: coordinates[2 * index] ?? 0,
    y: coordinates[2 * index + 1] ?? 0,
  }))
}
