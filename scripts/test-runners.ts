import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectFolder } from '../electron/shell/locations.ts'
import { type CommandOutcome, runTool } from './run-command.ts'
import type { Tally } from './static-checks.ts'

const REPORTS = join(projectFolder, '.cache')

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  /** A file that could not be read has no tests in it, and is a failure all the same. */
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
})

/** Unit, scenario and property tests. */
export async function runVitest(args: readonly string[] = []): Promise<Tally> {
  const file = freshReport('vitest.json')
  const outcome = await runTool('vitest', [
    'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...args,
  ], { show: true }) // biome-ignore format: one line of arguments
  return settle('vitest', outcome, readVitestReport(readReport(file)))
}

/** The journeys, in a real browser. A test that passes only the second time has failed. */
export async function runPlaywright(args: readonly string[] = []): Promise<Tally> {
  const file = freshReport('playwright.json')
  const outcome = await runTool('playwright', ['test', '--reporter=list,json', ...args], {
    show: true,
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, FORCE_COLOR: '0' },
  })
  return settle('playwright', outcome, readPlaywrightReport(readReport(file)))
}

/** Counts of vitest's JSON report; null when it is not one. */
export function readVitestReport(report: unknown): Tally | null {
  const { data } = VitestReport.safeParse(report)
  if (!data) return null
  const empty = data.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: data.numPassedTests, failed: data.numFailedTests + empty.length }
}

/** Counts of Playwright's JSON report; null when it is not one. */
export function readPlaywrightReport(report: unknown): Tally | null {
  const { data } = PlaywrightReport.safeParse(report)
  if (!data) return null
  const { expected, unexpected, flaky } = data.stats
  return { passed: expected, failed: unexpected + flaky + data.errors.length }
}

/** A runner that ran nothing, crashed or left no report has failed, whatever it says. */
export function settle(name: string, { ok }: Pick<CommandOutcome, 'ok'>, tally: Tally | null): Tally {
  if (!tally || tally.passed + tally.failed === 0) {
    console.log(`✗ ${name} ran no tests`)
    return { passed: 0, failed: 1 }
  }
  if (!ok && tally.failed === 0) return { ...tally, failed: 1 }
  return tally
}

function freshReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true })
  const file = join(REPORTS, name)
  rmSync(file, { force: true })
  return file
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
