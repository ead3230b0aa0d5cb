import type { PdfFile } from '../pdf/pdf-file.ts'
import { PdfSyntaxError } from '../pdf/pdf-lexer.ts'
import { asType, textOf } from '../pdf/pdf-value.ts'

const PRODUCER = 'Samsyn'
/** How the producer stands in our files' metadata, which is never compressed (XMP part 1, § 8.2). */
export const PRODUCER_ENTRY = `<pdf:Producer>${PRODUCER}</pdf:Producer>`

/**
 * Whether a file says that this program made it; not when it cannot be read. A signature covers the words, so they cannot be taken out of a signed report
 * to have it judged by the milder rules for other programs.
 */
export function isMadeHere(file: PdfFile): boolean {
  try {
    const information = asType(file.resolve(file.revisions[0].trailer.entries.get('Info'), 0), 'dictionary')
    const producer = asType(file.resolve(information?.entries.get('Producer'), 0), 'string')
    return producer !== undefined && textOf(producer) === PRODUCER
  } catch (thrown) {
    if (thrown instanceof PdfSyntaxError) return false
    throw thrown
  }
}
