import type { EmbeddedFont, Image, Reference } from 'pdfmake/js/PDFDocument.js'
import type { CaseInReport } from '../case-in-report.ts'
import { attachCase } from './case-attachment.ts'
import { shapeByPairs } from './pair-shaping.ts'
import { PdfMakeDocument } from './pdfmake-classes.ts'

/** Title, author and so on as they go into the file. */
export type DocumentInfo = {
  readonly Title: string
  readonly Author: string
  readonly Subject: string
  readonly Creator: string
  readonly Producer: string
  readonly CreationDate: Date
}

export type DocumentOptions = {
  readonly info: DocumentInfo
  readonly language: string
  readonly fonts: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly isAllowedFile: (path: string) => boolean
  /** Photos by the name the layout gives them. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** The case, where the file is to carry it: PDF/A-2 allows no such attachment, so the file is then PDF/A-3a. */
  readonly carriedCase?: CaseInReport | undefined
}

/** The font of running text; `pair-shaping.ts` says what it must be like. */
const SET_BY_PAIRS = 'Inter'

/**
 * pdfmake's document, made into PDF/A-2a (3a with the case inside) and PDF/UA-1. pdfkit itself writes the colour profile
 * (ISO 19005-2 § 6.2.3), embeds each font with its map to Unicode (§ 6.2.11.4 and 6.2.11.7), and marks the file as tagged, with
 * its language and its title in the window (ISO 32000-1 § 14.7.1, 14.9.2 and 12.2; ISO 14289-1 § 7.1 and 7.2). Here XMP
 * values are escaped, which pdfkit writes raw, PDF/UA is claimed beside PDF/A, photos come from memory only, and the form is
 * ours.
 */
export class ReportDocument extends PdfMakeDocument {
  readonly #photos: ReadonlyMap<string, Uint8Array>
  readonly #fields: Reference[] = []
  readonly #shaped = new Set<EmbeddedFont>()

  constructor(options: DocumentOptions) {
    super(
      options.fonts,
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        subset: options.carriedCase ? 'PDF/A-3a' : 'PDF/A-2a',
        tagged: true,
        displayTitle: true,
        lang: options.language,
        compress: true,
        autoFirstPage: false,
        font: null,
        info: { ...options.info },
      },
      null,
      options.isAllowedFile,
    )
    this.#photos = options.images
    if (options.carriedCase) attachCase(this, options.carriedCase)
  }

  /** A font of the report, set by pairs where it can be. */
  override provideFont(name: string, bold: boolean, italics: boolean): EmbeddedFont {
    const font = super.provideFont(name, bold, italics)
    if (name === SET_BY_PAIRS && !this.#shaped.has(font)) shapeByPairs(font)
    this.#shaped.add(font)
    return font
  }

  /** A photo by its name, embedded once however often it is printed. Nothing is read from disk or fetched. */
  override provideImage(source: string): Image {
    const known = this._imageRegistry[source]
    if (known) return known
    const bytes = this.#photos.get(source)
    if (!bytes) throw new Error('A photo was laid out that is not at hand')
    const image = this.openImage(Buffer.from(bytes))
    image.embed(this)
    this._imageRegistry[source] = image
    return image
  }

  /** Registers the widget that was just put on the page as a field of the form (ISO 32000-1 § 12.7.2). */
  addField(widget: Reference): void {
    this.#fields.push(widget)
  }

  /** ISO 32000-1 § 12.7.2; SigFlags 3: signatures exist and the file is only to be appended to. */
  override endAcroForm(): this {
    const form = this._root.data.AcroForm as Reference | undefined
    form?.end()
    return this
  }

  /** Ends the file; the form, if there is one, is written last. */
  override end(): void {
    if (this.#fields.length > 0) {
      this._root.data.AcroForm = this.ref({ Fields: this.#fields, SigFlags: 3 })
    }
    super.end()
  }

  /** Title, author and so on in the XMP, the same as in the information dictionary (ISO 19005-2 § 6.6.2 and 6.6.4). */
  override _addInfo(): void {
    const raw = this.info
    this.info = Object.fromEntries(
      Object.entries(raw).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    )
    super._addInfo()
    this.info = raw
    this.appendXML(PDF_UA_IDENTIFIER)
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** ISO 14289-1 § 5, with the extension schema that PDF/A demands for it (ISO 19005-2 § 6.6.2.3.2). */
const PDF_UA_IDENTIFIER = `
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Indicates which part of ISO 14289 the file conforms to</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
`
