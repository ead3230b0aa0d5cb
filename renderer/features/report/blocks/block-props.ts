import type { ReportBlock } from '../../../../shared/report/report-block.ts'

/** What every view of a block gets: its block, and all blocks (for the table of contents). */
export type BlockProps<K extends ReportBlock['kind']> = {
  readonly block: Extract<ReportBlock, { readonly kind: K }>
  readonly all: readonly ReportBlock[]
}
