import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  pdfArray,
  pdfDictionary,
  pdfReference,
  type PdfValue,
} from '../../electron/backend/signature/pdf/pdf-value.ts'
import type { VerdictReason } from '../../shared/domain/verdict.ts'
import {
  append,
  catalogIn,
  drawing,
  edited,
  fieldIn,
  firstPageIn,
  readPdf,
  flipped,
  freshNumber,
  holeOf,
  overwritten,
  scriptOnOpening,
} from './attacks.ts'
import { makeTestKeys, type TestKeys } from './test-keys.ts'
import { fields, type SignedInTurn, signInTurn, verified } from './three-signers.ts'

let keys: TestKeys
let files: SignedInTurn
beforeAll(async () => {
  keys = makeTestKeys()
  files = await signInTurn(keys)
})
afterAll(() => keys.remove())

const verdictOf = (bytes: Buffer) => verified(bytes, [keys.root]).verdict
const statuses = (bytes: Buffer) => verified(bytes, [keys.root]).signatures.map((one) => one.status)
const reasons = (bytes: Buffer, index: number): readonly VerdictReason[] =>
  verified(bytes, [keys.root]).signatures[index]?.reasons ?? []

describe('the nine tamperings', () => {
  it('1: one bit in the content voids all three', () => {
    const bytes = flipped(files.s3, files.rendered.indexOf('stream', 0, 'latin1') + 10)
    expect(statuses(bytes)).toEqual(['invalid', 'invalid', 'invalid'])
    expect(reasons(bytes, 0)).toContain('contentChanged')
    expect(verdictOf(bytes)).toBe('changedAfterSigning')
  })

  it('2: one digit in the first signature voids all three, be it in the value or in a certificate', () => {
    const { start } = holeOf(files.s3, 0)
    const length = 4 + Number.parseInt(files.s3.toString('latin1', start + 5, start + 9), 16)
    for (const at of [start + 600, start + 2 * length - 40]) {
      const digit = files.s3.toString('latin1', at, at + 1)
      const bytes = overwritten(files.s3, at, digit, digit === '7' ? '8' : '7')
      expect(statuses(bytes)).toEqual(['invalid', 'invalid', 'invalid'])
      expect(verdictOf(bytes)).toBe('invalid')
    }
  })

  it('3: padding that is not zero voids that signature and the later ones', () => {
    const { end } = holeOf(files.s3, 1)
    const bytes = overwritten(files.s3, end - 10, '0', '1')
    expect(statuses(bytes)).toEqual(['validEarlierRevision', 'invalid', 'invalid'])
    expect(reasons(bytes, 1)).toContain('contentsMalformed')
    expect(verdictOf(bytes)).toBe('invalid')
  })

  it('4: a page rewritten by an increment', () => {
    const bytes = append(files.s3, (file) => {
      const page = firstPageIn(file)
      const content = freshNumber(file)
      return new Map<number, PdfValue>([
        [page.number, edited(page.dictionary, { Contents: pdfReference(content) })],
        [content, drawing('BT ET')],
      ])
    })
    expectChanged(bytes)
  })

  it('5: another picture in a signed field', () => {
    const bytes = append(files.s3, (file) => {
      const field = fieldIn(file, fields[0])
      const picture = freshNumber(file)
      return new Map<number, PdfValue>([
        [field.object, edited(field.dictionary, { AP: pdfDictionary({ N: pdfReference(picture) }) })],
        [picture, drawing('0 0 300 90 re f')],
      ])
    })
    expectChanged(bytes)
  })

  it('6: a script that runs when the file is opened', () => {
    const bytes = append(files.s3, (file) => {
      const { number, dictionary } = catalogIn(file)
      return new Map([[number, edited(dictionary, { OpenAction: scriptOnOpening })]])
    })
    expectChanged(bytes)
  })

  it('7: something after the end of the file', () => {
    for (const junk of ['x', '\n%%EOF\n', '\n\n', '<html>'.repeat(1_000)]) {
      const bytes = Buffer.concat([files.s3, Buffer.from(junk)])
      expect(verdictOf(bytes)).toBe('changedAfterSigning')
      expect(verified(bytes, [keys.root]).signatures.some((one) => one.coversWholeFile)).toBe(false)
    }
  })

  it('8: a byte range that covers less', () => {
    const at = holeOf(files.s3, 2).rangeAt
    const written = /\/ByteRange \[0 \d+ \d+ (\d+)\]/.exec(files.s3.toString('latin1', at))
    const tail = Number(written?.[1])
    // As many digits as before, so that nothing else moves.
    const less = String(tail - 100).padStart(String(tail).length, '0')
    const shorter = written?.[0].replace(`${tail}]`, `${less}]`) ?? ''
    const bytes = overwritten(files.s3, at, written?.[0] ?? '', shorter)
    expect(statuses(bytes).at(-1)).toBe('invalid')
    expect(verdictOf(bytes)).toBe('invalid')
  })

  it('9: the last signature cut off: what is left is valid, and the missing signer is named', () => {
    const report = verified(files.s3.subarray(0, files.s2.length), [keys.root])
    expect(report.verdict).toBe('allValid')
    expect(report.unsignedFields).toEqual([`Signatur ${fields[2]}`])
  })

  function expectChanged(bytes: Buffer) {
    expect(statuses(bytes)).toEqual(['invalid', 'invalid', 'invalid'])
    for (const index of [0, 1, 2]) expect(reasons(bytes, index)).toContain('laterChangeNotAllowed')
    expect(verdictOf(bytes)).toBe('changedAfterSigning')
  }
})

