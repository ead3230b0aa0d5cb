import type { Sector } from '../../domain/sector.ts'
import type { PdfTableLayout } from './pdf-node.ts'

/** A4 in points; margins leave a line of about 75 characters. */
export const PAGE = { width: 595.28, height: 841.89 } as const
export type PageMargins = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export const MARGINS = { left: 80, top: 80, right: 80, bottom: 70 } as const
export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right

export const COLOR = {
  ink: '#1b2229',
  muted: '#55606b',
  rule: '#cdd5dc',
  soft: '#f2f5f7',
  link: '#0b4f86',
  training: '#8a4b00',
  trainingSoft: '#f6dfb8',
} as const

/** Quiet colours, always beside the sector's name. They judge nothing, and are those of the screens (`base.css`). */
export const SECTOR_COLOR: Readonly<Record<Sector, string>> = {
  childWelfare: '#5f4471',
  health: '#17626c',
  school: '#6d5413',
}

export const SIZE = {
  title: 22,
  h1: 16,
  h2: 12.5,
  h3: 11,
  body: 10,
  small: 8.75,
  table: 9,
  running: 8,
} as const
export const LINE = 1.25
/** Space under a paragraph. */
export const GAP = 7

/** Horizontal hairlines only, the header row on a soft ground. */
export const tableLayout: PdfTableLayout = {
  hLineWidth: (row, node) => (row === 0 || row === node.table.body.length ? 0.8 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => COLOR.rule,
  vLineColor: () => COLOR.rule,
  fillColor: (row) => (row === 0 ? COLOR.soft : null),
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 4.5,
  paddingBottom: () => 4.5,
}

/** Label and value: hairlines between the rows, no ground. */
export const keyValueLayout: PdfTableLayout = {
  ...tableLayout,
  fillColor: () => null,
  paddingLeft: (column) => (column === 0 ? 0 : 8),
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

/** A card: a coloured edge to the left, the rest on a soft ground or white. */
export function cardLayout(edge: string, ground: string | null): PdfTableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: (column) => (column === 0 ? 2.5 : 0),
    hLineColor: () => edge,
    vLineColor: () => edge,
    fillColor: () => ground,
    paddingLeft: () => 12,
    paddingRight: () => 12,
    paddingTop: () => 5,
    paddingBottom: () => 3,
  }
}

/** Rows of the table of contents: no lines. */
export const plainLayout: PdfTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  hLineColor: () => COLOR.rule,
  vLineColor: () => COLOR.rule,
  fillColor: () => null,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 1.2,
  paddingBottom: () => 1.2,
}
