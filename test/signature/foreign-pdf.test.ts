import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCms } from '../../electron/backend/signature/cms/build-cms.ts'
import { verifyPdf } from '../../electron/backend/signature/verify/verify-pdf.ts'
import { VerdictReason, FileVerdict, SignatureStatus } from '../../shared/domain/verdict.ts'
import { verdictSentences } from '../../shared/domain/verdict-sentences.ts'
import { createTranslator, isTextKey } from '../../shared/text/translator.ts'
import { flipped } from './attacks/surgery.ts'
import { fixtureReport } from './fixture-report.ts'
import { makeTestKeys, type TestKeys } from './test-keys.ts'
import { fields, keyFileSigner, sign, verified } from './three-signers.ts'

/** Another program's mark on the files it makes. */
const elsewhere = { producer: 'Et annet program' }

let keys: TestKeys
beforeAll(() => {
  keys = makeTestKeys()
})
afterAll(() => keys.remove())

describe('a PDF from another program', () => {
  it('is said not to be made here', async () => {
    const plain = await fixtureReport([], elsewhere)
    expect(verified(plain, [])).toMatchObject({ verdict: 'notMadeHere', signatures: [], unsignedFields: [] })
    expect(verified(withObjectStreams(plain), [])).toMatchObject({ verdict: 'notMadeHere', signatures: [] })
    expect(verified(Buffer.from('%PDF-1.4\nnothing\n%%EOF'), [])).toMatchObject({ verdict: 'notMadeHere' })
    expect(verified(Buffer.from('%PDF-1.4\nnothing'), [])).toMatchObject({ verdict: 'damaged' })
  })

  it('has its signature checked, and it is said that the rest was not', async () => {
    const bytes = await signedElsewhere()
    const report = verified(bytes, [keys.root])
    expect(report.verdict).toBe('notMadeHere')
    expect(report.signatures).toMatchObject([
      { signer: 'Øystein Čađđi', status: 'notFullyChecked', coversWholeFile: true },
    ])
    expect(report.signatures[0]?.reasons).toContain('structureNotRead')
    const changed = verified(flipped(bytes, 200), [keys.root])
    expect(changed.verdict).toBe('changedAfterSigning')
    expect(changed.signatures[0]?.reasons).toContain('contentChanged')
  })

  it('that rewrote a signed report of ours has voided its signature', async () => {
    const signed = await sign(await fixtureReport(fields), fields[0], keyFileSigner(keys, 'ec'))
    const { verdict, signatures } = verified(withObjectStreams(signed), [keys.root])
    expect(['invalid', 'changedAfterSigning', 'damaged']).toContain(verdict)
    expect(signatures.some((one) => one.status === 'valid')).toBe(false)
  })

  it('that is none is refused', () => {
    for (const bytes of ['', 'hei', '%PD', '\u0000%PDF-1.7', '<html>%PDF-1.7']) {
      expect(verifyPdf(Buffer.from(bytes), { trustRoots: [], now: new Date() })).toEqual({
        ok: false,
        error: { type: 'NotAPdf' },
      })
    }
  })
})

describe('the words', () => {
  it('are there for every verdict, status and reason', () => {
    const names = [
      ...FileVerdict.options.flatMap((one) => [`verify.verdict.${one}`, `verify.advice.${one}`]),
      ...SignatureStatus.options.map((one) => `verify.status.${one}`),
      ...VerdictReason.options.map((one) => `verify.reason.${one}`),
    ]
    expect(names.filter((name) => !isTextKey(name))).toEqual([])
  })

  it('say what was found, in both languages', async () => {
    const signed = await sign(await fixtureReport(fields), fields[0], keyFileSigner(keys, 'rsa'), new Date())
    const report = verified(signed, [keys.root])
    const nb = verdictSentences(report, createTranslator('nb'))
    expect(nb.verdict).toBe('Én signatur er satt, og den er gyldig. 2 mangler.')
    expect(nb.signatures[0]?.heading).toBe(
      'Signatur signature-childWelfare: Åse Bø, Statsforvalteren i Vestland (org.nr. 974760665). Gyldig.',
    )
    expect(nb.unsigned).toContain('2 felt er ikke signert')
    expect(nb.fingerprint).toContain(report.sha256)
    const nn = verdictSentences(report, createTranslator('nn'))
    expect(nn.verdict).toBe('Éin signatur er sett, og han er gyldig. 2 manglar.')
    expect(nn.signatures[0]?.details).toContain(
      'Sertifikat, frå den som signerte og oppover: Åse Bø – Prøveutsteder – Prøverot, som denne maskina lit på.',
    )
  })
})

/** The same document with object and cross-reference streams, as most programs write today. */
function withObjectStreams(bytes: Buffer): Buffer {
  const [from, to] = ['from.pdf', 'to.pdf'].map((name) => join(keys.folder, name)) as [string, string]
  writeFileSync(from, bytes)
  execFileSync('qpdf', ['--object-streams=generate', from, to])
  return readFileSync(to)
}

/** A file with cross-reference streams and a signature in it, as another program might have made it. */
async function signedElsewhere(): Promise<Buffer> {
  const base = withObjectStreams(await fixtureReport([], elsewhere))
  const room = 8_192
  const head = '\n99 0 obj\n<< /Type /Sig /SubFilter /adbe.pkcs7.detached /Contents '
  const holeStart = base.length + head.length
  const holeEnd = holeStart + 2 * room + 2
  const tailFor = (length: number) =>
    ` /ByteRange [0 ${holeStart} ${holeEnd} ${String(length).padStart(4, ' ')}] >>\nendobj\n%%EOF\n`
  const tail = tailFor(tailFor(0).length)
  const covered = Buffer.concat([base, Buffer.from(head + tail, 'latin1')])
  const signer = keyFileSigner(keys, 'ec')
  const cms = await buildCms(createHash('sha256').update(covered).digest(), signer)
  const hole = `<${cms.toString('hex').padEnd(2 * room, '0')}>`
  return Buffer.concat([base, Buffer.from(head + hole + tail, 'latin1')])
}
