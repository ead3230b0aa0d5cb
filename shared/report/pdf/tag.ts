/** Standard structure types of PDF 1.7 (ISO 32000-1 § 14.8.4) that reports use. */
export type TagRole =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'P'
  | 'Note'
  | 'TOC'
  | 'TOCI'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'Form'

/**
 * One node of the structure tree. Text nodes of the page carry their tag by reference, so that the printer knows which
 * element each line belongs to wherever it lands. Made in order of reading.
 */
export type Tag = {
  readonly role: TagRole
  readonly children: Tag[]
  readonly lang?: string
  readonly alt?: string
  readonly scope?: 'Column' | 'Row'
  readonly summary?: string
  readonly numbering?: 'Disc' | 'Decimal' | 'None'
  /** Cells of a header row: printed again on each page, but read out once. */
  readonly isRepeated?: boolean
  /** How many printed characters (white space aside) the page must show under this tag: nothing may get lost. */
  expected: number
}

/** A tag, placed last under its parent. */
export function addTag(
  parent: Tag,
  role: TagRole,
  rest: Partial<Omit<Tag, 'role' | 'children' | 'expected'>> = {},
): Tag {
  const tag: Tag = { role, children: [], expected: 0, ...rest }
  parent.children.push(tag)
  return tag
}

/** The root of a document's structure. */
export function documentTag(lang: string): Tag {
  return { role: 'Document', children: [], lang, expected: 0 }
}
