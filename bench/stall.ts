import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { renderPdf } from '../electron/backend/report/pdf/render-pdf.ts'
import { modelOf } from '../test/report/render-report.ts'
import { makeFullCase } from './full-case.ts'
import { largeCase } from './large-case.ts'
import { inTurn, type Measurement, measurement } from './measure.ts'
import { type RunningApp, withRunningApp } from './window.ts'

const ROUNDS = 6
const WARM_UP = 1
/** About 43 pages. */
const FACTS = 110
/** scrypt is no part of this: the lowest cost the key file takes. */
const CHEAP_COST = 1_024
const FONTS = fileURLToPath(new URL('../electron/backend/report/fonts', import.meta.url))

/**
 * The longest that the process which serves the screens stands still while a report is rendered: the case read, the model
 * built, the worker at work, the file kept. Beside the same pages rendered in that thread itself.
 */
export function benchStall(): Promise<Measurement> {
  return withRunningApp(CHEAP_COST, async ({ client }) => {
    const inspectionId = await makeFullCase(client, 'Måling av stans', FACTS)
    const model = modelOf(largeCase(FACTS), { kind: 'training' })
    let pages = 0
    const stalls = await inTurn(
      ROUNDS + WARM_UP,
      () =>
        longestStall(async () => {
          pages = await renderThrough(client, inspectionId)
        }),
      () => longestStall(() => renderPdf({ model, photos: new Map(), fontFolder: FONTS }, () => {})),
    )
    const ours = stalls.ours.slice(WARM_UP)
    return measurement({
      what: `the longest stall while a report of ${pages} pages is rendered`,
      yardstick: 'the longest stall when the serving thread renders as many pages itself',
      ours: Math.max(...ours.map((one) => one.wall)),
      theirs: Math.max(...stalls.theirs.slice(WARM_UP).map((one) => one.wall)),
      limit: { milliseconds: 50 },
      notes: `the longest of ${ROUNDS} reports; the thread's own work in it: ${rounded(ours)} ms; in the first report, while code is compiled: ${rounded(stalls.ours.slice(0, WARM_UP))} ms`,
    })
  })
}

type Stall = {
  /** Milliseconds that the event loop of this thread was kept waiting at most. */
  readonly wall: number
  /** The most of the thread's own work between two turns: what a busy machine does not add to. */
  readonly work: number
}

async function longestStall(run: () => Promise<unknown>): Promise<Stall> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  let work = 0
  let before = process.threadCpuUsage()
  const turns = setInterval(() => {
    const used = process.threadCpuUsage(before)
    before = process.threadCpuUsage()
    work = Math.max(work, (used.user + used.system) / 1_000)
  }, 1)
  delay.enable()
  // Waiting is counted from one turn of the loop to the next: one before, and one after.
  await setTimeout(10)
  await run()
  await setTimeout(10)
  delay.disable()
  clearInterval(turns)
  return { wall: delay.max / 1_000_000, work }
}

async function renderThrough(client: RunningApp['client'], inspectionId: string): Promise<number> {
  const order = { inspectionId, part: 'childWelfare', maalform: 'nb', edition: 'working' } as const
  for await (const step of await client.report.render(order)) {
    if (step.step === 'finished') return step.outcome.pages
  }
  throw new Error('The stream ended without a report')
}

function rounded(stalls: readonly Stall[]): number {
  return Math.round(Math.max(...stalls.map((one) => one.work)))
}
