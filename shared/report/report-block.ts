import type { ExpectedSigner } from '../domain/expected-signer.ts'
import type { Sector } from '../domain/sector.ts'
import type { RedactionBox } from '../domain/vocabulary.ts'

/** A piece of running text. `link` is an https address, or `#` and the id of a heading. */
export type Inline = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly link?: string
  /** Language of the passage where it is not the document's (BCP 47), e.g. `se` for North Sami. */
  readonly lang?: string
}

/** One paragraph. A line break a person typed is kept as `\n` inside the text. */
export type Prose = readonly Inline[]

export type HeadingBlock = {
  readonly kind: 'heading'
  /** 1 = chapter. Levels never skip (PDF/UA-1 § 7.4). */
  readonly level: 1 | 2 | 3 | 4
  /** «3.2», or null for headings without a number. */
  readonly number: string | null
  /** Unique in the document: link target and bookmark. */
  readonly id: string
  readonly text: string
  /** Starts a new page. */
  readonly startsPage?: boolean
  /** Left out of the table of contents. */
  readonly unlisted?: boolean
}

/** The first thing on the first page: what this document is. */
export type TitleBlock = {
  readonly kind: 'title'
  readonly overline: string
  readonly text: string
  readonly subtitle: string | null
}

export type ParagraphBlock = {
  readonly kind: 'paragraph'
  readonly content: Prose
  /** `lead` opens a chapter, `small` is for remarks; ordinary text has neither. */
  readonly role?: 'lead' | 'small'
}

export type ListBlock = {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly Prose[]
}

/** Label and value, side by side. */
export type KeyValuesBlock = {
  readonly kind: 'keyValues'
  /** Read out before the table; not printed. */
  readonly summary: string
  readonly rows: readonly { readonly key: string; readonly value: readonly Prose[] }[]
  /** Begins on the page where it stands, whatever goes on the next. Without it, what is low stays on one page. */
  readonly mayBreak?: boolean
}

export type TableColumn = {
  readonly header: string
  /** Share of the width that is left, or `narrow` for numbers, dates and codes. */
  readonly width: number | 'narrow'
}

/** A table with one header row, which is repeated on each page. Each cell holds one or more paragraphs. */
export type TableBlock = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly (readonly Prose[])[])[]
  /** The first cell of each row names the row. */
  readonly rowHeaders: boolean
}

/** A fact with the number it keeps for life. */
export type FactBlock = {
  readonly kind: 'fact'
  readonly id: string
  readonly number: string
  readonly text: readonly Prose[]
  /** «Kilde: …», «Dato: …», «Taler mot: BV-05»: one line each. */
  readonly details: readonly { readonly label: string; readonly text: Prose }[]
}

/** krav → fakta → vurdering → konsekvens → konklusjon, in that order. */
export type LovbruddBlock = {
  readonly kind: 'lovbrudd'
  readonly id: string
  /** «Lovbrudd 1 av 7», in the words of the sector. */
  readonly label: string
  readonly title: string
  readonly steps: readonly {
    readonly step: 'krav' | 'fakta' | 'vurdering' | 'konsekvens' | 'konklusjon' | 'korreksjonspunkter'
    readonly label: string
    readonly blocks: readonly (ParagraphBlock | ListBlock)[]
  }[]
  readonly details: readonly { readonly label: string; readonly text: Prose }[]
}

/** What one sector concluded, as a busy person needs it. */
export type ConclusionBlock = {
  readonly kind: 'conclusion'
  readonly sector: Sector
  readonly sectorName: string
  /** One sentence: «Det ble avdekket 2 lovbrudd.» */
  readonly verdict: string
  readonly points: readonly Prose[]
}

export type FigureBlock = {
  readonly kind: 'figure'
  /** SHA-256 of the attachment; its `printable` bytes are what is printed. */
  readonly attachment: string
  readonly label: string
  readonly caption: Prose
  readonly alt: string
  /** Pixels, where known; otherwise 4:3 is assumed on screen. */
  readonly width: number | null
  readonly height: number | null
  /** Covered with opaque boxes, also where the printable already has them burned in. */
  readonly redactions: readonly RedactionBox[]
}

/** A remark from the program or the authority, set apart from the text. */
export type NoteBlock = {
  readonly kind: 'note'
  readonly label: string
  readonly content: readonly Prose[]
}

/** A sector that does not share the joint assessment says why, in its own words. */
export type DissentBlock = {
  readonly kind: 'dissent'
  readonly sector: Sector
  readonly agreement: 'agree' | 'dissent' | null
  readonly label: string
  readonly content: readonly Prose[]
}

/** Where the table of contents stands; its lines are made from the headings. */
export type TocBlock = { readonly kind: 'toc'; readonly title: string }

/** A field to be signed, one per authority. */
export type SignatureFieldBlock = {
  readonly kind: 'signature'
  /** Name of the form field: `signature-` and the sector. */
  readonly name: string
  readonly sector: Sector
  readonly label: string
  readonly lines: readonly string[]
  /** Whose certificate the field is for. */
  readonly expected: ExpectedSigner
  /** Printed in the empty box. */
  readonly placeholder: string
}

/** The head of the children's page: from whom, for whom, and what it tells. */
export type PosterBlock = {
  readonly kind: 'poster'
  readonly overline: string
  readonly text: string
  readonly lead: Prose
  /** That it is not finished, or an exercise; null for what is neither. */
  readonly remark: string | null
}

/** What is drawn beside a heading of the children's page. It says nothing that the heading does not. */
export type PanelIcon = 'visit' | 'eye' | 'glass' | 'calendar' | 'voice' | 'phone'

/** Points of the children's page, each with what it is about in bold where that is said. */
export type PointsBlock = {
  readonly kind: 'points'
  /** Side by side in so many columns, for short points. */
  readonly columns: 1 | 3
  readonly items: readonly { readonly lead: string | null; readonly text: Prose }[]
}

/** One question of the children's page, and its answer. */
export type PanelBlock = {
  readonly kind: 'panel'
  readonly id: string
  readonly title: string
  readonly icon: PanelIcon
  readonly content: readonly (ParagraphBlock | PointsBlock)[]
}

export type PageBreakBlock = { readonly kind: 'pageBreak' }

/** Everything a report is made of, in order of reading. */
export type ReportBlock =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | KeyValuesBlock
  | TableBlock
  | FactBlock
  | LovbruddBlock
  | ConclusionBlock
  | FigureBlock
  | NoteBlock
  | DissentBlock
  | TocBlock
  | SignatureFieldBlock
  | PosterBlock
  | PanelBlock
  | PageBreakBlock

export type BlockKind = ReportBlock['kind']
