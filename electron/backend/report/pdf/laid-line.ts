import type { Font } from 'pdfmake/js/PDFDocument.js'
import type { RedactionBox } from '../../../../shared/domain/vocabulary.ts'
import type { PdfField, PdfText } from '../../../../shared/report/pdf/pdf-node.ts'
import type { Tag } from '../../../../shared/report/pdf/tag.ts'

/** A word or more in one font, placed on a line by pdfmake. */
export type LaidInline = {
  text: string
  x: number
  width: number
  readonly font: Font
  readonly fontSize: number
  readonly color?: string
  readonly alignment?: string
  readonly link?: string | null
  readonly linkToDestination?: string | null
  readonly lang?: string
}

/** A line as pdfmake lays it, with what the layout hung on it. */
export type LaidLine = {
  readonly inlines: LaidInline[]
  getHeight: () => number
  getAscenderHeight: () => number
  /** The heading whose page number stands here. */
  readonly _pageNodeRef?: { readonly positions: readonly { readonly pageNumber: number }[] }
  tag?: Tag
  target?: string
  bookmark?: NonNullable<PdfText['bookmark']>
  field?: PdfField
}

/** A photo placed on the page. */
export type LaidImage = {
  readonly image: string
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
  readonly tag?: Tag
  readonly redactions?: readonly RedactionBox[]
}
