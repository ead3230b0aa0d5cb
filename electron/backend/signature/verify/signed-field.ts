import type { PdfFile } from '../pdf/pdf-file.ts'
import { asType, isName } from '../pdf/pdf-value.ts'
import type { SignatureField } from '../pdf/signature-fields.ts'

/**
 * Whether somebody has signed a field. A document time stamp is nobody's signature: anyone can get one, and put into the field
 * of a signer whose signature was cut away it would hide that the signer is missing.
 */
export function isSigned(file: PdfFile, { value }: SignatureField, revision: number): boolean {
  if (value === null) return false
  const signature = asType(file.object(value, revision)?.value ?? null, 'dictionary')
  return !isName(signature?.entries.get('SubFilter'), 'ETSI.RFC3161')
}
