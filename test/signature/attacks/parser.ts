import {
  asType,
  pdfArray,
  pdfDictionary,
  pdfReference,
  pdfText,
  type PdfValue,
} from '../../../electron/backend/signature/pdf/pdf-value.ts'
import { fields } from '../three-signers.ts'
import { allOf, type AttackFamily } from './attack.ts'
import {
  append,
  catalogIn,
  drawing,
  edited,
  fieldIn,
  firstPageIn,
  flipped,
  freshNumber,
  overwritten,
  readPdf,
  withRawRevision,
} from './surgery.ts'

/** Corners of the format where two readers see two files. A signed report of ours never goes there, so whoever did is refused. */
export const parserTricks: AttackFamily = {
  ...allOf(
    { verdict: 'changedAfterSigning', reason: 'laterChangeNotAllowed' },
    {
      'a hybrid file: a second table in a stream': ({ s1 }) =>
        withRawRevision(s1, { trailer: '/XRefStm 15' }),
      'a cross-reference stream': ({ s1 }) => withStreamTable(s1),
      'an object listed twice': ({ s1 }) =>
        withRawRevision(s1, { table: `4 1\n${String(s1.length).padStart(10, '0')} 00000 n \n` }),
      'an object that stands twice, listed once': ({ s1 }) =>
        withRawRevision(s1, { between: '4 0 obj\n<< /A 2 >>\nendobj\n' }),
      'another generation of an object': ({ s1 }) => withRawRevision(s1, { generation: 1 }),
      'an object beyond the size': ({ s1 }) =>
        withRawRevision(s1, { table: `999999 1\n${String(s1.length).padStart(10, '0')} 00000 n \n` }),
      'a table that leads back to itself': ({ s1 }) => withRawRevision(s1, { previous: s1.length + 10 }),
      'a table that leads nowhere': ({ s1 }) => withRawRevision(s1, { previous: 3 }),
      'an encryption that begins after the signature': ({ s1 }) =>
        withRawRevision(s1, { trailer: '/Encrypt << /Filter /Standard >>' }),
      'a form that goes in a circle': ({ s1 }) =>
        append(s1, (file) => {
          const field = fieldIn(file, fields[1])
          const kids = pdfArray([pdfReference(field.object)])
          return new Map([[field.object, edited(field.dictionary, { Kids: kids })]])
        }),
      'a tree of pages that goes in a circle': ({ s1 }) =>
        append(s1, (file) => {
          const page = firstPageIn(file)
          const kids = pdfArray([pdfReference(page.number)])
          return new Map([[page.number, edited(page.dictionary, { Kids: kids, Count: 1 })]])
        }),
      'values nested a thousand deep': ({ s1 }) =>
        withRawRevision(s1, { value: `${'['.repeat(1_000)}${']'.repeat(1_000)}` }),
      'a signature written inside its field': ({ s1 }) =>
        append(s1, (file) => {
          const field = fieldIn(file, fields[1])
          const signature = pdfDictionary({ Reason: pdfText('Signert') })
          return new Map([[field.object, edited(field.dictionary, { V: signature })]])
        }),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'byteRangeMalformed' },
    {
      'a signature field that names an object which is not there': ({ s1 }) =>
        append(s1, (file) => {
          const field = fieldIn(file, fields[1])
          const nothing = pdfReference(freshNumber(file) + 5)
          return new Map([[field.object, edited(field.dictionary, { V: nothing })]])
        }),
    },
  ),
  ...allOf(
    { verdict: 'changedAfterSigning', reason: 'contentChanged' },
    {
      'the version in the head': ({ s1 }) => flipped(s1, 7),
      'document information that cannot be read, under a table that cannot either': ({ s1 }) => {
        const information = asType(readPdf(s1).revisions[0].trailer.entries.get('Info'), 'reference')
        const head = `\n${information?.number} 0 obj`
        return overwritten(withStreamTable(s1), 0, head, head.replace('obj', 'obx'))
      },
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'notAtRevisionEnd' },
    {
      'the line end after the last end mark': ({ s1 }) => {
        const copy = Buffer.from(s1)
        copy[copy.length - 1] = 0x20
        return copy
      },
    },
  ),
}

/** Validation data for the archive may be added after a signature, and not taken away again. */
export const validationData: AttackFamily = allOf(
  { verdict: 'changedAfterSigning', reason: 'laterChangeNotAllowed' },
  {
    'validation data taken away': ({ s2 }) => {
      const stored = append(s2, (file) => withStore(file, pdfDictionary({ Certs: pdfArray([]) })))
      return append(stored, (file) => {
        const { number, dictionary } = catalogIn(file)
        const entries = new Map([...dictionary.entries].filter(([key]) => key !== 'DSS'))
        return new Map<number, PdfValue>([[number, { type: 'dictionary', entries }]])
      })
    },
    'validation data replaced by none': ({ s2 }) => {
      const stored = append(s2, (file) => {
        const certificate = freshNumber(file)
        const store = pdfDictionary({ Certs: pdfArray([pdfReference(certificate)]) })
        return new Map([...withStore(file, store), [certificate, drawing('et sertifikat')] as const])
      })
      return append(stored, (file) => withStore(file, pdfDictionary({})))
    },
    'a size that puts the pages beyond the end along with it': ({ s2 }) => {
      const stored = append(s2, (file) => withStore(file, pdfDictionary({})))
      const { number } = catalogIn(readPdf(stored))
      const grown = JSON.stringify(readPdf(stored).revisions.at(-1)?.trailer.entries.get('Size'))
      const less = String(number + 1).padStart(grown.length, '0')
      return overwritten(stored, s2.length, `/Size ${grown}`, `/Size ${less}`)
    },
    'a page changed along with it': ({ s2 }) =>
      append(s2, (file) => {
        const page = firstPageIn(file)
        return new Map([
          ...withStore(file, pdfDictionary({})),
          [page.number, edited(page.dictionary, { Contents: pdfArray([]) })] as const,
        ])
      }),
  },
)

function withStore(file: ReturnType<typeof readPdf>, store: PdfValue): Map<number, PdfValue> {
  const { number, dictionary } = catalogIn(file)
  return new Map([[number, edited(dictionary, { DSS: store })]])
}

/** Appends a revision whose table is a stream, as most programs write today. */
function withStreamTable(bytes: Buffer): Buffer {
  const { revisions } = readPdf(bytes)
  const last = revisions[revisions.length - 1]
  const root = asType(last?.trailer.entries.get('Root') ?? null, 'reference')?.number
  const at = bytes.length
  const object = '4 0 obj\n<< /A 1 >>\nendobj\n'
  const entry = Buffer.alloc(7)
  entry.writeUInt8(1, 0)
  entry.writeUInt32BE(at, 1)
  const head = `500 0 obj\n<< /Type /XRef /Size 501 /Root ${root} 0 R /Prev ${last?.xrefOffset} /Index [4 1] /W [1 4 2] /Length 7 >>\nstream\n`
  const end = `\nendstream\nendobj\nstartxref\n${at + object.length}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(object + head, 'latin1'), entry, Buffer.from(end, 'latin1')])
}
