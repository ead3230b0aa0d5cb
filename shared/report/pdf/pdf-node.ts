import type { ExpectedSigner } from '../../domain/expected-signer.ts'
import type { RedactionBox } from '../../domain/vocabulary.ts'
import type { FontName } from './character-runs.ts'
import type { Tag } from './tag.ts'

/** left, top, right, bottom, in points. */
export type Margin = readonly [number, number, number, number]

/** A run of text in one font. `#id` in a link leads to a heading. */
export type PdfRun = {
  text: string
  font?: FontName
  bold?: boolean
  color?: string
  link?: string
  linkToDestination?: string
  lang?: string
}

type Placed = {
  margin?: Margin
  /** Moves to the next page unless this many points are left: keeps headings with what follows. */
  minRoom?: number
  pageBreak?: 'before' | undefined
  /** Begins on the second page at the earliest. */
  notOnFirstPage?: boolean
  /** Kept on one page. Only for what is surely lower than a page: what is higher would be cut off. */
  unbreakable?: boolean
  /** About how high it is, if it is kept on one page: what leads to it moves with it. */
  wholeHeight?: number
}

/** A paragraph. `tag` says which structure element its lines belong to; without one they are artefacts. */
export type PdfText = Placed & {
  text: PdfRun[]
  fontSize?: number
  lineHeight?: number
  color?: string
  bold?: boolean
  alignment?: 'left' | 'right' | 'center'
  width?: number | '*' | 'auto'
  tag?: Tag
  id?: string
  bookmark?: { readonly title: string; readonly level: number }
  /** Lines run from right to left. */
  rtl?: boolean
  field?: PdfField
  noWrap?: boolean
}

/** The number of the page a heading stands on. */
export type PdfPageNumber = Placed & {
  pageReference: string
  fontSize?: number
  alignment: 'right'
  tag: Tag
  color?: string
}

/** A signature field whose upper left corner is where the paragraph's first line begins, moved by `inset`. */
export type PdfField = {
  readonly name: string
  readonly label: string
  readonly width: number
  readonly height: number
  readonly inset: number
  readonly expected: ExpectedSigner
  readonly formTag: Tag
}

export type PdfStack = Placed & { stack: PdfNode[]; width?: number | '*' | 'auto' }
export type PdfColumns = Placed & { columns: PdfNode[]; columnGap?: number }

/** Lines and fills of a table: only what reports use of pdfmake's layouts. */
export type PdfTableLayout = {
  hLineWidth: (row: number, node: PdfTable) => number
  vLineWidth: (column: number) => number
  hLineColor: (row: number) => string
  vLineColor: (column: number) => string
  fillColor: (row: number) => string | null
  paddingLeft: (column: number) => number
  paddingRight: (column: number) => number
  paddingTop: (row: number) => number
  paddingBottom: (row: number) => number
}
export type PdfTable = Placed & {
  table: {
    widths: (number | '*')[]
    body: PdfNode[][]
    headerRows?: number
    keepWithHeaderRows?: number
    dontBreakRows?: boolean
  }
  layout: PdfTableLayout
}
export type PdfImage = Placed & {
  image: string
  fit: [number, number]
  tag: Tag
  redactions: readonly RedactionBox[]
}
/** Something drawn: never text, and never read out. */
export type PdfVector = {
  type: 'polyline' | 'rect' | 'line' | 'ellipse'
  /** Filled with this; without it only the line is drawn. */
  color?: string
  lineColor?: string
  lineWidth?: number
  lineCap?: 'round'
  lineJoin?: 'round'
  closePath?: boolean
  points?: { x: number; y: number }[]
  x?: number
  y?: number
  w?: number
  h?: number
  /** Radius of a rectangle's corners. */
  r?: number
  r1?: number
  r2?: number
  x1?: number
  y1?: number
  x2?: number
  y2?: number
}
export type PdfCanvas = Placed & { canvas: PdfVector[]; width?: number }

export type PdfNode = PdfText | PdfPageNumber | PdfStack | PdfColumns | PdfTable | PdfImage | PdfCanvas
