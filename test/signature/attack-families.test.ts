import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signatureAlgorithmOf } from '../../electron/backend/signature/cms/signature-algorithm.ts'
import { signerFromKey } from '../../electron/backend/signature/cms/signer.ts'
import {
  asType,
  pdfArray,
  pdfDictionary,
  pdfName,
  pdfReference,
  type PdfValue,
} from '../../electron/backend/signature/pdf/pdf-value.ts'
import type { VerdictReason } from '../../shared/domain/verdict.ts'
import {
  append,
  catalogIn,
  coveringNote,
  edited,
  fieldIn,
  firstPageIn,
  freshNumber,
  holeOf,
  overwritten,
  readPdf,
} from './attacks.ts'
import { fixtureReport } from './fixture-report.ts'
import { makeTestKeys, type SignerName, type TestKeys } from './test-keys.ts'
import { fields, keyFileSigner, sign, verified } from './three-signers.ts'

let keys: TestKeys
let signed: Buffer
beforeAll(async () => {
  keys = makeTestKeys()
  signed = await sign(await fixtureReport(fields), fields[0], keyFileSigner(keys, 'ec'))
})
afterAll(() => keys.remove())

/** The file is refused, and for this reason. */
function expectRefused(bytes: Buffer, verdict: 'invalid' | 'changedAfterSigning', reason: VerdictReason) {
  const report = verified(bytes, [keys.root])
  expect(report.verdict).toBe(verdict)
  expect(report.signatures.flatMap((one) => one.reasons)).toContain(reason)
}

/** Writes another byte range over the one in the file, without changing any offset. */
function withRange(range: string): Buffer {
  const at = holeOf(signed, 0).rangeAt
  const written = /\/ByteRange \[[^\]]+\] */.exec(signed.toString('latin1', at, at + 80))?.[0] ?? ''
  return overwritten(signed, at, written, range.padEnd(written.length, ' '))
}

it('starts from a file that is valid', () => {
  expect(verified(signed, [keys.root]).verdict).toBe('allValid')
})

describe('universal signature forgery: nothing to check is not valid', () => {
  it.each([
    '/ByteRange null',
    '/ByteRange []',
    '/ByteRange [0 0 0 0]',
    '/ByteRange [0 10 5 10]',
    '/ByteRange [0 -10 20 30]',
    '/ByteRange [1 10 20 30]',
    '/ByteRange [0 10 20 9999999999]',
    '/ByteRange (0 10 20 30)',
    '/ByteRange [0 10 20 30 40 50]',
  ])('%s', (range) => {
    expectRefused(withRange(range), 'invalid', 'byteRangeMalformed')
  })

  it('without contents, and with contents that hold nothing', () => {
    const { start, end } = holeOf(signed, 0)
    expectRefused(overwritten(signed, 0, '/Contents <', '/Contentz <'), 'invalid', 'holeNotSignature')
    const emptied = Buffer.from(signed)
    emptied.write(`<${'0'.repeat(end - start - 2)}>`, start, 'latin1')
    expectRefused(emptied, 'invalid', 'cmsMalformed')
    emptied.write(`<>${' '.repeat(end - start - 2)}`, start, 'latin1')
    expectRefused(emptied, 'invalid', 'contentsMalformed')
  })

  it('of a kind that nobody knows, or in no field', () => {
    expectRefused(
      overwritten(signed, 0, 'ETSI.CAdES.detached', 'ETSI.CAdES.undoings'),
      'invalid',
      'subFilterUnknown',
    )
    const hidden = overwritten(signed, readPdf(signed).revisions[1]?.start ?? 0, '/V ', '/Q ')
    expect(verified(hidden, [keys.root]).verdict).toBe('invalid')
  })
})

