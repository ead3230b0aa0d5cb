import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { renderInWorker } from '../electron/backend/report/render-in-worker.ts'
import { projectFolder } from '../electron/shell/locations.ts'
import { buildShells, shellsAreStale } from '../scripts/build-shells.ts'
import { buildReportModel } from '../shared/report/build-report-model.ts'
import type { ReportModel } from '../shared/report/report-model.ts'
import { withScratchFolder } from '../test/proofs/scratch-folder.ts'
import { CHROMIUM, CHROMIUM_FLAGS } from './chromium.ts'
import { largeCase } from './large-case.ts'
import { type Measurement, measurement, median, sideBySide } from './measure.ts'
import { peakMemory } from './memory.ts'
import { reportAsHtml } from './report-as-html.ts'

const PAGES = 43
const MANY_PAGES = 200
/** Render time may grow with the pages to this power. */
const GROWTH = 1.15
const YARDSTICK = 'headless Chromium printing the same content in the same fonts'
const NOTE = 'ours is tagged PDF/A-2a with contents, outline and signature fields; the printed one is not'
const run = promisify(execFile)

/** The printer as it is packaged: the worker in one file, its fonts beside it. */
const WORKER = join(projectFolder, 'dist/main/report-worker.js')
const FONTS = join(projectFolder, 'dist/main/fonts')

/** 43 pages, from the model to the finished file in a fresh worker, beside a freshly started browser. */
export function benchReport(): Promise<Measurement> {
  return benchPages(PAGES, 7)
}

/** The same with 200 pages. */
export function benchLongReport(): Promise<Measurement> {
  return benchPages(MANY_PAGES, 3)
}

function benchPages(wanted: number, rounds: number): Promise<Measurement> {
  return withScratchFolder(async (folder) => {
    const { model, pages } = await modelOfPages(wanted)
    const page = pageOf(model, folder)
    const times = await sideBySide(
      rounds,
      () => render(model),
      (round) => run(CHROMIUM, chromiumArguments(page, folder, round)),
    )
    return measurement({
      what: `a report of ${pages} pages`,
      yardstick: YARDSTICK,
      ours: median(times.ours),
      theirs: median(times.theirs),
      limit: { ratio: 0.6 },
      notes: NOTE,
    })
  })
}

/** 200 pages beside what 43 pages let expect, were time to grow with the pages to the power of 1.15. */
export async function benchReportGrowth(): Promise<Measurement> {
  const few = await modelOfPages(PAGES)
  const many = await modelOfPages(MANY_PAGES)
  const times = await sideBySide(
    5,
    () => render(many.model),
    () => render(few.model),
  )
  return measurement({
    what: `a report of ${many.pages} pages`,
    yardstick: `the time for ${few.pages} pages × (${many.pages}/${few.pages})^${GROWTH}`,
    ours: median(times.ours),
    theirs: median(times.theirs) * (many.pages / few.pages) ** GROWTH,
    limit: { ratio: 1 },
  })
}

/** The most memory while 43 pages are printed, in MiB: a process with its worker, beside all of the browser's processes. */
export function benchReportMemory(): Promise<Measurement> {
  return withScratchFolder(async (folder) => {
    const { model, pages } = await modelOfPages(PAGES)
    const page = pageOf(model, folder)
    const modelFile = join(folder, 'model.json')
    writeFileSync(modelFile, JSON.stringify(model))
    const program = new URL('print-report.ts', import.meta.url).pathname
    const ours = [0, 1, 2].map(() => () => peakMemory(process.execPath, [program, modelFile, WORKER, FONTS]))
    const theirs = [0, 1, 2].map(
      (round) => () => peakMemory(CHROMIUM, chromiumArguments(page, folder, round)),
    )
    return measurement({
      what: `memory while a report of ${pages} pages is printed`,
      yardstick: YARDSTICK,
      ours: median(await inOrder(ours)),
      theirs: median(await inOrder(theirs)),
      limit: { ratio: 0.5 },
      unit: 'MiB',
    })
  })
}

async function inOrder(tasks: readonly (() => Promise<number>)[]): Promise<number[]> {
  const results: number[] = []
  for (const task of tasks) results.push(await task())
  return results
}

function pageOf(model: ReportModel, folder: string): string {
  const page = join(folder, 'report.html')
  writeFileSync(page, reportAsHtml(model, FONTS))
  return page
}

function chromiumArguments(page: string, folder: string, round: number): readonly string[] {
  return [
    ...CHROMIUM_FLAGS,
    `--user-data-dir=${join(folder, `profile-${round}`)}`,
    `--print-to-pdf=${join(folder, 'printed.pdf')}`,
    pathToFileURL(page).href,
  ]
}

/** Finds the case whose report has about this many pages, by adding facts. */
async function modelOfPages(wanted: number): Promise<{ model: ReportModel; pages: number }> {
  if (shellsAreStale()) await buildShells()
  let facts = 60
  for (let attempt = 0; attempt < 8; attempt += 1) {
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
    if (Math.abs(pages - wanted) <= wanted / PAGES) return { model, pages }
    facts = Math.max(1, Math.round(facts + (wanted - pages) * 6))
  }
  throw new Error(`No case gave a report of ${wanted} pages`)
}

async function render(model: ReportModel): Promise<number> {
  for await (const message of renderInWorker(pathToFileURL(WORKER), {
    model,
    photos: new Map(),
    fontFolder: FONTS,
  })) {
    if (message.step === 'done') return message.pdf.pages
  }
  throw new Error('The worker ended without a file')
}
