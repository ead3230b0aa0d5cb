import { expect, it } from 'vitest'
import { proveTamper } from '../proofs/tamper.ts'

it('no byte of a signed report can be changed unnoticed', async () => {
  expect(await proveTamper({ n: 80, sabotage: false })).toMatchObject({ held: true, silent: 0 })
})

it('and a verifier that looks only at what each signature covers would not notice', async () => {
  expect(await proveTamper({ n: 40, sabotage: true })).toMatchObject({ held: false })
})