describe('incremental saving: what is added after a signature may only be signatures', () => {
  it.each<[string, (bytes: Buffer) => Buffer]>([
    [
      'a note over the page',
      (bytes) =>
        append(bytes, (file) => {
          const page = firstPageIn(file)
          const note = freshNumber(file)
          return new Map<number, PdfValue>([
            [page.number, edited(page.dictionary, { Annots: pdfArray([pdfReference(note)]) })],
            [note, coveringNote(page.number)],
          ])
        }),
    ],
    [
      'a page taken away',
      (bytes) =>
        append(bytes, (file) => {
          const { dictionary, newest } = catalogIn(file)
          const pages = asType(dictionary.entries.get('Pages') ?? null, 'reference')
          const tree = asType(file.resolve(pages, newest) ?? null, 'dictionary')
          const kids = asType(tree?.entries.get('Kids') ?? null, 'array')?.items.slice(1) ?? []
          return new Map([
            [pages?.number ?? 0, edited(tree ?? dictionary, { Kids: pdfArray(kids), Count: 1 })],
          ])
        }),
    ],
    [
      'the fields taken away',
      (bytes) =>
        append(bytes, (file) => {
          const form = asType(catalogIn(file).dictionary.entries.get('AcroForm') ?? null, 'reference')
          return new Map([[form?.number ?? 0, pdfDictionary({ Fields: pdfArray([]), SigFlags: 3 })]])
        }),
    ],
    [
      'a field moved when it is signed',
      (bytes) =>
        append(bytes, (file) => {
          const field = fieldIn(file, fields[1])
          return new Map([[field.object, edited(field.dictionary, { Rect: pdfArray([0, 0, 600, 800]) })]])
        }),
    ],
    [
      'an object that nothing refers to',
      (bytes) =>
        append(bytes, (file) => {
          return new Map([[freshNumber(file), coveringNote(1)]])
        }),
    ],
    [
      'a signature pointed elsewhere',
      (bytes) =>
        append(bytes, (file) => {
          const field = fieldIn(file, fields[0])
          const forged = freshNumber(file)
          const old = asType(file.object(field.value ?? 0, 1)?.value ?? null, 'dictionary')
          return new Map<number, PdfValue>([
            [field.object, edited(field.dictionary, { V: pdfReference(forged) })],
            [forged, edited(old ?? field.dictionary, { Reason: pdfName('Annet') })],
          ])
        }),
    ],
    [
      'a revision without a table',
      (bytes) => Buffer.concat([bytes, Buffer.from('4 0 obj\n<< /Evil true >>\nendobj\n%%EOF\n')]),
    ],
    ['a table that brings old bytes back', (bytes) => withRawRevision(bytes, '', () => 200)],
    ['bytes hidden between objects', (bytes) => withRawRevision(bytes, '% hidden\n', (at) => at)],
    ['a key written twice', (bytes) => withRawRevision(bytes, '', (at) => at, '<< /A 1 /A 2 >>')],
  ])('%s', (_what, attack) => {
    const report = verified(attack(signed), [keys.root])
    expect(['changedAfterSigning', 'invalid']).toContain(report.verdict)
    expect(report.signatures.every((one) => one.status === 'invalid')).toBe(true)
  })
})

describe('signature wrapping and reuse', () => {
  it('one signature in two fields', () => {
    const bytes = append(signed, (file) => {
      const from = fieldIn(file, fields[0])
      const to = fieldIn(file, fields[1])
      return new Map([[to.object, edited(to.dictionary, { V: pdfReference(from.value ?? 0) })]])
    })
    expectRefused(bytes, 'invalid', 'signatureUsedTwice')
  })

  it('a copy of a signature in another field', () => {
    const bytes = append(signed, (file) => {
      const from = fieldIn(file, fields[0])
      const to = fieldIn(file, fields[1])
      const copy = freshNumber(file)
      return new Map<number, PdfValue>([
        [to.object, edited(to.dictionary, { V: pdfReference(copy) })],
        [copy, file.object(from.value ?? 0, 1)?.value ?? null],
      ])
    })
    expectRefused(bytes, 'invalid', 'holeNotSignature')
  })

  it('a signature that ends before its own revision', () => {
    const { start, end } = holeOf(signed, 0)
    const tail = signed.length - end
    expectRefused(withRange(`/ByteRange [0 ${start} ${end} ${tail - 9}]`), 'invalid', 'notAtRevisionEnd')
    expectRefused(withRange(`/ByteRange [0 ${start} ${end + 9} ${tail - 9}]`), 'invalid', 'holeNotSignature')
  })
})

