import type { TimeStampFault } from '../../../../shared/domain/time-stamp.ts'
import { nextObjectNumber, writeIncrement } from '../pdf/increment.ts'
import type { PdfFile } from '../pdf/pdf-file.ts'
import { pdfDictionary, pdfName, pdfReference, type PdfValue } from '../pdf/pdf-value.ts'
import { fillHole, hole } from '../pdf/signature-hole.ts'
import { type SignatureField, signatureFieldsOf } from '../pdf/signature-fields.ts'
import type { ObtainedToken } from '../time-stamp/obtain-token.ts'

/** The next field for an archive's time stamp that is still free; undefined when there is none. They are made with the report. */
export function freeArchiveField(file: PdfFile): SignatureField | undefined {
  return signatureFieldsOf(file, file.revisions.length - 1).find(
    (field) => field.value === null && /^archive-timestamp(-\d+)?$/.test(field.name),
  )
}

/**
 * Puts a document time stamp over the whole file into a field that was made for it (ETSI EN 319 142-1 § 5.4.3, ISO 32000-2
 * § 12.8.5): it proves that everything in the file, signatures and validation data included, existed at its time. The field
 * has no size, so it needs no picture. Gives the whole file, or why there was no stamp.
 */
export async function addDocumentTimeStamp(
  file: PdfFile,
  field: SignatureField,
  obtain: (digest: Buffer) => Promise<ObtainedToken | TimeStampFault>,
): Promise<Buffer | TimeStampFault> {
  const stamp = nextObjectNumber(file)
  const stamped = new Map(field.dictionary.entries)
  stamped.set('V', pdfReference(stamp))
  const increment = writeIncrement(
    file,
    new Map<number, PdfValue>([
      [field.object, { type: 'dictionary', entries: stamped }],
      [
        stamp,
        pdfDictionary({
          Type: pdfName('DocTimeStamp'),
          Filter: pdfName('Adobe.PPKLite'),
          SubFilter: pdfName('ETSI.RFC3161'),
          ...hole(),
        }),
      ],
    ]),
  )
  let fault: TimeStampFault | null = null
  const filled = await fillHole(
    Buffer.concat([file.bytes, increment]),
    file.bytes.length,
    async (digestBy) => {
      const obtained = await obtain(digestBy('sha256'))
      if (typeof obtained !== 'string') return obtained.der
      fault = obtained
      return Buffer.alloc(0)
    },
  )
  return fault ?? filled
}
