import {
  asType,
  pdfArray,
  pdfDictionary,
  pdfName,
  pdfReference,
  pdfText,
  type PdfValue,
} from '../../../electron/backend/signature/pdf/pdf-value.ts'
import { SIGNED_AT } from '../signed-files.ts'
import { type Office, signerOf } from '../test-pki.ts'
import { fields, sign } from '../three-signers.ts'
import { allOf, type AttackFamily } from './attack.ts'
import {
  append,
  catalogIn,
  coveringNote,
  drawing,
  edited,
  fieldIn,
  firstPageIn,
  freshNumber,
  overwritten,
  pagesIn,
  readPdf,
  withRawRevision,
} from './surgery.ts'

const changed = { verdict: 'changedAfterSigning', reason: 'laterChangeNotAllowed' } as const

/** Incremental saving: something is added after the signatures. Only signatures may be. */
export const incrementalSaving: AttackFamily = {
  ...allOf(changed, {
    'a page taken away': ({ s1 }) =>
      append(s1, (file) => {
        const { number, dictionary, kids } = pagesIn(file)
        return new Map([[number, edited(dictionary, { Kids: pdfArray(kids.slice(1)), Count: 1 })]])
      }),
    'a page put in': ({ s1 }) =>
      append(s1, (file) => {
        const { number, dictionary, kids } = pagesIn(file)
        const page = freshNumber(file)
        const put = pdfArray([pdfReference(page), ...kids])
        return new Map<number, PdfValue>([
          [number, edited(dictionary, { Kids: put, Count: kids.length + 1 })],
          [page, pdfDictionary({ Type: pdfName('Page'), Parent: pdfReference(number) })],
        ])
      }),
    'the fields taken away': ({ s1 }) =>
      append(s1, (file) => {
        const form = asType(catalogIn(file).dictionary.entries.get('AcroForm') ?? null, 'reference')
        return new Map([[form?.number ?? 0, pdfDictionary({ Fields: pdfArray([]), SigFlags: 3 })]])
      }),
    'the signature taken out of its field': ({ s1 }) =>
      append(s1, (file) => {
        const field = fieldIn(file, fields[0])
        const entries = new Map([...field.dictionary.entries].filter(([key]) => key !== 'V'))
        return new Map([[field.object, { type: 'dictionary', entries }]])
      }),
    'an object that nothing refers to': ({ s1 }) =>
      append(s1, (file) => new Map([[freshNumber(file), coveringNote(1)]])),
    'another title in the document’s information': ({ s1 }) =>
      append(s1, (file) => {
        const info = asType(file.revisions[0].trailer.entries.get('Info'), 'reference')
        return new Map([[info?.number ?? 0, pdfDictionary({ Title: pdfText('Ingen lovbrudd') })]])
      }),
    'a table that brings old bytes back': ({ s1 }) => withRawRevision(s1, { place: () => 200 }),
    'bytes hidden between objects': ({ s1 }) => withRawRevision(s1, { between: '% hidden\n' }),
    'a key written twice': ({ s1 }) => withRawRevision(s1, { value: '<< /A 1 /A 2 >>' }),
    'another root': ({ s1 }) => withRawRevision(s1, { value: '<< /Type /Catalog >>', root: 4 }),
    'an object set free': ({ s1 }) => withRawRevision(s1, { state: 'f' }),
    'a trailer without a table': ({ s1 }) =>
      Buffer.concat([
        s1,
        Buffer.from('4 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 3 0 R >>\nstartxref\n0\n%%EOF\n'),
      ]),
  }),
  ...allOf(
    { verdict: 'changedAfterSigning', reason: 'bytesAfterEnd' },
    {
      'an object without table and trailer': ({ s1 }) =>
        Buffer.concat([s1, Buffer.from('4 0 obj\n<< /Evil true >>\nendobj\n%%EOF\n')]),
      'a second end mark': ({ s3 }) => Buffer.concat([s3, Buffer.from('\n%%EOF\n')]),
      'empty lines': ({ s3 }) => Buffer.concat([s3, Buffer.from('\n\n')]),
      'a web page': ({ s3 }) => Buffer.concat([s3, Buffer.from('<html>'.repeat(100))]),
    },
  ),
}

