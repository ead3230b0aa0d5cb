import type { KeyValuesBlock, Prose, TableBlock, TableColumn, TocBlock } from '../report-block.ts'
import { plain } from '../prose.ts'
import type { PdfNode } from './pdf-node.ts'
import { COLOR, keyValueLayout, plainLayout, SIZE, tableLayout, TEXT_WIDTH } from './pdf-style.ts'
import { LOWEST_BROKEN, type PrintContext, textNode, type TextStyle } from './print-context.ts'
import { addTag, type Tag } from './tag.ts'

const NARROW = 56
const KEY_WIDTH = 128
const KEY_PADDING = 6
/** Contents that would not fit on a page break, in points. */
const TALLEST_CONTENTS = 640
const CELL_PADDING = 12
const HEADER_ROW = 40
/** Where a line may break: at white space, and after a hyphen or a slash. */
const BETWEEN_WORDS = /\s+|(?<=[-–/])/u
/** A date stays on one line, if there is room. */
const DATE = /(\d{1,2}\.)\s(\p{Ll}+)\s(\d{4})/gu
/** How wide the signs of the report's font are, as shares of its size: rather too much than too little. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[fijlrt.,:;'’|()[\]/-]/u, 0.37],
  [/[mwMW—]/u, 0.9],
  [/\p{Lu}/u, 0.72],
]
const USUAL_WIDTH = 0.59
const BOLD = 1.06
/** Rows with more text than this may break over pages; shorter ones stay whole. */
const LONGEST_WHOLE_ROW = 900

/** Label and value. */
export function keyValueNodes(block: KeyValuesBlock, parent: Tag, print: PrintContext): PdfNode[] {
  if (block.rows.length === 0) return []
  const table = addTag(parent, 'Table', { summary: block.summary })
  const rows = addTag(table, 'TBody')
  const body = block.rows.map(({ key, value }) => {
    const row = addTag(rows, 'TR')
    const label = addTag(row, 'TH', { scope: 'Row' })
    return [
      textNode(plain(key), label, print, { fontSize: SIZE.table, color: COLOR.muted, margin: [0, 0, 0, 0] }),
      cellNode(value, addTag(row, 'TD'), print, { fontSize: SIZE.table }),
    ]
  })
  return [
    {
      table: { widths: [KEY_WIDTH, '*'], body, dontBreakRows: areShort(block.rows.map((row) => row.value)) },
      layout: keyValueLayout,
      margin: [0, 0, 0, 8],
      minRoom: roomForKeyValues(block),
    },
  ]
}

/** A table whose header row stands on every page it reaches. */
export function tableNodes(block: TableBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const table = addTag(parent, 'Table', { summary: block.caption })
  const header = addTag(addTag(table, 'THead'), 'TR')
  const head = block.columns.map((column) =>
    textNode(plain(column.header), addTag(header, 'TH', { scope: 'Column', isRepeated: true }), print, {
      fontSize: SIZE.small,
      bold: true,
      margin: [0, 0, 0, 0],
    }),
  )
  const rows = addTag(table, 'TBody')
  const body = block.rows.map((cells) => {
    const row = addTag(rows, 'TR')
    return cells.map((cell, index) => {
      const isHeader = block.rowHeaders && index === 0
      const tag = isHeader ? addTag(row, 'TH', { scope: 'Row' }) : addTag(row, 'TD')
      return cellNode(cell, tag, print, { fontSize: SIZE.table })
    })
  })
  return [
    {
      table: {
        widths: columnWidths(block),
        body: [head, ...body],
        headerRows: 1,
        // The header and the rows kept with it are set as one piece: a row taller than the page would be lost.
        keepWithHeaderRows: areShort(block.rows.slice(0, 1).map((cells) => cells.flat())) ? 1 : 0,
        dontBreakRows: areShort(block.rows.map((cells) => cells.flat())),
      },
      layout: tableLayout,
      margin: [0, 2, 0, 12],
      minRoom: roomForTable(block),
    },
  ]
}

/** The contents: chapters and their sections, with page numbers. */
export function tocNodes(block: TocBlock, parent: Tag, print: PrintContext): PdfNode[] {
  const headings = print.model.blocks.filter((one) => one.kind === 'heading').filter((one) => !one.unlisted)
  const title = textNode(plain(block.title), addTag(parent, 'H2'), print, {
    fontSize: SIZE.h1,
    bold: true,
    margin: [0, 22, 0, 8],
    minRoom: Math.min(
      TALLEST_CONTENTS,
      56 + headings.reduce((sum, one) => sum + (one.level === 1 ? 20.5 : 17.5), 0),
    ),
  })
  const toc = addTag(parent, 'TOC')
  const body = headings.map((heading): PdfNode[] => {
    const tag = addTag(addTag(toc, 'TOCI'), 'P')
    const isChapter = heading.level === 1
    const text = heading.number ? `${heading.number}  ${heading.text}` : heading.text
    const entry = textNode([{ text, link: `#${heading.id}`, bold: isChapter }], tag, print, {
      margin: [isChapter ? 0 : 14, isChapter ? 3 : 0, 0, 0],
    })
    for (const run of entry.text) run.color = COLOR.ink
    const page: PdfNode = {
      pageReference: heading.id,
      alignment: 'right',
      fontSize: SIZE.body,
      tag,
      margin: [0, isChapter ? 3 : 0, 0, 0],
    }
    return [entry, page]
  })
  return [title, { table: { widths: ['*', 34], body, dontBreakRows: true }, layout: plainLayout }]
}

