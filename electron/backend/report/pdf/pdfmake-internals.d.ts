/** The parts of pdfmake 0.3.11 that the printer extends. They are reachable but have no types of their own. */

declare module 'pdfmake/js/PDFDocument.js' {
  import type { Readable } from 'node:stream'

  type Reference = { readonly data: Record<string, unknown>; end: (data?: Uint8Array) => void }
  type StructureContent = { readonly brand: 'content' }
  type StructureElement = {
    readonly dictionary: Reference
    add: (child: StructureElement | StructureContent) => StructureElement
    end: () => void
  }
  type Outline = {
    addItem: (title: string, options: { top: number; left: number; expanded: boolean }) => Outline
  }
  type Font = {
    readonly id: string
    readonly ascender: number
    encode: (text: string) => unknown
    lineHeight: (size: number) => number
    widthOfString: (text: string, size: number, features?: unknown) => number
  }
  type Glyph = { readonly id: number; readonly advanceWidth: number }
  type GlyphPosition = {
    readonly xAdvance: number
    readonly yAdvance: number
    readonly xOffset: number
    readonly yOffset: number
    readonly advanceWidth?: number
  }
  type GlyphRun = {
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly GlyphPosition[]
    readonly advanceWidth: number
  }
  /** A font file as pdfkit holds it: fontkit's font, and how many thousandths of the font size one of its units is. */
  type EmbeddedFont = Font & {
    readonly font: {
      glyphForCodePoint: (codePoint: number) => Glyph
      layout: (text: string, features: Record<string, boolean>, script?: string) => GlyphRun
    }
    readonly scale: number
    layoutRun: (text: string, features?: unknown) => GlyphRun
  }
  type Image = { readonly width: number; readonly height: number; embed: (document: PDFDocument) => void }

  class PDFDocument extends Readable {
    constructor(
      fonts: Record<string, Record<string, string>>,
      images: Record<string, string>,
      patterns: Record<string, never>,
      attachments: Record<string, never>,
      options: Record<string, unknown>,
      virtualFs: null,
      localAccessPolicy: (path: string) => boolean,
    )
    info: Record<string, unknown>
    page: {
      readonly width: number
      readonly height: number
      readonly dictionary: Reference
      annotations: Reference[]
    }
    _font: Font
    _root: Reference
    _imageRegistry: Record<string, Image>
    readonly outline: Outline
    provideFont(name: string, bold: boolean, italics: boolean): EmbeddedFont
    provideImage(source: string): Image
    openImage(bytes: Uint8Array): Image
    appendXML(xml: string): void
    _addInfo(): void
    endAcroForm(): PDFDocument
    ref(data: Record<string, unknown>): Reference
    addPage(options: { size: readonly [number, number] }): PDFDocument
    end(): void
    fontSize(size: number): PDFDocument
    fillColor(color: string): PDFDocument
    rect(x: number, y: number, width: number, height: number): PDFDocument
    lineWidth(width: number): PDFDocument
    undash(): PDFDocument
    fill(color: string): PDFDocument
    stroke(color: string): PDFDocument
    _fragment(text: string, x: number, y: number, options: Record<string, never>): void
    image(image: Image, x: number, y: number, options: { width: number; height: number }): PDFDocument
    link(
      x: number,
      y: number,
      w: number,
      h: number,
      url: string,
      options: Record<string, unknown>,
    ): PDFDocument
    goTo(
      x: number,
      y: number,
      w: number,
      h: number,
      name: string,
      options: Record<string, unknown>,
    ): PDFDocument
    annotate(x: number, y: number, w: number, h: number, options: Record<string, unknown>): PDFDocument
    addNamedEmbeddedFile(name: string, specification: Reference): void
    addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void
    struct(role: string, options?: Record<string, unknown>): StructureElement
    addStructure(element: StructureElement): PDFDocument
    markContent(tag: 'Artifact', options: { type: string }): PDFDocument
    markStructureContent(tag: string, options?: Record<string, unknown>): StructureContent
    endMarkedContent(): PDFDocument
  }
  const exported: { readonly default: typeof PDFDocument }
  export type {
    EmbeddedFont,
    Font,
    Glyph,
    GlyphPosition,
    GlyphRun,
    Image,
    Outline,
    Reference,
    StructureElement,
  }
  export type ReportPdfDocument = PDFDocument
  export default exported
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { ReportPdfDocument } from 'pdfmake/js/PDFDocument.js'
  import type { TextInlines } from 'pdfmake/js/TextInlines.js'

  type Writer = {
    context: () => {
      readonly availableHeight: number
      readonly page: number
      readonly y: number
      readonly pageMargins: { readonly top: number }
      moveDown: (height: number) => void
    }
    moveToNextPage: () => void
    /** How many blocks that are kept together the writer is in. */
    readonly transactionLevel: number
  }
  class LayoutBuilder {
    constructor(
      pageSize: { width: number; height: number; orientation: 'portrait' },
      margins: { left: number; top: number; right: number; bottom: number },
      svgMeasure: null,
    )
    nestedLevel: number
    writer: Writer
    docMeasure: { textInlines: TextInlines }
    tryLayoutDocument(
      content: unknown,
      document: ReportPdfDocument,
      ...rest: readonly unknown[]
    ): { readonly pages: unknown[] }
    layoutDocument(
      content: unknown,
      document: ReportPdfDocument,
      styles: Record<string, never>,
      defaultStyle: Record<string, unknown>,
      background: unknown,
      header: unknown,
      footer: unknown,
      watermark: undefined,
      pageBreakBefore: undefined,
    ): unknown[]
    processNode(node: unknown, isVerticalAlignmentAllowed?: boolean): void
    processLeaf(node: unknown): void
    buildNextLine(node: unknown): unknown
  }
  const exported: { readonly default: typeof LayoutBuilder }
  export default exported
}

declare module 'pdfmake/js/Renderer.js' {
  import type { ReportPdfDocument } from 'pdfmake/js/PDFDocument.js'

  class Renderer {
    constructor(document: ReportPdfDocument, progress: (share: number) => void)
    pdfDocument: ReportPdfDocument
    renderPages(pages: unknown[]): void
    renderLine(line: unknown, x: number, y: number): void
    renderVector(vector: unknown): void
    renderImage(image: unknown): void
  }
  const exported: { readonly default: typeof Renderer }
  export default exported
}

declare module 'pdfmake/js/StyleContextStack.js' {
  /** The nodes around a node, as far as they set styles. */
  type StyleStack = { readonly styleOverrides: readonly unknown[] }
  /** The value of a property of an item, or else of the nodes around it, or else of the default style. */
  type GetStyleProperty = <T>(this: void, item: object, stack: StyleStack, property: string, fallback: T) => T
  const exported: { readonly default: { readonly getStyleProperty: GetStyleProperty } }
  export type { StyleStack }
  export default exported
}

declare module 'pdfmake/js/TextInlines.js' {
  import type { ReportPdfDocument } from 'pdfmake/js/PDFDocument.js'
  import type { StyleStack } from 'pdfmake/js/StyleContextStack.js'

  class TextInlines {
    constructor(document: ReportPdfDocument)
    pdfDocument: ReportPdfDocument
    measure(words: object[], styles: StyleStack): object[]
  }
  const exported: { readonly default: typeof TextInlines }
  export type { TextInlines }
  export default exported
}
