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
/** All requirements alone fill thirty pages: a shorter report has this share of them. */
const SHARE_OF_SHORT = 0.3
const GROWING_PAGES = [20, PAGES, 100, MANY_PAGES] as const
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

/**
 * The power of the pages that render time grows with: the straight line that fits the logarithms of both best. Starting the
 * worker is left out: it takes the same time for one page as for two hundred, and would hide growth.
 */
export async function benchReportGrowth(): Promise<Measurement> {
  const points: { pages: number; milliseconds: number }[] = []
  for (const wanted of GROWING_PAGES) {
    const { model, pages } = await modelOfPages(wanted)
    const times: number[] = []
    for (let round = 0; round < 5; round += 1) times.push(await renderTime(model))
    points.push({ pages, milliseconds: median(times) })
  }
  return measurement({
    what: `growth of render time from ${points[0]?.pages} to ${points.at(-1)?.pages} pages`,
    yardstick: `the most it may be`,
    ours: slope(points.map(({ pages, milliseconds }) => [Math.log(pages), Math.log(milliseconds)])),
    theirs: GROWTH,
    limit: { ratio: 1 },
    unit: 'power of pages',
    notes: points
      .map(({ pages, milliseconds }) => `${pages} pages: ${Math.round(milliseconds)} ms`)
      .join(', '),
  })
}

/** The slope of the line through points with the least squares of distance. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length
  const [x, y] = [mean(points.map((one) => one[0])), mean(points.map((one) => one[1]))]
  const covariance = points.reduce((sum, one) => sum + (one[0] - x) * (one[1] - y), 0)
  return covariance / points.reduce((sum, one) => sum + (one[0] - x) ** 2, 0)
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
      snapshot: largeCase(facts, wanted < PAGES ? SHARE_OF_SHORT : 1),
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
  return (await renderWatched(model)).pages
}

/** Milliseconds from the worker's first word, when its code is loaded, to the finished file. */
async function renderTime(model: ReportModel): Promise<number> {
  return (await renderWatched(model)).milliseconds
}

async function renderWatched(model: ReportModel): Promise<{ pages: number; milliseconds: number }> {
  let startedAt: number | null = null
  const input = { model, photos: new Map(), fontFolder: FONTS }
  for await (const message of renderInWorker(pathToFileURL(WORKER), input)) {
    startedAt ??= performance.now()
    if (message.step === 'done')
      return { pages: message.pdf.pages, milliseconds: performance.now() - startedAt }
  }
  throw new Error('The worker ended without a file')
}
