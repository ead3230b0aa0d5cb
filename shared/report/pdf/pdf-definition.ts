import type { ParagraphBlock, ReportBlock } from '../report-block.ts'
import type { ReportMark } from '../report-mark.ts'
import type { ReportModel } from '../report-model.ts'
import { factNodes, figureNodes, lovbruddNodes, signatureNodes } from './card-nodes.ts'
import type { FontCoverage } from './character-runs.ts'
import { CHILDREN_MARGINS, panelNodes, posterNodes } from './children-nodes.ts'
import { pageFooter, pageHeader, trainingBand } from './page-furniture.ts'
import type { PdfNode } from './pdf-node.ts'
import { MARGINS, type PageMargins } from './pdf-style.ts'
import { LOWEST_BROKEN, type PrintableImage, type PrintContext, roomFor } from './print-context.ts'
import { keyValueNodes, tableNodes, tocNodes } from './table-nodes.ts'
import { addTag, documentTag, type Tag } from './tag.ts'
import {
  conclusionNodes,
  dissentNodes,
  headingNodes,
  listNodes,
  noteNodes,
  paragraphNodes,
  ROOM_FOR_LINES,
  titleNodes,
} from './text-nodes.ts'

export type ArchiveField = { readonly name: string; readonly label: string; readonly formTag: Tag }

/** Everything the printer needs: what stands on the pages, and the structure it belongs to. */
export type PdfDefinition = {
  readonly content: readonly PdfNode[]
  readonly header: (page: number, pages: number) => PdfNode
  readonly footer: (page: number, pages: number) => PdfNode
  readonly background: () => PdfNode | null
  readonly root: Tag
  readonly margins: PageMargins
  /** The zero-size fields for an archive's time stamps; none in a document that nobody signs. */
  readonly archiveFields: readonly ArchiveField[]
  /** What the file tells programs about itself, and when the case was last changed. */
  readonly mark: { readonly content: ReportMark; readonly changedAt: string } | null
  /** Characters no font has; each was printed as `[U+XXXX]`. */
  readonly replacedCharacters: readonly string[]
}

/** Turns a model into pages-to-be. Pure: fonts come in as what they cover, photos as what is known of them. */
export function buildPdfDefinition(
  model: ReportModel,
  fonts: readonly FontCoverage[],
  images: ReadonlyMap<string, PrintableImage>,
): PdfDefinition {
  const replaced = new Set<string>()
  const print: PrintContext = { model, fonts, images, onReplaced: (character) => replaced.add(character) }
  const root = documentTag(model.meta.language)
  const content = contentOf(model, root, print)
  return {
    content,
    header: () => pageHeader(print),
    footer: (page, pages) => pageFooter(page, pages, print),
    background: () => (model.meta.trainingMark === null ? null : trainingBand()),
    root,
    margins: model.meta.part === 'children' ? CHILDREN_MARGINS : MARGINS,
    archiveFields: model.signatureFields.length === 0 ? [] : archiveFieldsOf(model, root),
    mark: model.mark ? { content: model.mark, changedAt: model.meta.createdAt } : null,
    replacedCharacters: [...replaced].toSorted(),
  }
}

/**
 * A time stamp is good for as long as its authority's certificate, ten years or so: three in turn carry a report through the
 * thirty years it is kept. No field can be made after somebody has signed.
 */
const ARCHIVE_FIELDS = [1, 2, 3]

function archiveFieldsOf(model: ReportModel, root: Tag): ArchiveField[] {
  const words = model.meta.words.archiveField
  return ARCHIVE_FIELDS.map((number) => {
    const label = number === 1 ? words : `${words} (${number})`
    const name = number === 1 ? 'archive-timestamp' : `archive-timestamp-${number}`
    return { name, label, formTag: addTag(root, 'Form', { alt: label }) }
  })
}

