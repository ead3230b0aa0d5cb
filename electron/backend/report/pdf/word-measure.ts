import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js'
import type { StyleStack } from 'pdfmake/js/StyleContextStack.js'
import { PdfMakeTextInlines, pdfMakeStyle } from './pdfmake-classes.ts'

/** A word of a paragraph as pdfmake breaks it, before and after it is measured. */
type Word = {
  readonly text: string
  font?: string | EmbeddedFont
  bold?: boolean
  color?: string
  link?: string | null
  linkToDestination?: string | null
  alignment?: string
  fontSize?: number
  noWrap?: boolean | null
  width?: number
  height?: number
  leadingCut?: number
  trailingCut?: number
}

type MeasuredStyle = {
  readonly font: EmbeddedFont
  readonly fontSize: number
  readonly height: number
  readonly alignment: string
  readonly color: string
  readonly noWrap: boolean | null
  readonly link: string | null
  readonly linkToDestination: string | null
}

const LEADING = /^\s+/u
const TRAILING = /\s+$/u

/**
 * Measures the words of a paragraph. pdfmake looks up twenty style properties through the whole stack of enclosing nodes
 * for every single word; here they are looked up once for each run, and only those that reports use.
 */
export class WordMeasure extends PdfMakeTextInlines {
  override measure(words: Word[], styles: StyleStack): Word[] {
    let run: { readonly first: Word; readonly style: MeasuredStyle } | null = null
    for (const word of words) {
      if (!run || !isSameRun(run.first, word))
        run = { first: { ...word }, style: this.#styleOf(word, styles) }
      measureWord(word, run.style)
    }
    return words
  }

  #styleOf(word: Word, styles: StyleStack): MeasuredStyle {
    const look = <T>(property: string, fallback: T): T => pdfMakeStyle(word, styles, property, fallback)
    const font = this.pdfDocument.provideFont(look('font', ''), look('bold', false), false)
    const fontSize = look('fontSize', 0)
    return {
      font,
      fontSize,
      height: font.lineHeight(fontSize) * look('lineHeight', 1),
      alignment: look('alignment', 'left'),
      color: look('color', '#000000'),
      noWrap: look('noWrap', null),
      link: look('link', null),
      linkToDestination: look('linkToDestination', null),
    }
  }
}

function isSameRun(a: Word, b: Word): boolean {
  return (
    a.font === b.font &&
    a.bold === b.bold &&
    a.color === b.color &&
    a.link === b.link &&
    a.linkToDestination === b.linkToDestination
  )
}

function measureWord(word: Word, style: MeasuredStyle): void {
  const { font, fontSize } = style
  const width = (text: string): number => font.widthOfString(text, fontSize)
  word.font = font
  word.fontSize = fontSize
  word.height = style.height
  word.alignment = style.alignment
  word.color = style.color
  word.noWrap = style.noWrap
  word.link = style.link
  word.linkToDestination = style.linkToDestination
  word.width = width(word.text)
  const leading = LEADING.exec(word.text)
  const trailing = TRAILING.exec(word.text)
  word.leadingCut = leading ? width(leading[0]) : 0
  word.trailingCut = trailing ? width(trailing[0]) : 0
}
