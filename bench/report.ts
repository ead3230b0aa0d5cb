import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { renderInWorker } from '../electron/backend/report/render-in-worker.ts'
import { buildReportModel } from '../shared/report/build-report-model.ts'
import type { ReportModel } from '../shared/report/report-model.ts'
import { withScratchFolder } from '../test/proofs/scratch-folder.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from './chromium.ts'
import { largeCase } from './large-case.ts'
import { type Measurement, measurement, median, sideBySide } from './measure.ts'

const ROUNDS = 5
const PAGES = 43
const run = promisify(execFile)

/**
 * A report of 43 pages, from the case to a tagged, archivable file, in a fresh worker; beside headless Chromium, freshly
 * started, printing the same content from HTML.
 */
export function benchReport(): Promise<Measurement> {
  return withScratchFolder(async (folder) => {
    const { model, pages } = await modelOfPages(PAGES)
    const page = join(folder, 'report.html')
    const { reportAsHtml } = await import('./report-as-html.ts')
    writeFileSync(page, reportAsHtml(model))
    const times = await sideBySide(
      ROUNDS,
      () => render(model),
      (round) =>
        run(CHROMIUM, [
          ...CHROMIUM_FLAGS,
          `--user-data-dir=${join(folder, `profile-${round}`)}`,
          `--print-to-pdf=${join(folder, 'printed.pdf')}`,
          `file://${page}`,
        ]),
    )
    return measurement({
      what: `a report of ${pages} pages`,
      yardstick: 'headless Chromium printing the same content',
      ours: median(times.ours),
      theirs: median(times.theirs),
      limit: { ratio: 0.6 },
      notes: 'ours is tagged PDF/A-2a with outline and signature fields; the printed one is not',
    })
  })
}

/** Finds the case whose report has this many pages, by adding facts. */
async function modelOfPages(wanted: number): Promise<{ model: ReportModel; pages: number }> {
  let facts = 60
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const model = buildReportModel({
      snapshot: largeCase(facts),
      part: 'childWelfare',
      maalform: 'nb',
      kind: 'training',
      authority: 'Statsforvalteren',
      createdAt: '2026-11-01T12:00:00.000Z',
      attachments: {},
    })
    const pages = await render(model)
    if (Math.abs(pages - wanted) <= 1) return { model, pages }
    facts = Math.max(1, Math.round(facts + (wanted - pages) * 6))
  }
  throw new Error(`No case gave a report of ${wanted} pages`)
}

async function render(model: ReportModel): Promise<number> {
  const worker = new URL('../electron/backend/report/report-worker.ts', import.meta.url)
  const fontFolder = new URL('../electron/backend/report/fonts/', import.meta.url).pathname
  for await (const message of renderInWorker(worker, { model, photos: new Map(), fontFolder })) {
    if (message.step === 'done') return message.pdf.pages
  }
  throw new Error('The worker ended without a file')
}
