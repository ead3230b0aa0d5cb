import {
  asType,
  pdfArray,
  type PdfDictionary,
  pdfDictionary,
  pdfName,
  pdfReference,
  pdfText,
  type PdfValue,
} from '../../../electron/backend/signature/pdf/pdf-value.ts'
import { resigned } from '../cms-writer.ts'
import { fixtureReport } from '../fixture-report.ts'
import { SIGNED_AT, type SignedFiles } from '../signed-files.ts'
import { signerOf } from '../test-pki.ts'
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
  holeOf,
  overwritten,
  readPdf,
} from './surgery.ts'

const changed = { verdict: 'changedAfterSigning', reason: 'laterChangeNotAllowed' } as const

/** What a certification permits by the standard may still change what is seen. Nothing of it is permitted here. */
export const permissions: AttackFamily = {
  ...allOf(changed, {
    'a note over the page': ({ s1 }) => withNote(s1),
    'a note over a page whose certification allows notes (P 3)': async (files) =>
      withNote(await certified(files, 3)),
    'a form field filled in': async ({ office, rendered }) => {
      const number = freshNumber(readPdf(rendered))
      const prepared = withTextField(rendered, 'Brudd')
      const signed = await sign(prepared, fields[0], signerOf(office.aase), SIGNED_AT)
      return append(signed, () => new Map([[number, textField('Ingen brudd')]]))
    },
    'a new form field': ({ s1 }) => withTextField(s1, 'Ingen brudd'),
    'a new signature field': ({ s1 }) =>
      append(s1, (file) => {
        const form = catalogIn(file).dictionary.entries.get('AcroForm') ?? null
        const number = asType(form, 'reference')?.number ?? 0
        const dictionary =
          asType(file.resolve(form, catalogIn(file).newest), 'dictionary') ?? pdfDictionary({})
        const kids = asType(file.resolve(dictionary.entries.get('Fields'), catalogIn(file).newest), 'array')
        const field = freshNumber(file)
        return new Map<number, PdfValue>([
          [number, edited(dictionary, { Fields: pdfArray([...(kids?.items ?? []), pdfReference(field)]) })],
          [field, pdfDictionary({ FT: pdfName('Sig'), T: pdfText('fjerde') })],
        ])
      }),
  }),
  ...allOf(
    { verdict: 'changedAfterSigning', reason: 'lockedFieldSigned' },
    {
      'a signature after a certification that allows nothing (P 1)': async (files) =>
        sign(await certified(files, 1), fields[1], signerOf(files.office.oystein), SIGNED_AT),
      'a signature in a field that an earlier one locked': async ({ office }) => {
        const rendered = await fixtureReport(fields.slice(0, 2), { lock: fields[1] })
        const first = await sign(rendered, fields[0], signerOf(office.aase), SIGNED_AT)
        return sign(first, fields[1], signerOf(office.oystein), SIGNED_AT)
      },
    },
  ),
}

/** The picture of a signature is changed after it was set. */
export const appearance: AttackFamily = allOf(changed, {
  'the picture itself written anew': ({ s3 }) =>
    append(s3, (file) => {
      const pictures = asType(fieldIn(file, fields[0]).dictionary.entries.get('AP'), 'dictionary')
      const normal = asType(pictures?.entries.get('N'), 'reference')
      return new Map([[normal?.number ?? 0, drawing('0 0 300 90 re f')]])
    }),
  'a signed field moved over the page': ({ s3 }) =>
    append(s3, (file) => {
      const field = fieldIn(file, fields[0])
      return new Map([[field.object, edited(field.dictionary, { Rect: pdfArray([0, 0, 600, 800]) })]])
    }),
  'an unsigned field moved': ({ s1 }) =>
    append(s1, (file) => {
      const field = fieldIn(file, fields[1])
      return new Map([[field.object, edited(field.dictionary, { Rect: pdfArray([0, 0, 600, 800]) })]])
    }),
  'an unsigned field that gets a picture and no signature': ({ s1 }) =>
    append(s1, (file) => {
      const field = fieldIn(file, fields[1])
      const picture = freshNumber(file)
      return new Map<number, PdfValue>([
        [field.object, edited(field.dictionary, { AP: pdfDictionary({ N: pdfReference(picture) }) })],
        [picture, drawing('(Signert) Tj')],
      ])
    }),
})