/** The nodes of all blocks. A page break belongs to the block after it, and a heading stays with what it is over. */
function contentOf(model: ReportModel, root: Tag, print: PrintContext): readonly PdfNode[] {
  const nodes: PdfNode[] = []
  const leading = new Map<PdfNode, number>()
  let before: ReportBlock | null = null
  let startsPage = false
  for (const [index, block] of model.blocks.entries()) {
    if (block.kind === 'pageBreak') {
      startsPage = true
      continue
    }
    const [first, ...rest] = blockNodes(block, root, print)
    if (!first) continue
    // The contents follow the first page, which may run over to the second.
    if (startsPage && block.kind === 'toc') first.notOnFirstPage = true
    else if (startsPage) first.pageBreak = 'before'
    startsPage = false
    if (leads(block, before, model.blocks[index + 1])) leading.set(first, heightOf(block, first))
    before = block
    nodes.push(first, ...rest)
  }
  keepWithNext(nodes, leading)
  return nodes
}

/**
 * Whether a block is there for the sake of the next: headings, a line in bold, a small line below a heading, what announces
 * a list or a table, what a remark is about, and all but the last of the fields to sign with what is said before them.
 */
function leads(block: ReportBlock, before: ReportBlock | null, after: ReportBlock | undefined): boolean {
  if (block.kind === 'heading' || after?.kind === 'signature') return true
  if (block.kind !== 'paragraph') return false
  const isBold = block.content.every((inline) => inline.bold)
  if (isBold || announces(block, after) || isRemarkedOn(block, after)) return true
  return before?.kind === 'heading' && isShortBefore(block, after)
}

/** A remark in small type is about what stands right above it. */
function isRemarkedOn(block: ParagraphBlock, after: ReportBlock | undefined): boolean {
  const isRemark = after?.kind === 'paragraph' && after.role === 'small'
  return isRemark && block.role !== 'small' && roomFor([block.content]) < LOWEST_BROKEN
}

/** «Vi la vekt på dette:» and the list. */
function announces(block: ParagraphBlock, after: ReportBlock | undefined): boolean {
  return after?.kind === 'list' && block.content.at(-1)?.text.trimEnd().endsWith(':') === true
}

/** A small line, or a few lines that say what the table below them is. */
function isShortBefore(block: ParagraphBlock, after: ReportBlock | undefined): boolean {
  return block.role === 'small' || (after?.kind === 'table' && roomFor([block.content]) < ROOM_FOR_LINES)
}

/** About how high a leading block is, in points. */
function heightOf(block: ReportBlock, node: PdfNode): number {
  if (block.kind === 'paragraph') return roomFor([block.content])
  return (node.minRoom ?? 0) - (block.kind === 'heading' ? ROOM_FOR_LINES : 0)
}

/** The room a leading node needs is its own and that of the next node, however many of them stand in a row. */
function keepWithNext(nodes: readonly PdfNode[], leading: ReadonlyMap<PdfNode, number>): void {
  for (const [index, node] of [...nodes.entries()].toReversed()) {
    const next = nodes[index + 1]
    const height = leading.get(node)
    if (height === undefined || !next) continue
    const room = Math.max(next.minRoom ?? ROOM_FOR_LINES, next.wholeHeight ?? 0)
    node.minRoom = height + room
  }
}

type PrintedBlock = Exclude<ReportBlock, { kind: 'pageBreak' }>
type BlockPrinters = {
  readonly [K in PrintedBlock['kind']]: (
    block: Extract<PrintedBlock, { kind: K }>,
    parent: Tag,
    print: PrintContext,
  ) => PdfNode[]
}

const printers: BlockPrinters = {
  title: titleNodes,
  heading: headingNodes,
  paragraph: paragraphNodes,
  list: listNodes,
  keyValues: keyValueNodes,
  table: tableNodes,
  fact: factNodes,
  lovbrudd: lovbruddNodes,
  conclusion: conclusionNodes,
  figure: figureNodes,
  note: noteNodes,
  dissent: dissentNodes,
  toc: tocNodes,
  signature: signatureNodes,
  poster: posterNodes,
  panel: panelNodes,
}

function blockNodes(block: PrintedBlock, parent: Tag, print: PrintContext): PdfNode[] {
  // The table is keyed by kind, so the printer found there takes this block.
  const printer = printers[block.kind] as (block: PrintedBlock, parent: Tag, print: PrintContext) => PdfNode[]
  return printer(block, parent, print)
}
