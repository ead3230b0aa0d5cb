import { buildRenderer } from './build-renderer.ts'
import { runStaticChecks } from './static-checks.ts'
import { runPlaywright, runVitest } from './test-runners.ts'

/** `npm test`: everything. Each static check counts as one; the last line says how it went. */
const started = performance.now()
const [checks] = await Promise.all([runStaticChecks(), buildRenderer()])
const tallies = [checks, await runVitest(), await runPlaywright()]
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
console.log(`\n${((performance.now() - started) / 1_000).toFixed(0)} s`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
