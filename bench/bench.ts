import { parseArgs } from 'node:util'
import type { Benchmark, Measurement } from './measure.ts'
import { benchReport } from './report.ts'
import { benchSave } from './save.ts'
import { benchSearch } from './search.ts'

/** `npm run -s bench -- [NAME …] [--json]`: each figure beside a named yardstick, measured in the same run. */
const benchmarks: Readonly<Record<string, Benchmark>> = {
  save: benchSave,
  search: benchSearch,
  report: benchReport,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const names = positionals.length > 0 ? positionals : Object.keys(benchmarks)
const results: Record<string, Measurement> = {}
for (const name of names) {
  const benchmark = benchmarks[name]
  if (!benchmark) {
    console.error(`No such benchmark: ${name}. There are ${Object.keys(benchmarks).join(', ')}.`)
    process.exit(2)
  }
  results[name] = await benchmark()
  if (!values.json) {
    const { ours, theirs, ratio, yardstick, within } = results[name]
    console.log(
      `${name.padEnd(8)} ${ours} ms beside ${theirs} ms (${yardstick}): ${ratio} ${within ? 'within' : 'OUTSIDE'} its limit`,
    )
  }
}
if (values.json) console.log(JSON.stringify(results, null, 2))
process.exit(Object.values(results).every((result) => result.within) ? 0 : 1)
