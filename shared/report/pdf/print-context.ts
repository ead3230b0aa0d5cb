import type { Inline, Prose } from '../report-block.ts'
import type { ReportModel } from '../report-model.ts'
import { type FontCoverage, isMostlyRightToLeft, splitRuns } from './character-runs.ts'
import type { PdfRun, PdfText } from './pdf-node.ts'
import { COLOR, GAP, LINE, SIZE } from './pdf-style.ts'
import type { Tag } from './tag.ts'

/** A photo that can be printed; or why it cannot. */
export type PrintableImage =
  | { readonly type: 'image'; readonly width: number; readonly height: number }
  | { readonly type: 'missing' }
  | { readonly type: 'notRedacted' }

/** What is needed to turn blocks into nodes. */
export type PrintContext = {
  readonly model: ReportModel
  readonly fonts: readonly FontCoverage[]
  readonly images: ReadonlyMap<string, PrintableImage>
  /** Told each character that no font has. */
  readonly onReplaced: (character: string) => void
}

export type TextStyle = Omit<PdfText, 'text' | 'tag' | 'rtl'>

/** A paragraph of the page, bound to its tag. */
export function textNode(prose: Prose, tag: Tag, print: PrintContext, style: TextStyle = {}): PdfText {
  const runs = prose.flatMap((inline) => runsOf(inline, print))
  const rtl = isMostlyRightToLeft(prose.map((inline) => inline.text).join(''))
  for (const run of runs) tag.expected += visibleLength(run.text)
  return {
    fontSize: SIZE.body,
    lineHeight: LINE,
    margin: [0, 0, 0, GAP],
    ...style,
    ...(rtl ? { rtl: true, alignment: 'right' as const } : {}),
    text: runs.length > 0 ? runs : [{ text: '' }],
    tag,
  }
}

/** Text that belongs to the page and not to the document: header and footer. */
export function artefactText(text: string, print: PrintContext, style: TextStyle): PdfText {
  return { ...style, text: runsOf({ text }, print) }
}

/** What is about as high as this, in points, or higher may break over pages; what is lower is kept on one. */
export const LOWEST_BROKEN = 260
const CHARACTERS_OF_LINE = 68

/** About how much height paragraphs take across the page, in points: rather too much than too little. */
export function roomFor(paragraphs: readonly Prose[]): number {
  const lines = paragraphs
    .flatMap((prose) =>
      prose
        .map((inline) => inline.text)
        .join('')
        .split('\n'),
    )
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_OF_LINE)), 0)
  return lines * SIZE.body * LINE * 1.21 + paragraphs.length * GAP
}

/** How many characters of a text leave a mark on the page. */
export function visibleLength(text: string): number {
  return text.replaceAll(/\s+/gu, '').length
}

function runsOf(inline: Inline, print: PrintContext): PdfRun[] {
  return splitRuns(withNumbersKept(inline.text), print.fonts, print.onReplaced).map((run) => ({
    text: run.text,
    font: run.font,
    ...(inline.bold ? { bold: true } : {}),
    ...(inline.lang ? { lang: inline.lang } : {}),
    ...linkOf(inline),
  }))
}

/** The sign § stays on the line of its number. */
function withNumbersKept(text: string): string {
  return text.replaceAll(/§ (?=\d)/gu, '§\u00A0')
}

function linkOf(inline: Inline): Partial<PdfRun> {
  if (!inline.link) return {}
  return inline.link.startsWith('#')
    ? { linkToDestination: inline.link.slice(1), color: COLOR.link }
    : { link: inline.link, color: COLOR.link }
}