describe('genuine files', () => {
  it('give no false alarm, whoever signs and in whatever order', () => {
    expect(verdictOf(files.s1)).toBe('allValid')
    expect(verdictOf(files.s2)).toBe('allValid')
    expect(verdictOf(files.s3)).toBe('validButUntrusted')
    expect(statuses(files.s3)).not.toContain('invalid')
  })

  it('stay valid when validation data is added for the archive', () => {
    const bytes = append(files.s2, (file) => {
      const { number, dictionary } = catalogIn(file)
      const dss = freshNumber(file)
      return new Map<number, PdfValue>([
        [number, edited(dictionary, { DSS: pdfReference(dss) })],
        [dss, pdfDictionary({ Certs: pdfArray([pdfReference(dss + 1)]) })],
        [dss + 1, { type: 'stream', dictionary: pdfDictionary({ Length: 3 }), data: Buffer.from('abc') }],
      ])
    })
    expect(catalogIn(readPdf(bytes)).dictionary.entries.has('DSS')).toBe(true)
    expect(verdictOf(bytes)).toBe('allValid')
  })
})

describe('random changes', () => {
  it('are noticed every time: 130 bits anywhere, 100 in what no digest covers', () => {
    const random = seeded(20_261_124)
    const healthy = statuses(files.s2)
    const whole = Array.from({ length: 130 }, () => Math.floor(random() * files.s2.length))
    const holes = [0, 1].flatMap((index) => {
      const { start } = holeOf(files.s2, index)
      return Array.from({ length: 50 }, () => start + Math.floor(random() * 5_000))
    })
    const missed = [...whole, ...holes].filter((at) => {
      const bytes = flipped(files.s2, at, Math.floor(random() * 8))
      return isUnnoticed(bytes, healthy)
    })
    expect(missed).toEqual([])
  })

  function isUnnoticed(bytes: Buffer, healthy: readonly string[]): boolean {
    try {
      const report = verified(bytes, [keys.root])
      return (
        report.verdict === 'allValid' && report.signatures.map((one) => one.status).join() === healthy.join()
      )
    } catch (thrown) {
      if (thrown instanceof Error && thrown.message === 'NotAPdf') return false
      throw thrown
    }
  }
})

/** A small generator, so that a failure can be repeated (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
