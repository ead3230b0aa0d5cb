import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderPdf, type RenderedPdf } from '../../electron/backend/report/pdf/render-pdf.ts'
import type { ReportPhoto } from '../../electron/backend/report/photo.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { buildReportModel } from '../../shared/report/build-report-model.ts'
import type { ReportInput } from '../../shared/report/report-context.ts'
import type { ReportModel } from '../../shared/report/report-model.ts'

export const fontFolder = fileURLToPath(new URL('../../electron/backend/report/fonts', import.meta.url))

/** A model with everything but the case filled in: child welfare, bokmål, a real case, a fixed day. */
export function modelOf(snapshot: InspectionSnapshot, rest: Partial<ReportInput> = {}): ReportModel {
  return buildReportModel({
    snapshot,
    part: 'childWelfare',
    maalform: 'nb',
    kind: 'real',
    authority: 'Statsforvalteren i Prøvefylket',
    createdAt: '2026-04-20T12:00:00.000Z',
    attachments: {},
    ...rest,
  })
}

/** Renders in this thread. */
export function render(
  model: ReportModel,
  photos: ReadonlyMap<string, ReportPhoto> = new Map(),
): Promise<RenderedPdf> {
  return renderPdf({ model, photos, fontFolder }, () => {})
}

/** What an independent tool says of the file. `FILE` in the arguments stands for it. */
export function ask(pdf: Pick<RenderedPdf, 'bytes'>, tool: string, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-report-'))
  try {
    const file = join(folder, 'report.pdf')
    writeFileSync(file, pdf.bytes)
    return execFileSync(
      tool,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      { encoding: 'utf8', maxBuffer: 100_000_000 },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text that can be read out of the file, with all white space as single blanks and direction marks taken out. */
export function textOf(pdf: Pick<RenderedPdf, 'bytes'>): string {
  return flat(ask(pdf, 'pdftotext', ['-raw', 'FILE', '-']))
}

/** One line of text: line breaks of the page do not matter. */
export function flat(text: string): string {
  return text
    .replaceAll(/[\u200E\u200F\u202A-\u202E]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
