import type { ExpectedSigner } from '../../../../shared/domain/expected-signer.ts'
import type { PdfFile } from './pdf-file.ts'
import { asType, type PdfValue, textOf } from './pdf-value.ts'
import type { SignatureField } from './signature-fields.ts'

const ORGANISATION = 'O'
const ORGANISATION_IDENTIFIER = '2.5.4.97'

/**
 * Whose certificate a field is for, from its seed value: `SV`, `Cert`, `SubjectDN` (ISO 32000-1 § 12.7.4.5, tables 234 and
 * 235), as it stood before anybody signed. Nothing where the field does not say.
 */
export function expectedSignerOf(file: PdfFile, field: SignatureField): ExpectedSigner {
  const follow = (value: PdfValue | undefined) => file.resolve(value, 0)
  const seed = asType(follow(field.dictionary.entries.get('SV')), 'dictionary')
  const certificate = asType(follow(seed?.entries.get('Cert')), 'dictionary')
  const names = asType(follow(certificate?.entries.get('SubjectDN')), 'array')
  const subject = asType(follow(names?.items[0]), 'dictionary')
  const textAt = (key: string) => {
    const value = asType(follow(subject?.entries.get(key)), 'string')
    return value ? textOf(value) : null
  }
  const number = /^NTRNO-(\d{9})$/.exec(textAt(ORGANISATION_IDENTIFIER) ?? '')?.[1]
  return { authority: textAt(ORGANISATION), organisationNumber: number ?? null }
}
