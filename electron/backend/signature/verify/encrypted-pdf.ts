import type { PdfFile } from '../pdf/pdf-file.ts'
import { PRODUCER_ENTRY } from './made-here.ts'

const ENCRYPT_ENTRY = /\/Encrypt\s+\d{1,10}\s+\d{1,5}\s+R/u

/**
 * Whether a PDF was locked with a password or a certificate when it was made (ISO 32000-1 § 7.6). Nothing in it can be judged
 * here then, not even what its signatures say. A report of ours never is: a lock that was added to one later is a change.
 * `file`: the parsed file, or null when it is in a form that is not read here.
 */
export function isEncrypted(bytes: Buffer, file: PdfFile | null): boolean {
  if (file) return file.revisions[0].trailer.entries.has('Encrypt')
  return !bytes.includes(PRODUCER_ENTRY, 0, 'latin1') && ENCRYPT_ENTRY.test(bytes.toString('latin1'))
}