/** The same, where the signatures themselves are put out of the way. */
export const signaturesMoved: AttackFamily = {
  ...allOf(
    { verdict: 'invalid', reason: 'holeNotSignature' },
    {
      'a signature pointed elsewhere': ({ s1 }) =>
        append(s1, (file) => {
          const field = fieldIn(file, fields[0])
          const forged = freshNumber(file)
          const old = asType(file.object(field.value ?? 0, 1)?.value ?? null, 'dictionary')
          return new Map<number, PdfValue>([
            [field.object, edited(field.dictionary, { V: pdfReference(forged) })],
            [forged, edited(old ?? field.dictionary, { Reason: pdfText('Annet') })],
          ])
        }),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'signatureNotInField' },
    {
      'a whole other document added': ({ s1, rendered }) => Buffer.concat([s1, rendered]),
      'the signature taken out of its field in place': ({ s1 }) =>
        overwritten(s1, readPdf(s1).revisions[1]?.start ?? 0, '/V ', '/Q '),
    },
  ),
}

/** Shadow attacks: the file is prepared before it is signed, and what was prepared is revealed afterwards. */
export const shadow: AttackFamily = allOf(changed, {
  'hide: a note that covered the text is taken away': async ({ office, rendered }) => {
    const covered = append(rendered, (file) => {
      const page = firstPageIn(file)
      const note = freshNumber(file)
      return new Map<number, PdfValue>([
        [page.number, edited(page.dictionary, { Annots: pdfArray([pdfReference(note)]) })],
        [note, coveringNote(page.number)],
      ])
    })
    return append(await signFirst(covered, office), (file) => {
      const page = firstPageIn(file)
      return new Map([[page.number, edited(page.dictionary, { Annots: pdfArray([]) })]])
    })
  },
  'replace: the picture that a page draws is written anew': async ({ office, rendered }) => {
    const picture = freshNumber(readPdf(rendered))
    const prepared = append(rendered, (file) => {
      const page = firstPageIn(file)
      const resources = pdfDictionary({ XObject: pdfDictionary({ Om: pdfReference(picture) }) })
      return new Map<number, PdfValue>([
        [page.number, edited(page.dictionary, { Resources: resources })],
        [picture, drawing('(Brudd) Tj')],
      ])
    })
    return append(await signFirst(prepared, office), () => new Map([[picture, drawing('(Ingen) Tj')]]))
  },
  'hide and replace: a second version lies in the signed bytes, and a later table points to it': async ({
    office,
    rendered,
  }) => {
    const hidden = '4 0 obj\n<< /Shown false >>\nendobj\n'
    const at = rendered.length
    const prepared = withRawRevision(rendered, { between: hidden })
    return withRawRevision(await signFirst(prepared, office), { place: () => at })
  },
  'fill in: a picture that was referred to and missing comes with the validation data': async ({
    office,
    rendered,
  }) => {
    const missing = freshNumber(readPdf(rendered)) + 40
    const prepared = append(rendered, (file) => {
      const page = firstPageIn(file)
      const contents = pdfArray([page.dictionary.entries.get('Contents') ?? null, pdfReference(missing)])
      return new Map([[page.number, edited(page.dictionary, { Contents: contents })]])
    })
    return append(await signFirst(prepared, office), (file) => {
      const { number, dictionary } = catalogIn(file)
      const store = pdfDictionary({ Certs: pdfArray([pdfReference(missing)]) })
      return new Map<number, PdfValue>([
        [number, edited(dictionary, { DSS: store })],
        [missing, drawing('(Ingen lovbrudd) Tj')],
      ])
    })
  },
  'fill in: the same with a signature’s picture': async ({ office, rendered }) => {
    const missing = freshNumber(readPdf(rendered)) + 3
    const prepared = append(rendered, (file) => {
      const page = firstPageIn(file)
      const contents = pdfArray([page.dictionary.entries.get('Contents') ?? null, pdfReference(missing)])
      return new Map([[page.number, edited(page.dictionary, { Contents: contents })]])
    })
    const signed = await signFirst(prepared, office)
    return sign(signed, fields[1], signerOf(office.oystein), SIGNED_AT)
  },
})

function signFirst(bytes: Buffer, office: Office): Promise<Buffer> {
  return sign(bytes, fields[0], signerOf(office.aase), SIGNED_AT)
}
