import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { buildCms } from '../../electron/backend/signature/cms/build-cms.ts'
import { pdfDate } from '../../electron/backend/signature/pdf/pdf-date.ts'
import {
  asType,
  pdfArray,
  pdfDictionary,
  pdfName,
  pdfReference,
  pdfText,
  type PdfValue,
} from '../../electron/backend/signature/pdf/pdf-value.ts'
import { fillHole, hole } from '../../electron/backend/signature/pdf/signature-hole.ts'
import { verifyPdf } from '../../electron/backend/signature/verify/verify-pdf.ts'
import { VerdictReason, FileVerdict, SignatureStatus } from '../../shared/domain/verdict.ts'
import { verdictSentences } from '../../shared/domain/verdict-sentences.ts'
import { createTranslator, isTextKey } from '../../shared/text/translator.ts'
import { append, catalogIn, coveringNote, edited, flipped, freshNumber, pagesIn } from './attacks/surgery.ts'
import { fixtureReport } from './fixture-report.ts'
import { SIGNED_AT } from './signed-files.ts'
import { makeOffice, type Party, signerOf } from './test-pki.ts'
import { fields, sign, verified } from './three-signers.ts'

/** Another program's mark on the files it makes. */
const elsewhere = { producer: 'Et annet program' }

const office = makeOffice()
const roots = [office.root.certificate]
const folder = mkdtempSync(join(tmpdir(), 'samsyn-foreign-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a PDF from another program', () => {
  it('is said not to be made here', async () => {
    const plain = await fixtureReport([], elsewhere)
    expect(verified(plain, [])).toMatchObject({ verdict: 'notMadeHere', signatures: [], unsignedFields: [] })
    expect(verified(rewritten(plain, '--object-streams=generate'), [])).toMatchObject({
      verdict: 'notMadeHere',
      signatures: [],
    })
    expect(verified(Buffer.from('%PDF-1.4\nnothing\n%%EOF'), [])).toMatchObject({ verdict: 'notMadeHere' })
    expect(verified(Buffer.from('%PDF-1.4\nnothing'), [])).toMatchObject({ verdict: 'damaged' })
  })

  it('that is locked with a password is said to be so: neither valid, nor changed, nor anybody’s fault', async () => {
    const signed = await sign(await fixtureReport(fields), fields[0], signerOf(office.oystein), SIGNED_AT)
    const locked = { verdict: 'encrypted', signatures: [], unsignedFields: [] }
    for (const reader of ['', 'leser'])
      for (const bytes of [signed, await fixtureReport([], elsewhere)])
        expect(
          verified(rewritten(bytes, '--encrypt', reader, 'eier', '256', '--'), roots, SIGNED_AT),
        ).toMatchObject(locked)
    // Whoever adds a lock to a signed report has changed it.
    const trailer = signed.lastIndexOf('/Root')
    const added = Buffer.concat([
      signed.subarray(0, trailer),
      Buffer.from('/Encrypt 1 0 R '),
      signed.subarray(trailer),
    ])
    expect(verified(added, roots, SIGNED_AT).verdict).not.toBe('encrypted')
  })

  it('has its signature checked, and it is said that the rest was not', async () => {
    const bytes = await signedElsewhere()
    const report = verified(bytes, roots, SIGNED_AT)
    expect(report.verdict).toBe('notMadeHere')
    expect(report.signatures).toMatchObject([
      { signer: 'Øystein Čađđi', status: 'notFullyChecked', coversWholeFile: true },
    ])
    expect(report.signatures[0]?.reasons).toContain('structureNotRead')
    const changed = verified(flipped(bytes, 200), roots, SIGNED_AT)
    expect(changed.verdict).toBe('changedAfterSigning')
    expect(changed.signatures[0]?.reasons).toContain('contentChanged')
  })

  it('that rewrote a signed report of ours has voided its signature', async () => {
    const signed = await sign(await fixtureReport(fields), fields[0], signerOf(office.oystein), SIGNED_AT)
    const { verdict, signatures } = verified(rewritten(signed, '--object-streams=generate'), roots, SIGNED_AT)
    expect(['invalid', 'changedAfterSigning', 'damaged']).toContain(verdict)
    expect(signatures.some((one) => one.status === 'valid')).toBe(false)
  })

  it('that two have signed, each in a field made for it, is neither called valid nor called changed', async () => {
    const one = await signedInNewField(await fixtureReport([], elsewhere), 'Første', office.aase)
    expect(verified(one, roots, SIGNED_AT).verdict).toBe('allValid')
    const two = await signedInNewField(one, 'Andre', office.oystein)
    const report = verified(two, roots, SIGNED_AT)
    expect(report).toMatchObject({
      verdict: 'notMadeHere',
      signatures: [
        { status: 'notFullyChecked', later: [{ kind: 'document' }, { kind: 'form' }] },
        { status: 'valid', coversWholeFile: true },
      ],
    })
    expect(report.signatures[0]?.reasons).toContain('laterChangeNotJudged')
    const changed = append(two, (file) => new Map([[freshNumber(file), coveringNote(1)]]))
    expect(verified(changed, roots, SIGNED_AT).verdict).toBe('changedAfterSigning')
    // The same in a report of ours, where nobody needs a new field, is a change.
    const ours = await signedInNewField(await fixtureReport([]), 'Første', office.aase)
    const oursTwice = await signedInNewField(ours, 'Andre', office.oystein)
    expect(verified(oursTwice, roots, SIGNED_AT).verdict).toBe('changedAfterSigning')
  })

  it('that has five thousand pages gets an answer too', async () => {
    const long = append(await fixtureReport(fields), (file) => {
      const { number, dictionary } = pagesIn(file)
      const first = freshNumber(file)
      const pages = Array.from({ length: 5_000 }, (_, index) => first + index)
      return new Map<number, PdfValue>([
        [number, edited(dictionary, { Kids: pdfArray(pages.map((page) => pdfReference(page))) })],
        ...pages.map((page) => [page, pdfDictionary({ Parent: pdfReference(number) })] as const),
      ])
    })
    const signed = await sign(long, fields[0], signerOf(office.aase), SIGNED_AT)
    expect(verified(signed, roots, SIGNED_AT).verdict).toBe('allValid')
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
    const signed = await sign(await fixtureReport(fields), fields[0], signerOf(office.aase), SIGNED_AT)
    const report = verified(signed, roots, SIGNED_AT)
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

/** The same document as qpdf writes it: with object and cross-reference streams as most programs do today, or encrypted. */
function rewritten(bytes: Buffer, ...args: readonly string[]): Buffer {
  const [from, to] = ['from.pdf', 'to.pdf'].map((name) => join(folder, name)) as [string, string]
  writeFileSync(from, bytes)
  execFileSync('qpdf', [...args, from, to])
  return readFileSync(to)
}

/** Signs as most programs do: the field is made, put into the form and signed in one saving. */
async function signedInNewField(bytes: Buffer, name: string, party: Party): Promise<Buffer> {
  const added = append(bytes, (file) => {
    const { number, dictionary, newest } = catalogIn(file)
    const form = asType(file.resolve(dictionary.entries.get('AcroForm'), newest), 'dictionary')
    const known = asType(file.resolve(form?.entries.get('Fields'), newest), 'array')?.items ?? []
    const field = freshNumber(file)
    const all = pdfDictionary({ Fields: pdfArray([...known, pdfReference(field)]), SigFlags: 3 })
    const rectangle = pdfArray([0, 0, 100, 50])
    return new Map<number, PdfValue>([
      [number, edited(dictionary, { AcroForm: all })],
      [
        field,
        pdfDictionary({ FT: pdfName('Sig'), T: pdfText(name), Rect: rectangle, V: pdfReference(field + 1) }),
      ],
      [
        field + 1,
        pdfDictionary({
          Type: pdfName('Sig'),
          SubFilter: pdfName('ETSI.CAdES.detached'),
          ...hole(),
          M: pdfDate(SIGNED_AT),
        }),
      ],
    ])
  })
  return fillHole(added, bytes.length, (digestBy) => buildCms(digestBy('sha256'), signerOf(party)))
}

/** A file with cross-reference streams and a signature in it, as another program might have made it. */
async function signedElsewhere(): Promise<Buffer> {
  const base = rewritten(await fixtureReport([], elsewhere), '--object-streams=generate')
  const room = 8_192
  const head = '\n99 0 obj\n<< /Type /Sig /SubFilter /adbe.pkcs7.detached /Contents '
  const holeStart = base.length + head.length
  const holeEnd = holeStart + 2 * room + 2
  const tailFor = (length: number) =>
    ` /ByteRange [0 ${holeStart} ${holeEnd} ${String(length).padStart(4, ' ')}] >>\nendobj\n%%EOF\n`
  const tail = tailFor(tailFor(0).length)
  const covered = Buffer.concat([base, Buffer.from(head + tail, 'latin1')])
  const signer = signerOf(office.oystein)
  const cms = await buildCms(createHash('sha256').update(covered).digest(), signer)
  const hole = `<${cms.toString('hex').padEnd(2 * room, '0')}>`
  return Buffer.concat([base, Buffer.from(head + hole + tail, 'latin1')])
}
