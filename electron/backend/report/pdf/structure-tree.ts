import type { StructureElement } from 'pdfmake/js/PDFDocument.js'
import type { Tag } from '../../../../shared/report/pdf/tag.ts'
import type { ReportDocument } from './report-document.ts'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/**
 * The document's structure (ISO 32000-1 § 14.7): every element is made before anything is drawn, in order of reading,
 * so that it does not matter on which page or in which order the pieces are drawn.
 */
export class StructureTree {
  readonly #document: ReportDocument
  readonly #root: Tag
  readonly #elements = new Map<Tag, StructureElement>()
  readonly #firstPage = new Map<Tag, object>()
  readonly #printed = new Map<Tag, number>()
  #open: Tag | 'artefact' | null = null

  constructor(document: ReportDocument, root: Tag) {
    this.#document = document
    this.#root = root
    document.addStructure(this.#create(root))
  }

  /**
   * Draws marked content under a tag (ISO 32000-1 § 14.7.4.2). The lines of a paragraph that follow each other on a page are
   * one piece.
   */
  mark(tag: Tag, draw: () => void): void {
    if (this.#open !== tag) {
      this.close()
      this.#notePage(tag)
      this.#openUnder(this.elementOf(tag), tag.role)
      this.#open = tag
    }
    draw()
  }

  /** Draws what belongs to the page and not to the document (ISO 32000-1 § 14.8.2.2, ISO 14289-1 § 7.1). */
  markArtefact(draw: () => void): void {
    if (this.#open !== 'artefact') {
      this.close()
      this.#document.markContent('Artifact', { type: 'Layout' })
      this.#open = 'artefact'
    }
    draw()
  }

  /** Ends the marked content that is open on this page: it lies within one content stream (ISO 32000-1 § 14.6.1). */
  close(): void {
    if (this.#open !== null) this.#document.endMarkedContent()
    this.#open = null
  }

  /** A new page has begun: pdfkit ended what was open with the page before. */
  forgetOpen(): void {
    this.#open = null
  }

  /**
   * Draws marked content as a link under a tag: one Link element that holds the text and refers to its annotation, which says
   * in words where it leads (ISO 14289-1 § 7.18.1 and 7.18.5, ISO 32000-1 § 14.7.4.3).
   */
  markLink(
    tag: Tag,
    link: { readonly target: string; readonly text: string; readonly box: Box },
    draw: () => void,
  ): void {
    this.close()
    this.#notePage(tag)
    const element = this.#document.struct('Link')
    this.elementOf(tag).add(element)
    this.#openUnder(element, 'Link')
    draw()
    this.#document.endMarkedContent()
    const { x, y, width, height } = link.box
    const options = { structParent: element, Contents: new String(link.text.trim()) }
    if (link.target.startsWith('#')) {
      this.#document.goTo(x, y, width, height, link.target.slice(1), options)
    } else {
      this.#document.link(x, y, width, height, encodeURI(link.target), options)
    }
    // Ended here, on its own page: the element notes the page that is current when it is written.
    element.end()
  }

  /** Whether something was marked under the tag on a page before this one: a repeated head (ISO 14289-1 § 7.8). */
  isMarkedOnEarlierPage(tag: Tag): boolean {
    const page = this.#firstPage.get(tag)
    return page !== undefined && page !== this.#document.page.dictionary
  }

  /** Gives a figure its place on the page (BBox, ISO 32000-1 § 14.8.5.4.3), from points from the top left corner. */
  setBox(tag: Tag, [left, top, right, bottom]: readonly [number, number, number, number]): void {
    const { height } = this.#document.page
    this.elementOf(tag).dictionary.data.A = {
      O: 'Layout',
      Placement: 'Block',
      BBox: [left, height - bottom, right, height - top],
    }
  }

  /** Notes how many characters were printed under a tag: `finish` counts that none was lost. */
  count(tag: Tag, characters: number): void {
    this.#printed.set(tag, (this.#printed.get(tag) ?? 0) + characters)
  }

  /** The element of a tag. Throws if the tag was hung nowhere in the tree. */
  elementOf(tag: Tag): StructureElement {
    const element = this.#elements.get(tag)
    if (!element) throw new Error('A tag that is not in the structure tree')
    return element
  }

  /** Ends the tree. Throws if any text that was to be printed is not on the pages. */
  finish(): void {
    for (const tag of this.#elements.keys()) {
      const printed = this.#printed.get(tag) ?? 0
      if (printed < tag.expected) {
        throw new Error(`Text is missing on the pages: ${tag.role}, ${printed} of ${tag.expected} characters`)
      }
    }
    this.elementOf(this.#root).end()
  }

  #notePage(tag: Tag): void {
    if (!this.#firstPage.has(tag)) this.#firstPage.set(tag, this.#document.page.dictionary)
  }

  #openUnder(element: StructureElement, role: string): void {
    element.add(this.#document.markStructureContent(role))
  }

  /**
   * An element and those below it, in order of reading (ISO 32000-1 § 14.8.2.3.1): alternative description and language
   * (§ 14.9.3 and 14.9.2), and the attributes of tables and lists (§ 14.8.5.7 and 14.8.5.5; ISO 14289-1 § 7.5 and 7.6).
   */
  #create(tag: Tag): StructureElement {
    const element = this.#document.struct(tag.role, {
      ...(tag.alt === undefined ? {} : { alt: tag.alt }),
      ...(tag.lang === undefined ? {} : { lang: tag.lang }),
      ...(tag.scope === undefined ? {} : { scope: tag.scope }),
    })
    if (tag.summary !== undefined)
      element.dictionary.data.A = { O: 'Table', Summary: new String(tag.summary) }
    if (tag.numbering !== undefined) element.dictionary.data.A = { O: 'List', ListNumbering: tag.numbering }
    this.#elements.set(tag, element)
    for (const child of tag.children) element.add(this.#create(child))
    return element
  }
}
