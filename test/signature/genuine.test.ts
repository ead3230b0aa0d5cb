import { beforeAll, describe, expect, it } from 'vitest'
import {
  pdfArray,
  pdfDictionary,
  pdfReference,
  type PdfValue,
} from '../../electron/backend/signature/pdf/pdf-value.ts'
import type { SignatureStatus, VerdictReason } from '../../shared/domain/verdict.ts'
import type { ReportInput } from '../../shared/report/report-context.ts'
import { snapshot } from '../domain/snapshot-builder.ts'
import { modelOf, render } from '../report/render-report.ts'
import { append, catalogIn, edited, freshNumber } from './attacks/surgery.ts'
import { fixtureReport } from './fixture-report.ts'
import { makeSignedFiles, SIGNED_AT, type SignedFiles } from './signed-files.ts'
import { extension, type Issue, issue, type Party, signerOf, usage } from './test-pki.ts'
import { derOid, derSequence } from './der-writer.ts'
import { fields, selfIssuedSigner, sign, verified } from './three-signers.ts'

let files: SignedFiles
beforeAll(async () => {
  files = await makeSignedFiles()
})

/** What is said about every genuine signature without a time stamp, and about one that others have signed after. */
const harmless: readonly VerdictReason[] = ['revocationNotChecked', 'timeNotProven', 'laterSignatures']

/** Nothing is held against the file: so many signatures, all valid, the last one over the whole of it. */
function expectGenuine(bytes: Buffer, signatures: number): void {
  const report = verified(bytes, [files.office.root.certificate], SIGNED_AT)
  const last: SignatureStatus[] = signatures > 0 ? ['valid'] : []
  expect(report.signatures.map((one) => one.status)).toEqual([
    ...Array.from({ length: Math.max(0, signatures - 1) }, (): SignatureStatus => 'validEarlierRevision'),
    ...last,
  ])
  const said = report.signatures.flatMap((one) => one.reasons)
  expect(said.filter((reason) => !harmless.includes(reason))).toEqual([])
  expect(report.verdict).toBe(signatures === 0 ? 'unsigned' : 'allValid')
  expect(report.signatures.every((one, index) => one.coversWholeFile === (index === signatures - 1))).toBe(
    true,
  )
}

const by = (party: Party, bytes = files.rendered, field: string = fields[0]) =>
  sign(bytes, field, signerOf(party), SIGNED_AT)
/** Somebody with such a certificate from the office's issuer. */
const someone = (order: Partial<Issue>) => issue({ name: 'Åse Bø', issuer: files.office.issuer, ...order })

describe('no false alarm on', () => {
  it('a report that nobody, one, two or three have signed', () => {
    expectGenuine(files.rendered, 0)
    expectGenuine(files.s1, 1)
    expectGenuine(files.s2, 2)
    expectGenuine(files.s3, 3)
  })

  it('fields that are signed from the last to the first', async () => {
    const { aase, oystein, kari } = files.office
    const last = await by(kari, files.rendered, fields[2])
    expectGenuine(await by(aase, await by(oystein, last, fields[1]), fields[0]), 3)
  })

  it.each<[string, Partial<Issue>]>([
    ['RSA of 2 048 bits', { rsaBits: 2_048 }],
    ['a curve of 384 bits', { curve: 'P-384' }],
    ['a curve of 521 bits', { curve: 'P-521' }],
    ['a key for digital signatures only', { usage: usage.digitalSignature }],
    ['a certificate that says nothing of what the key is for', { usage: null }],
    [
      'an enterprise certificate, as they are issued in Norway: log-in and e-mail',
      {
        extensions: [
          extension(
            '2.5.29.37',
            false,
            derSequence(derOid('1.3.6.1.5.5.7.3.2'), derOid('1.3.6.1.5.5.7.3.4')),
          ),
        ],
      },
    ],
    [
      'a certificate for signing documents',
      { extensions: [extension('2.5.29.37', true, derSequence(derOid('1.3.6.1.5.5.7.3.36')))] },
    ],
  ])('%s', async (_what, order) => {
    expectGenuine(await by(someone(order)), 1)
  })

  it('a signer right under the root, and one whose root did not come along', async () => {
    const { office } = files
    expectGenuine(await by(issue({ name: 'Åse Bø', issuer: office.root })), 1)
    const { certificate, chain } = office.aase
    const without = signerOf(office.aase, [certificate, ...chain.slice(1, -1)])
    expectGenuine(await sign(files.rendered, fields[0], without, SIGNED_AT), 1)
  })

  it('fields that lock themselves', async () => {
    const rendered = await fixtureReport(fields, { lock: 'itself' })
    expectGenuine(await by(files.office.oystein, await by(files.office.aase, rendered), fields[1]), 2)
  })

  it('validation data that is added for the archive', () => {
    const bytes = append(files.s2, (file) => {
      const { number, dictionary } = catalogIn(file)
      const store = freshNumber(file)
      return new Map<number, PdfValue>([
        [number, edited(dictionary, { DSS: pdfReference(store) })],
        [store, pdfDictionary({ Certs: pdfArray([pdfReference(store + 1)]) })],
        [store + 1, { type: 'stream', dictionary: pdfDictionary({ Length: 3 }), data: Buffer.from('abc') }],
      ])
    })
    const report = verified(bytes, [files.office.root.certificate], SIGNED_AT)
    expect(report.verdict).toBe('allValid')
    expect(report.signatures[1]?.later).toEqual([{ kind: 'validationData', field: null }])
  })

  it.each<[string, readonly string[], Partial<ReportInput>]>([
    ['the joint report in bokmål', fields, { part: 'joint' }],
    [
      'the school’s report in nynorsk, the public edition',
      fields.slice(2),
      { part: 'school', maalform: 'nn', edition: { name: 'public' } },
    ],
  ])('%s, unsigned and signed', async (_what, names, input) => {
    const rendered = await render(modelOf(snapshot(), input))
    let signed: Buffer = Buffer.from(rendered.bytes)
    expectGenuine(signed, 0)
    const { aase, oystein, kari } = files.office
    for (const [index, name] of names.entries()) {
      signed = await by([aase, oystein, kari][index] ?? aase, signed, name)
      expectGenuine(signed, index + 1)
    }
    expect(verified(signed, [], SIGNED_AT).unsignedFields).toEqual([])
  })
})

describe('only what is so is left open', () => {
  it('who signed with a certificate of their own making, not whether anything was changed', async () => {
    const own = await sign(files.rendered, fields[0], await selfIssuedSigner(SIGNED_AT), SIGNED_AT)
    const report = verified(own, [files.office.root.certificate], SIGNED_AT)
    expect(report).toMatchObject({
      verdict: 'validButUntrusted',
      signatures: [{ status: 'untrusted', reasons: ['selfIssued', 'timeNotProven'] }],
    })
  })

  it('whether the certificate still held, once it has run out', () => {
    const later = verified(files.s3, [files.office.root.certificate], new Date('2031-01-01T00:00:00Z'))
    expect(later.verdict).toBe('validButUntrusted')
    for (const { reasons } of later.signatures) expect(reasons).toContain('certificateExpired')
  })
})
