import { type CommandOutcome, runTool } from './run-command.ts'

type StaticCheck = { readonly name: string; readonly tool: string; readonly args: readonly string[] }

/** Lint with type information, which reads each layer's own tsconfig, and tells what the compiler would tell as well. */
export const LINT_ARGS = ['--type-aware', '--type-check', '--deny-warnings'] as const

/** What can be said about the source without running it. */
const checks: readonly StaticCheck[] = [
  { name: 'types and lint', tool: 'oxlint', args: LINT_ARGS },
  { name: 'format', tool: 'biome', args: ['format', '.'] },
]

/** Passed and failed, as the last line of `npm test` adds them up. */
export type Tally = { readonly passed: number; readonly failed: number }

/** Runs the static checks, two at a time. Prints a line for each, and the tool's words for those that fail. */
export async function runStaticChecks(): Promise<Tally> {
  const waiting = [...checks]
  const outcomes: boolean[] = []
  async function lane(): Promise<void> {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const outcome = await runTool(check.tool, check.args)
      outcomes.push(outcome.ok)
      report(check.name, outcome)
    }
  }
  await Promise.all([lane(), lane()])
  const passed = outcomes.filter(Boolean).length
  return { passed, failed: checks.length - passed }
}

function report(name: string, { ok, output, seconds }: CommandOutcome): void {
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`)
  if (!ok) console.log(output)
}