/** The dictionary of a signature says something else than its value, or one value serves several. */
export const dictionarySpoofing: AttackFamily = {
  ...allOf(
    { verdict: 'changedAfterSigning', reason: 'contentChanged' },
    {
      'another reason': ({ s1 }) => overwritten(s1, 0, hexText('Godkjent'), hexText('Avvisthx')),
      'another time': ({ s1 }) => overwritten(s1, 0, 'D:20261124184000Z', 'D:20261125184000Z'),
      'another name': ({ s1 }) => overwritten(s1, 0, hexText('Åse Bø'), hexText('Ola Bø')),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'signatureUsedTwice' },
    {
      'one signature in two fields': ({ s1 }) =>
        append(s1, (file) => {
          const from = fieldIn(file, fields[0])
          const to = fieldIn(file, fields[1])
          return new Map([[to.object, edited(to.dictionary, { V: pdfReference(from.value ?? 0) })]])
        }),
    },
  ),
  ...allOf(
    { verdict: 'invalid', reason: 'holeNotSignature' },
    {
      'a copy of a signature in another field': ({ s1 }) =>
        append(s1, (file) => {
          const from = fieldIn(file, fields[0])
          const to = fieldIn(file, fields[1])
          const copy = freshNumber(file)
          return new Map<number, PdfValue>([
            [to.object, edited(to.dictionary, { V: pdfReference(copy) })],
            [copy, file.object(from.value ?? 0, 1)?.value ?? null],
          ])
        }),
    },
  ),
  ...allOf(
    { verdict: 'changedAfterSigning', reason: 'contentChanged' },
    {
      'the signature of another report': async ({ s1, office }) => {
        const other = await sign(
          await fixtureReport(fields, { title: 'En annen rapport' }),
          fields[0],
          signerOf(office.aase),
          SIGNED_AT,
        )
        return withHoleOf(s1, 0, other, 0)
      },
      'the signature of another field': ({ s2 }) => withHoleOf(s2, 1, s2, 0),
    },
  ),
}

/** Adds a form field with a text to the first page. */
function withTextField(bytes: Buffer, text: string): Buffer {
  return append(bytes, (file) => {
    const page = firstPageIn(file)
    const field = freshNumber(file)
    return new Map<number, PdfValue>([
      [page.number, edited(page.dictionary, { Annots: pdfArray([pdfReference(field)]) })],
      [field, textField(text)],
    ])
  })
}

function textField(text: string): PdfDictionary {
  return pdfDictionary({
    Type: pdfName('Annot'),
    Subtype: pdfName('Widget'),
    FT: pdfName('Tx'),
    T: pdfText('merknad'),
    V: pdfText(text),
    Rect: pdfArray([72, 500, 400, 520]),
  })
}

function withNote(bytes: Buffer): Buffer {
  return append(bytes, (file) => {
    const page = firstPageIn(file)
    const note = freshNumber(file)
    return new Map<number, PdfValue>([
      [page.number, edited(page.dictionary, { Annots: pdfArray([pdfReference(note)]) })],
      [note, coveringNote(page.number)],
    ])
  })
}

/** A report whose only signature certifies it (DocMDP, ISO 32000-1 § 12.8.2.2). */
async function certified(files: SignedFiles, permission: 1 | 2 | 3): Promise<Buffer> {
  const rendered = await fixtureReport(fields, { lock: 'itself' })
  const signed = await sign(rendered, fields[0], signerOf(files.office.aase), SIGNED_AT)
  const renamed = overwritten(signed, 0, '/TransformMethod /FieldMDP', '/TransformMethod /DocMDP  ')
  const permitted = overwritten(renamed, 0, '/V /1.2\n/Action', `/P ${permission}   \n/Action`)
  return resigned(permitted, 0, files.office.aase)
}

function withHoleOf(bytes: Buffer, index: number, from: Buffer, fromIndex: number): Buffer {
  const target = holeOf(bytes, index)
  const source = holeOf(from, fromIndex)
  const copy = Buffer.from(bytes)
  from.copy(copy, target.start, source.start, source.end)
  return copy
}

/** A text as it stands in a signature's dictionary. */
function hexText(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}
