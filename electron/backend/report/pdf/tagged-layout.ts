import type { Margin, PdfNode, PdfText } from '../../../../shared/report/pdf/pdf-node.ts'
import { PdfMakeLayout } from './pdfmake-classes.ts'
import { orderForReading } from './line-direction.ts'
import type { LaidLine } from './laid-line.ts'
import { shouldBreakBefore } from './paragraph-break.ts'
import { WordMeasure } from './word-measure.ts'

type PdfMakeLayoutBuilder = InstanceType<typeof PdfMakeLayout>
/** A node as pdfmake has measured it. */
type MeasuredNode = PdfNode & { _margin?: Margin | null }
type MeasuredText = PdfText & { isContinued?: boolean; lines?: LaidLine[] }

/**
 * pdfmake's layout with what a page needs to be well set. Each line carries the tag of the paragraph it came from (it
 * survives the copying that unbreakable blocks and repeated headers do). A node with `minRoom` starts a new page when
 * less than that is left, so that no heading stands last on a page. No line of a paragraph stands alone. Space above the
 * first thing on a page and below the last is left out, so that pages begin at one height and none is empty.
 */
export class TaggedLayout extends PdfMakeLayout {
  /** How many columns or cells beside others what is being laid out stands in. */
  #besides = 0

  /** Layout may be tried several times; each time words are measured anew. */
  override tryLayoutDocument(
    ...args: Parameters<PdfMakeLayoutBuilder['tryLayoutDocument']>
  ): ReturnType<PdfMakeLayoutBuilder['tryLayoutDocument']> {
    this.docMeasure.textInlines = new WordMeasure(args[1])
    return super.tryLayoutDocument(...args)
  }

  override processNode(node: MeasuredNode, isVerticalAlignmentAllowed = false): void {
    const besides = hasColumns(node) ? 1 : 0
    this.#besides += besides
    if (this.nestedLevel > 0 || this.writer.transactionLevel > 0) {
      super.processNode(node, isVerticalAlignmentAllowed)
    } else this.#processOnPage(node)
    this.#besides -= besides
  }

  /** Breaks a paragraph into all its lines before any is placed, so that a page can end where it looks well. */
  override processLeaf(node: MeasuredText): void {
    const lines: LaidLine[] = []
    for (let line = this.#breakLine(node); line; line = this.#breakLine(node)) lines.push(line)
    const [first] = lines
    if (first) markFirstLine(first, node)
    node.lines = lines
    super.processLeaf(node)
  }

  /** The next line of the paragraph that is being placed, after a page break where one is due. */
  override buildNextLine(node: MeasuredText): LaidLine | null {
    const { lines = [] } = node
    const context = this.writer.context()
    const heights = lines.map((line) => line.getHeight())
    const isFirst = node.isContinued !== true
    if (
      shouldBreakBefore(heights, isFirst, context.availableHeight, this.#besides === 0 && !this.#isAtTop())
    ) {
      this.writer.moveToNextPage()
    }
    node.isContinued = true
    return lines.shift() ?? null
  }

  /** Something that stands straight on the page: not in a table, nor in a block that is kept together. */
  #processOnPage(node: MeasuredNode): void {
    this.#breakBefore(node)
    const [left, top, right, bottom] = node._margin ?? [0, 0, 0, 0]
    node._margin = [left, this.#isAtTop() ? 0 : top, right, 0]
    super.processNode(node)
    const context = this.writer.context()
    context.moveDown(Math.min(bottom, context.availableHeight))
  }

  #breakBefore(node: MeasuredNode): void {
    const context = this.writer.context()
    const isForced = node.pageBreak === 'before' || (node.notOnFirstPage === true && context.page === 0)
    const isShort = context.availableHeight < (node.minRoom ?? 0)
    node.pageBreak = undefined
    if ((isForced || isShort) && !this.#isAtTop()) this.writer.moveToNextPage()
  }

  #isAtTop(): boolean {
    const context = this.writer.context()
    return context.y <= context.pageMargins.top
  }

  #breakLine(node: MeasuredText): LaidLine | null {
    const line = super.buildNextLine(node) as LaidLine | null
    if (!line) return null
    if (node.tag) line.tag = node.tag
    orderForReading(line.inlines, node.rtl === true)
    return line
  }
}

function hasColumns(node: PdfNode): boolean {
  return 'columns' in node || ('table' in node && node.table.widths.length > 1)
}

/** What belongs to the paragraph as a whole hangs on its first line: link target, bookmark, signature field. */
function markFirstLine(line: LaidLine, node: PdfText): void {
  if (node.id) line.target = node.id
  if (node.bookmark) line.bookmark = node.bookmark
  if (node.field) line.field = node.field
}
