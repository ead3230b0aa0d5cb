import {
  pdfDictionary,
  pdfReference,
  type PdfValue,
} from '../../../electron/backend/signature/pdf/pdf-value.ts'
import { fields } from '../three-signers.ts'
import { allOf, type AttackFamily } from './attack.ts'
import { withRange } from './forgery.ts'
import {
  append,
  catalogIn,
  drawing,
  edited,
  fieldIn,
  firstPageIn,
  flipped,
  freshNumber,
  holeOf,
  overwritten,
  scriptOnOpening,
} from './surgery.ts'

/** The nine tamperings that other programs were seen to miss or to call by one name, on a report that three have signed. */
export const nineTamperings: AttackFamily = {
  ...allOf(
    { verdict: 'changedAfterSigning', reason: 'contentChanged' },
    {
      '1: one bit in the content': ({ s3, rendered }) =>
        flipped(s3, rendered.indexOf('stream', 0, 'latin1') + 10),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'signatureValueWrong' },
    { '2: one digit in the first signature': ({ s3 }) => withOtherDigit(s3, endOfFirst(s3) - 40) },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'contentsMalformed' },
    {
      '3: padding that is not zero': ({ s3 }) => overwritten(s3, holeOf(s3, 1).end - 10, '0', '1'),
    },
  ),
  ...allOf(
    { verdict: 'changedAfterSigning', reason: 'laterChangeNotAllowed' },
    {
      '4: a page rewritten by an increment': ({ s3 }) =>
        append(s3, (file) => {
          const page = firstPageIn(file)
          const content = freshNumber(file)
          return new Map<number, PdfValue>([
            [page.number, edited(page.dictionary, { Contents: pdfReference(content) })],
            [content, drawing('BT ET')],
          ])
        }),
      '5: another picture in a signed field': ({ s3 }) =>
        append(s3, (file) => {
          const field = fieldIn(file, fields[0])
          const picture = freshNumber(file)
          return new Map<number, PdfValue>([
            [field.object, edited(field.dictionary, { AP: pdfDictionary({ N: pdfReference(picture) }) })],
            [picture, drawing('0 0 300 90 re f')],
          ])
        }),
      '6: a script that runs when the file is opened': ({ s3 }) =>
        append(s3, (file) => {
          const { number, dictionary } = catalogIn(file)
          return new Map([[number, edited(dictionary, { OpenAction: scriptOnOpening })]])
        }),
    },
  ),
  ...allOf(
    { verdict: 'changedAfterSigning', reason: 'bytesAfterEnd' },
    { '7: something after the end of the file': ({ s3 }) => Buffer.concat([s3, Buffer.from('x')]) },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'notAtRevisionEnd' },
    {
      '8: a byte range that covers less': ({ s3 }) =>
        withRange(s3, 2, (start, end, tail) => `[0 ${start} ${end} ${tail - 100}]`),
    },
  ),
  // Valid by itself, and said to lack a signature: see «expected signers».
  '9: the last signature cut off': {
    verdict: 'allValid',
    reason: 'laterSignatures',
    make: ({ s3, s2 }) => s3.subarray(0, s2.length),
  },
}

/** Where the DER of the first signature ends, in its hexadecimal form. */
function endOfFirst(bytes: Buffer): number {
  const { start } = holeOf(bytes, 0)
  return start + 1 + 2 * (4 + Number.parseInt(bytes.toString('latin1', start + 5, start + 9), 16))
}

function withOtherDigit(bytes: Buffer, at: number): Buffer {
  const digit = bytes.toString('latin1', at, at + 1)
  return overwritten(bytes, at, digit, digit === '7' ? '8' : '7')
}