describe('certificates', () => {
  it('that are not for signing, or did not hold when it was signed, void the signature', async () => {
    const rendered = await fixtureReport(fields)
    const wrongUse = await sign(rendered, fields[0], signerOf('encryptionOnly'))
    expectRefused(wrongUse, 'invalid', 'keyUsageNotForSigning')
    const tooEarly = await sign(rendered, fields[0], signerOf('ec'), new Date('2020-01-01T00:00:00Z'))
    expectRefused(tooEarly, 'invalid', 'signedOutsideValidity')
  })

  it('that have run out since leave it open who signed', async () => {
    const bytes = await sign(await fixtureReport(fields), fields[0], signerOf('shortLived'))
    expect(verified(bytes, [keys.root]).verdict).toBe('allValid')
    const later = verified(bytes, [keys.root], new Date(Date.now() + 3 * 86_400_000))
    expect(later.verdict).toBe('validButUntrusted')
    expect(later.signatures[0]?.reasons).toContain('certificateExpired')
  })

  it('from an unknown root, or swapped for another of the same name, are not trusted', async () => {
    const others = makeTestKeys()
    try {
      expect(verified(signed, [others.root]).signatures[0]?.reasons).toContain('unknownIssuer')
      const [own] = others.chain('ec')
      const [, mid, root] = keys.chain('ec') as [Buffer, Buffer, Buffer]
      const algorithm = signatureAlgorithmOf(new X509Certificate(own as Buffer).publicKey)
      const key = others.openssl('pkcs8', '-topk8', '-nocrypt', '-in', 'ec.key', '-outform', 'der')
      if (!algorithm) throw new Error('No algorithm')
      const posing = signerFromKey([own as Buffer, mid, root], algorithm, key)
      const report = verified(await sign(await fixtureReport(fields), fields[0], posing), [keys.root])
      expect(report.verdict).toBe('validButUntrusted')
      expect(report.signatures[0]?.reasons).toContain('unknownIssuer')
    } finally {
      others.remove()
    }
  })
})

function signerOf(name: SignerName) {
  const chain = keys.chain(name) as [Buffer, ...Buffer[]]
  const key = keys.openssl('pkcs8', '-topk8', '-nocrypt', '-in', `${name}.key`, '-outform', 'der')
  const algorithm = signatureAlgorithmOf(
    new X509Certificate(readFileSync(join(keys.folder, `${name}.pem`))).publicKey,
  )
  if (!algorithm) throw new Error('No algorithm')
  return signerFromKey(chain, algorithm, key)
}

/** Appends a hand-written revision that rewrites object 4. `place` says which offset its table claims. */
function withRawRevision(
  bytes: Buffer,
  between: string,
  place: (at: number) => number,
  value = '<< /A 1 >>',
): Buffer {
  const last = readPdf(bytes).revisions[1]
  const at = bytes.length + between.length
  const object = `${between}4 0 obj\n${value}\nendobj\n`
  const xref = bytes.length + object.length
  const entry = `${String(place(at)).padStart(10, '0')} 00000 n \n`
  const root = asType(last?.trailer.entries.get('Root') ?? null, 'reference')?.number
  const trailer = `<< /Size ${JSON.stringify(last?.trailer.entries.get('Size'))} /Root ${root} 0 R /Prev ${last?.xrefOffset} >>`
  return Buffer.concat([
    bytes,
    Buffer.from(`${object}xref\n4 1\n${entry}trailer\n${trailer}\nstartxref\n${xref}\n%%EOF\n`),
  ])
}
