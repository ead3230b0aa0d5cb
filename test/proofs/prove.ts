import { readToolOptions } from '../../scripts/tool-options.ts'
import { proveFlip } from './flip.ts'
import { proveFull } from './full.ts'
import { proveKill } from './kill.ts'
import { proveMigrate } from './migrate.ts'
import { provePlaintext } from './plaintext.ts'
import { provePower } from './power.ts'
import type { Proof, ProofResult } from './proof.ts'
import { proveTamper } from './tamper.ts'

/** Every promise that can be run: `npm run -s prove -- NAME --n N [--sabotage]`. */
const proofs: Readonly<Record<string, { readonly run: Proof; readonly usual: number }>> = {
  kill: { run: proveKill, usual: 100 },
  power: { run: provePower, usual: 50 },
  plaintext: { run: provePlaintext, usual: 1 },
  flip: { run: proveFlip, usual: 400 },
  migrate: { run: proveMigrate, usual: 150 },
  full: { run: proveFull, usual: 3 },
  tamper: { run: proveTamper, usual: 1_000 },
}

const USAGE = `npm run -s prove -- ${Object.keys(proofs).join('|')} [--n N] [--sabotage]`
const { values, positionals } = readToolOptions(USAGE, {
  n: { type: 'string' },
  sabotage: { type: 'boolean', default: false },
})
const [name = ''] = positionals
const proof = proofs[name]
const times = values.n === undefined ? proof?.usual : Number(values.n)
if (!proof || times === undefined || !Number.isInteger(times) || times < 1) {
  console.error(`Usage: ${USAGE}`)
  process.exit(2)
}
const startedAt = performance.now()
const result: ProofResult = await proof.run({
  n: times,
  sabotage: values.sabotage,
})
console.log(
  JSON.stringify({
    proof: name,
    sabotage: values.sabotage,
    ...result,
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
  }),
)
process.exit(result.held ? 0 : 1)
