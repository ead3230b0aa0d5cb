import { type ComponentType, memo } from 'react'
import type { ReportBlock } from '../../../../shared/report/report-block.ts'
import type { BlockProps } from './block-props.ts'
import { ConclusionView, DissentView, NoteView, SignatureView } from './box-views.tsx'
import { PanelView, PosterView } from './children-views.tsx'
import { FactView, LovbruddView } from './finding-views.tsx'
import { FigureView } from './figure-view.tsx'
import { KeyValuesView, TableView } from './table-views.tsx'
import { HeadingView, ListView, ParagraphView, TitleView } from './text-views.tsx'
import { TocView } from './toc-view.tsx'

type Views = { readonly [K in ReportBlock['kind']]: ComponentType<BlockProps<K>> }

/** One view for each kind of block: a kind without a view does not compile. */
const views: Views = {
  title: TitleView,
  heading: HeadingView,
  paragraph: ParagraphView,
  list: ListView,
  keyValues: KeyValuesView,
  table: TableView,
  fact: FactView,
  lovbrudd: LovbruddView,
  conclusion: ConclusionView,
  figure: FigureView,
  note: NoteView,
  dissent: DissentView,
  toc: TocView,
  signature: SignatureView,
  poster: PosterView,
  panel: PanelView,
  pageBreak: () => <div className="preview-break" />,
}

/** Blocks in order of reading. Drawn again only when the report has changed, not with the screen around it. */
export const PreviewBlocks = memo(function PreviewBlocks(props: { readonly blocks: readonly ReportBlock[] }) {
  return props.blocks.map((block, index) => (
    <Block key={keyOf(block, index)} block={block} all={props.blocks} />
  ))
})

function Block(props: { readonly block: ReportBlock; readonly all: readonly ReportBlock[] }) {
  const View = views[props.block.kind] as ComponentType<{
    readonly block: ReportBlock
    readonly all: readonly ReportBlock[]
  }>
  return <View block={props.block} all={props.all} />
}

function keyOf(block: ReportBlock, index: number): string {
  return 'id' in block ? `${block.kind}-${block.id}` : `${block.kind}-${index}`
}
