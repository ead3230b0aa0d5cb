import { runStaticChecks } from './static-checks.ts'

/** `npm run check`: types, lint and format. A few seconds; `npm test` does it too. */
const { passed, failed } = await runStaticChecks()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
