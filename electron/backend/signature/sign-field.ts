import { join } from 'node:path'
import type { Maalform } from '../../../shared/domain/sector.ts'
import type { Result } from '../../../shared/lib/result.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { signatureAppearance } from './appearance.ts'
import { certificateSubjectOf } from './certificate/certificate-subject.ts'
import type { SignatureStamp } from './cms/build-cms.ts'
import type { Signer } from './cms/signer.ts'
import { type OutlineFont, readOutlineFont } from './glyph-outlines.ts'
import { type SigningRefusal, signPdf } from './sign-pdf.ts'
import { signatureLines } from './signature-words.ts'

export type FieldRequest = {
  readonly field: string
  readonly signer: Signer
  readonly signedAt: Date
  /** Asked for a time stamp of the signature. */
  readonly stamp?: SignatureStamp | undefined
  readonly reason: string | null
  /** The report's own: the words in the signed field are part of it. */
  readonly maalform: Maalform
  readonly fontFolder: string
}

/** Signs one field of a report with its picture, in the report's own font and language. Refuses as `signPdf` does. */
export function signField(
  bytes: Uint8Array,
  { field, signer, signedAt, stamp, reason, maalform, fontFolder }: FieldRequest,
): Promise<Result<Buffer, SigningRefusal>> {
  const lines = signatureLines(certificateSubjectOf(signer.chain[0]), signedAt, createTranslator(maalform))
  const font = outlineFont(fontFolder)
  return signPdf(bytes, {
    field,
    signer,
    signedAt,
    stamp,
    reason,
    appearance: (box) => signatureAppearance(lines, box, font),
  })
}

const fonts = new Map<string, OutlineFont>()

/** The report's own font, opened once. */
function outlineFont(folder: string): OutlineFont {
  const path = join(folder, 'inter-regular.ttf')
  const font = fonts.get(path) ?? readOutlineFont(path)
  fonts.set(path, font)
  return font
}