function cellNode(cell: readonly Prose[], tag: Tag, print: PrintContext, style: TextStyle): PdfNode {
  const [first, ...rest] = cell
  if (first && rest.length === 0) return textNode(first, tag, print, { ...style, margin: [0, 0, 0, 0] })
  const last = cell.length - 1
  return {
    stack: cell.map((prose, index) =>
      textNode(prose, addTag(tag, 'P'), print, { ...style, margin: [0, 0, 0, index === last ? 0 : 3] }),
    ),
  }
}

/** The room label and value need to begin on a page. */
function roomForKeyValues({ rows, mayBreak }: KeyValuesBlock): number {
  const width = TEXT_WIDTH - KEY_WIDTH - CELL_PADDING
  const heights = rows.map(({ value }) => KEY_PADDING + heightOfCell(value, width))
  return mayBreak ? (heights[0] ?? 0) : roomForRows(heights)
}

/** The room a table needs to begin on a page, its header row included. */
function roomForTable(block: TableBlock): number {
  const widths = columnWidths(block)
  const heights = block.rows.map((cells) => {
    const ofCells = cells.map((cell, column) => heightOfCell(cell, widths[column] ?? TEXT_WIDTH))
    return CELL_PADDING + Math.max(0, ...ofCells)
  })
  return HEADER_ROW + roomForRows(heights)
}

/** All the rows of a low table, the first row of a higher one. */
function roomForRows(heights: readonly number[]): number {
  const whole = heights.reduce((sum, height) => sum + height, 0)
  return whole < LOWEST_BROKEN ? whole : (heights[0] ?? 0)
}

/** About how high a cell of this width is, in points; no more than half a page of it must be kept together. */
function heightOfCell(cell: readonly Prose[], width: number): number {
  const charactersOfLine = width / (SIZE.table * 0.56)
  const lines = cell.reduce((sum, prose) => sum + Math.ceil(lengthOf(prose) / charactersOfLine), 0)
  return Math.min(TALLEST_CONTENTS / 2, lines * SIZE.table * 1.5)
}

function lengthOf(prose: Prose): number {
  return prose.reduce((sum, inline) => sum + inline.text.length, 0)
}

/**
 * The width of each column, in points: its share of what is left, but never less than its longest word takes, as long as
 * the other columns can spare it. A word is broken only where the table has no room for it at all.
 */
function columnWidths({ columns, rows }: TableBlock): number[] {
  const free = TEXT_WIDTH - columns.length * CELL_PADDING
  const least = columns.map((column, index) => {
    const own = column.width === 'narrow' ? NARROW : 0
    return Math.max(own, Math.min(longestWord(column, rows, index), free / 2))
  })
  const wanted = least.reduce((sum, one) => sum + one, 0)
  if (wanted > free) return least.map((one) => (one * free) / wanted)
  const fixed = new Set(columns.flatMap((column, index) => (column.width === 'narrow' ? [index] : [])))
  for (;;) {
    const left = free - [...fixed].reduce((sum, index) => sum + (least[index] ?? 0), 0)
    const widths = shared(columns, left, fixed).map((width, index) =>
      fixed.has(index) ? (least[index] ?? 0) : width,
    )
    const tooNarrow = widths.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0))
    if (tooNarrow === -1) return widths
    fixed.add(tooNarrow)
  }
}

/** The width that is left, divided by the columns' shares among those that are not fixed. */
function shared(columns: readonly TableColumn[], left: number, fixed: ReadonlySet<number>): number[] {
  const share = (column: TableColumn): number => (column.width === 'narrow' ? 1 : column.width)
  const all = columns.reduce((sum, column, index) => sum + (fixed.has(index) ? 0 : share(column)), 0)
  return columns.map((column) => (left * share(column)) / Math.max(all, 1))
}

/** About how wide the longest piece of a column is that should stay on one line: a word, or a date. */
function longestWord(column: TableColumn, rows: TableBlock['rows'], index: number): number {
  const words = rows.flatMap((cells) =>
    (cells[index] ?? []).flatMap((prose) =>
      prose
        .map((inline) => inline.text)
        .join('')
        .replaceAll(DATE, '$1_$2_$3')
        .split(BETWEEN_WORDS)
        .map((word) => widthOf(word) * SIZE.table),
    ),
  )
  const head = column.header.split(BETWEEN_WORDS).map((word) => widthOf(word) * SIZE.small * BOLD)
  return [...head, ...words].reduce((most, one) => Math.max(most, one), 0)
}

/** About how wide a word is, as a multiple of the font size. */
function widthOf(word: string): number {
  return Array.from(word, (sign) => WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? USUAL_WIDTH).reduce(
    (sum, width) => sum + width,
    0,
  )
}

function areShort(rows: readonly (readonly Prose[])[]): boolean {
  return rows.every(
    (proses) =>
      proses.reduce((sum, prose) => sum + prose.reduce((n, inline) => n + inline.text.length, 40), 0) <
      LONGEST_WHOLE_ROW,
  )
}
