import { readToolOptions } from '../scripts/tool-options.ts'
import { benchCall } from './call.ts'
import type { Benchmark, Measurement } from './measure.ts'
import { benchPaint } from './paint.ts'
import { benchLongReport, benchReport, benchReportGrowth, benchReportMemory } from './report.ts'
import { benchSave } from './save.ts'
import { benchSearch } from './search.ts'
import { benchSign } from './sign.ts'
import { benchStall } from './stall.ts'
import { benchStart } from './start.ts'

/**
 * `npm run -s bench -- [NAME …] [--json]`: each figure beside a named yardstick, measured in the same run. Exit code 1:
 * a limit was not met; 2: there is no such benchmark.
 */
const benchmarks: Readonly<Record<string, Benchmark>> = {
  save: benchSave,
  call: benchCall,
  report: benchReport,
  reportMemory: benchReportMemory,
  reportOf200: benchLongReport,
  reportGrowth: benchReportGrowth,
  reportStall: benchStall,
  sign: benchSign,
  start: benchStart,
  search: benchSearch,
  paint: benchPaint,
}

const USAGE = `npm run -s bench -- [NAME …] [--json]\nNAME: ${Object.keys(benchmarks).join(', ')}`
const { values, positionals } = readToolOptions(USAGE, { json: { type: 'boolean', default: false } })
const chosen = positionals.length > 0 ? positionals : Object.keys(benchmarks)
const unknown = chosen.find((name) => !Object.hasOwn(benchmarks, name))
if (unknown !== undefined) {
  console.error(`No such benchmark: ${unknown}. There are ${Object.keys(benchmarks).join(', ')}.`)
  process.exit(2)
}

const results: Record<string, Measurement> = {}
for (const [name, benchmark] of Object.entries(benchmarks)) {
  if (!chosen.includes(name)) continue
  const result = await benchmark()
  results[name] = result
  if (!values.json) console.log(`${name.padEnd(12)} ${inWords(result)}`)
}
if (values.json) console.log(JSON.stringify(results, null, 2))
process.exit(Object.values(results).every((result) => result.ok) ? 0 : 1)

function inWords({ figure, yardstick, ratio, limit, unit: other, ok }: Measurement): string {
  const unit = other ?? 'ms'
  const limits = [
    ...(limit.milliseconds === undefined ? [] : [`${limit.milliseconds} ms`]),
    ...(limit.ratio === undefined ? [] : [`${limit.ratio} × the yardstick`]),
  ]
  return `${figure} ${unit} beside ${yardstick.figure} ${unit} (${yardstick.what}): ${ratio} ×; ${ok ? 'within' : 'OUTSIDE'} ${limits.join(' and ')}`
}
