import { beforeAll, describe, expect, it } from 'vitest'
import { allAttacks } from './attacks/all-attacks.ts'
import { makeSignedFiles, SIGNED_AT, type SignedFiles } from './signed-files.ts'
import { verified } from './three-signers.ts'

let files: SignedFiles
beforeAll(async () => {
  files = await makeSignedFiles()
})

it('starts from files that are valid', () => {
  const roots = [files.office.root.certificate]
  for (const bytes of [files.s1, files.s2, files.s3]) {
    expect(verified(bytes, roots, SIGNED_AT).verdict).toBe('allValid')
  }
  expect(verified(files.rendered, roots, SIGNED_AT).verdict).toBe('unsigned')
})

it('knows more than a hundred attacks', () => {
  expect(Object.values(allAttacks).flatMap((family) => Object.keys(family)).length).toBeGreaterThan(100)
})

describe.each(Object.entries(allAttacks))('%s', (_family, attacks) => {
  it.each(Object.entries(attacks))('%s', async (_name, attack) => {
    const roots = attack.roots?.(files) ?? [files.office.root.certificate]
    const report = verified(await attack.make(files), roots, SIGNED_AT)
    const reasons = report.signatures.flatMap((one) => one.reasons)
    expect({ verdict: report.verdict, reasons }).toEqual({
      verdict: attack.verdict,
      reasons: attack.reason ? expect.arrayContaining([attack.reason]) : expect.anything(),
    })
  })
})
