import { allOf, type Attack, type AttackFamily } from './attack.ts'
import { holeOf, overwritten } from './surgery.ts'

/** Universal signature forgery: break what says what is signed, so that there is nothing to check. That is not valid. */
export const universalForgery: AttackFamily = {
  ...allOf({ verdict: 'invalid', reason: 'byteRangeMalformed' }, brokenRanges()),
  ...allOf(
    { verdict: 'invalid', reason: 'holeNotSignature' },
    { 'no contents': ({ s1 }) => overwritten(s1, 0, '/Contents <', '/Contentz <') },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'cmsMalformed' },
    { 'contents of zeros': ({ s1 }) => withHole(s1, (room) => `<${'0'.repeat(room - 2)}>`) },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'contentsMalformed' },
    {
      'contents of no length': ({ s1 }) => withHole(s1, (room) => `<>${' '.repeat(room - 2)}`),
      'contents as null': ({ s1 }) => withHole(s1, (room) => 'null'.padEnd(room)),
      'the signed end moved back, and new objects in the gap': ({ s1 }) => {
        const { start, end } = holeOf(s1, 0)
        const gap = Buffer.from('\n4 0 obj\n<< /Evil true >>\nendobj\n')
        const moved = Buffer.concat([s1.subarray(0, end), gap, s1.subarray(end)])
        return withRange(moved, 0, (_start, _end, tail) => `[0 ${start} ${end + gap.length} ${tail}]`)
      },
      'contents in mixed case': ({ s1 }) => {
        const { start, end } = holeOf(s1, 0)
        const hole = s1.toString('latin1', start, end)
        return withHole(s1, () => hole.replace('a', 'A'))
      },
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'subFilterUnknown' },
    {
      'a kind of signature that nobody knows': ({ s1 }) =>
        overwritten(s1, 0, 'ETSI.CAdES.detached', 'ETSI.CAdES.undoings'),
    },
  ),
}

function brokenRanges(): Record<string, Attack['make']> {
  const numbers = ['', '0 0 0 0', '0 10 5 10', '0 -10 20 30', '1 10 20 30', '0 10 20 9999999999']
  const arrays = [...numbers, '0 10 20 30 40 50', '0 10.5 20 30'].map((one) => `[${one}]`)
  return Object.fromEntries(
    [...arrays, 'null', '(0 10 20 30)', '<< >>'].map((range) => [
      `/ByteRange ${range}`,
      ({ s1 }) => withRange(s1, 0, () => range),
    ]),
  )
}

/** Signature wrapping: what is signed is moved, and something else stands where it stood. */
export const wrapping: AttackFamily = {
  ...allOf(
    { verdict: 'invalid', reason: 'holeNotSignature' },
    {
      'a gap that is wider than the signature': ({ s1 }) =>
        withRange(s1, 0, (start, end, tail) => `[0 ${start} ${end + 9} ${tail - 9}]`),
      'ranges that overlap the signature': ({ s1 }) =>
        withRange(s1, 0, (start, end, tail) => `[0 ${start + 50} ${end} ${tail}]`),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'notAtRevisionEnd' },
    {
      'an end before the end of its own saving': ({ s1 }) =>
        withRange(s1, 0, (start, end, tail) => `[0 ${start} ${end} ${tail - 9}]`),
      'the range of an earlier signature': ({ s2, s1 }) => {
        const { start, end } = holeOf(s1, 0)
        return withRange(s2, 1, () => `[0 ${start} ${end} ${s1.length - end}]`)
      },
    },
  ),
}

/** Writes another byte range over one in the file, without changing any offset. */
export function withRange(
  bytes: Buffer,
  index: number,
  range: (start: number, end: number, tail: number) => string,
): Buffer {
  const at = holeOf(bytes, index).rangeAt
  const [written = '', start, end, tail] =
    /\/ByteRange \[0 (\d+) (\d+) (\d+)\] */.exec(bytes.toString('latin1', at, at + 80)) ?? []
  const other = `/ByteRange ${range(Number(start), Number(end), Number(tail))}`
  return overwritten(bytes, at, written, other.padEnd(written.length, ' '))
}

function withHole(bytes: Buffer, text: (room: number) => string): Buffer {
  const { start, end } = holeOf(bytes, 0)
  const copy = Buffer.from(bytes)
  copy.write(text(end - start), start, 'latin1')
  return copy
}
