import type { Outline } from 'pdfmake/js/PDFDocument.js'
import { visibleLength } from '../../../../shared/report/pdf/print-context.ts'
import type { PdfDefinition } from '../../../../shared/report/pdf/pdf-definition.ts'
import type { Tag } from '../../../../shared/report/pdf/tag.ts'
import type { LaidImage, LaidInline, LaidLine } from './laid-line.ts'
import { PdfMakeRenderer } from './pdfmake-classes.ts'
import { drawRedactions } from './redaction.ts'
import type { ReportDocument } from './report-document.ts'
import { placeReportMark } from './report-mark.ts'
import { placeArchiveField, placeSignatureField } from './signature-field.ts'
import { StructureTree } from './structure-tree.ts'
import { type TextSegment, segmentsOf } from './text-segment.ts'

/**
 * Draws what the layout made, and says what each piece is: text under its structure element, everything else (rules,
 * grounds, header, footer, repeated table heads) as artefact (ISO 14289-1 § 7.1). Also hangs link targets, bookmarks
 * and signature fields where their paragraphs landed.
 */
export class TaggedRenderer extends PdfMakeRenderer {
  readonly #document: ReportDocument
  readonly #definition: PdfDefinition
  readonly #structure: StructureTree
  readonly #outline: Outline[] = []

  constructor(document: ReportDocument, definition: PdfDefinition, progress: (share: number) => void) {
    super(document, progress)
    this.#document = document
    this.#definition = definition
    this.#structure = new StructureTree(document, definition.root)
  }

  /** Draws all pages, then what hangs on the file as a whole: fields for the archive, and what the report says of itself. */
  override renderPages(pages: unknown[]): void {
    this.#document.on('pageAdded', () => {
      this.#structure.forgetOpen()
    })
    super.renderPages(pages)
    this.#structure.close()
    for (const field of this.#definition.archiveFields) {
      placeArchiveField(this.#document, field, this.#structure)
    }
    this.#structure.finish()
    if (this.#definition.mark) placeReportMark(this.#document, this.#definition.mark)
  }

  override renderLine(line: LaidLine, x: number, y: number): void {
    if (line._pageNodeRef) printPageNumber(line, line._pageNodeRef.positions[0]?.pageNumber ?? 0)
    this.#hang(line, x, y)
    const { tag } = line
    const isArtefact = !tag || this.#isSecondPrinting(tag)
    for (const segment of segmentsOf(line)) {
      if (isArtefact) this.#structure.markArtefact(() => this.#draw(segment, line, x, y))
      else this.#drawTagged(tag, segment, line, x, y)
    }
  }

  /** Rules and grounds are drawn for the eye alone. */
  override renderVector(vector: unknown): void {
    this.#structure.markArtefact(() => super.renderVector(vector))
  }

  /** A photo is a Figure with its place and its words (ISO 14289-1 § 7.3); what covers parts of it belongs to it. */
  override renderImage(image: LaidImage): void {
    const { tag } = image
    if (!tag) return this.#structure.markArtefact(() => super.renderImage(image))
    this.#structure.mark(tag, () => {
      super.renderImage(image)
      drawRedactions(this.#document, image)
    })
    this.#structure.setBox(tag, [image.x, image.y, image.x + image._width, image.y + image._height])
  }

  /** A header row's text is read once; on later pages its copies are artefacts (ISO 14289-1 § 7.8). */
  #isSecondPrinting(tag: Tag): boolean {
    return tag.isRepeated === true && this.#structure.isMarkedOnEarlierPage(tag)
  }

  #drawTagged(tag: Tag, segment: TextSegment, line: LaidLine, x: number, y: number): void {
    const draw = (): void => this.#draw(segment, line, x, y)
    if (!line._pageNodeRef) this.#structure.count(tag, visibleLength(segment.text))
    if (segment.target === null) return this.#structure.mark(tag, draw)
    const box = { x: x + segment.x, y, width: segment.width, height: line.getHeight() }
    this.#structure.markLink(tag, { target: segment.target, text: segment.text, box }, draw)
  }

  #draw(segment: TextSegment, line: LaidLine, x: number, y: number): void {
    for (const piece of segment.pieces) this.#drawPiece(piece, line, x, y)
  }

  #drawPiece(piece: LaidInline, line: LaidLine, x: number, y: number): void {
    const document = this.#document
    document._font = piece.font
    document.fontSize(piece.fontSize)
    document.fillColor(piece.color ?? '#000000')
    const top = y + line.getAscenderHeight() - (piece.font.ascender / 1000) * piece.fontSize
    // The line is broken and placed already: pdfkit's own wrapping would only measure it again.
    document._fragment(piece.text, x + piece.x, top, {})
  }

  /** Named destinations (ISO 32000-1 § 12.3.2.3), bookmarks and fields, where their first line stands. */
  #hang(line: LaidLine, x: number, y: number): void {
    if (line.target) this.#document.addNamedDestination(line.target, 'XYZ', 0, Math.max(y - 12, 0), null)
    if (line.bookmark) this.#addBookmark(line.bookmark.title, line.bookmark.level, y)
    if (line.field) {
      const { field } = line
      this.#structure.markArtefact(() => placeSignatureField(this.#document, field, x, y, this.#structure))
    }
  }

  /**
   * Bookmarks lead to the heading itself, at the left edge (ISO 32000-1 § 12.3.3, ISO 14289-1 § 7.17). pdfkit counts `left`
   * from the right edge of the page.
   */
  #addBookmark(title: string, level: number, y: number): void {
    const parent =
      this.#outline.slice(0, level - 1).findLast((one) => one !== undefined) ?? this.#document.outline
    const item = parent.addItem(title, {
      top: Math.max(y - 12, 0),
      left: this.#document.page.width,
      expanded: level === 1,
    })
    this.#outline.length = level - 1
    this.#outline[level - 1] = item
  }
}

/** The layout reserved room for a number before it was known; the real one is set at the right edge of that room. */
function printPageNumber(line: LaidLine, page: number): void {
  const inline = line.inlines[0]
  if (!inline) return
  const text = String(page)
  const width = inline.font.widthOfString(text, inline.fontSize)
  if (inline.alignment === 'right') inline.x += inline.width - width
  inline.text = text
  inline.width = width
}
