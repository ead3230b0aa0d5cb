import type { RenderedPdf, RenderInput, RenderProgress } from './pdf/render-pdf.ts'

/** What the worker tells. It is started with a `RenderInput` as its data and ends by itself. */
export type RenderMessage =
  | { readonly type: 'progress'; readonly progress: RenderProgress }
  | { readonly type: 'finished'; readonly pdf: RenderedPdf }
  | { readonly type: 'failed'; readonly reason: string }

export type { RenderInput }
