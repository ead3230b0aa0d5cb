import type { PdfNode, PdfText } from '../../../../shared/report/pdf/pdf-node.ts'
import { PdfMakeLayout } from './pdfmake-classes.ts'
import { orderForReading } from './line-direction.ts'
import type { LaidLine } from './laid-line.ts'
import { WordMeasure } from './word-measure.ts'

type PdfMakeLayoutBuilder = InstanceType<typeof PdfMakeLayout>

/**
 * pdfmake's layout with two additions: each line carries the tag of the paragraph it came from (it survives the
 * copying that unbreakable blocks and repeated headers do), and a node with `minRoom` starts a new page when less
 * than that is left, so that no heading stands last on a page.
 */
export class TaggedLayout extends PdfMakeLayout {
  override tryLayoutDocument(
    ...args: Parameters<PdfMakeLayoutBuilder['tryLayoutDocument']>
  ): ReturnType<PdfMakeLayoutBuilder['tryLayoutDocument']> {
    this.docMeasure.textInlines = new WordMeasure(args[1])
    return super.tryLayoutDocument(...args)
  }

  override processNode(node: PdfNode, isVerticalAlignmentAllowed = false): void {
    const needed = node.minRoom ?? 0
    if (needed > 0 && this.nestedLevel === 0 && this.writer.context().availableHeight < needed) {
      this.writer.moveToNextPage()
    }
    super.processNode(node, isVerticalAlignmentAllowed)
  }

  override buildNextLine(node: PdfText & { isContinued?: boolean }): LaidLine | null {
    const line = super.buildNextLine(node) as LaidLine | null
    if (!line) return null
    if (node.tag) line.tag = node.tag
    if (!node.isContinued) markFirstLine(line, node)
    node.isContinued = true
    orderForReading(line.inlines, node.rtl === true)
    return line
  }
}

/** What belongs to the paragraph as a whole hangs on its first line: link target, bookmark, signature field. */
function markFirstLine(line: LaidLine, node: PdfText): void {
  if (node.id) line.target = node.id
  if (node.bookmark) line.bookmark = node.bookmark
  if (node.field) line.field = node.field
}
