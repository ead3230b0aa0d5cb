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

  /** Draws marked content under a tag. The lines of a paragraph that follow each other on a page are one piece. */
  mark(tag: Tag, draw: () => void): void {
    if (this.#open !== tag) {
      this.close()
      this.#notePage(tag)
      this.#openUnder(this.elementOf(tag), tag.role)
      this.#open = tag
    }
    draw()
  }

  /** Draws what belongs to the page and not to the document (ISO 14289-1 § 7.1). */
  markArtefact(draw: () => void): void {
    if (this.#open !== 'artefact') {
      this.close()
      this.#document.markContent('Artifact', { type: 'Layout' })
      this.#open = 'artefact'
    }
    draw()
  }

  /** Ends the marked content that is open on this page. */
  close(): void {
    if (this.#open !== null) this.#document.endMarkedContent()
    this.#open = null
  }

  /** A new page has begun: what was open ended with the page before. */
  forgetOpen(): void {
    this.#open = null
  }

  /** Draws marked content as a link under a tag: one Link element with its annotation (ISO 14289-1 § 7.18.5). */
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

  /** Whether something was marked under the tag on a page before this one. */
  isMarkedOnEarlierPage(tag: Tag): boolean {
    const page = this.#firstPage.get(tag)
    return page !== undefined && page !== this.#document.page.dictionary
  }

  /** Gives a figure its place on the page, in points from the top left corner. */
  setBox(tag: Tag, [left, top, right, bottom]: readonly [number, number, number, number]): void {
    const { height } = this.#document.page
    this.elementOf(tag).dictionary.data.A = {
      O: 'Layout',
      Placement: 'Block',
      BBox: [left, height - bottom, right, height - top],
    }
  }

  /** Notes how many characters were printed under a tag. */
  count(tag: Tag, characters: number): void {
    this.#printed.set(tag, (this.#printed.get(tag) ?? 0) + characters)
  }

  /** The element of a tag. */
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
