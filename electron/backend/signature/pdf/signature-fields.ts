import type { PdfFile } from './pdf-file.ts'
import { catalogOf } from './pdf-file.ts'
import { PdfSyntaxError } from './pdf-lexer.ts'
import type { PdfDictionary, PdfValue } from './pdf-value.ts'
import { asType, isName, textOf } from './pdf-value.ts'

/** A signature field of the form (ISO 32000-1 § 12.7.4.5), merged with its widget. */
export type SignatureField = {
  /** Full name: the partial names of the field and its parents, joined by points. */
  readonly name: string
  /** What people call it (`TU`), or the name. */
  readonly label: string
  /** Number of the object that is the field. */
  readonly object: number
  readonly dictionary: PdfDictionary
  /** The object that holds the signature, or null while it is unsigned. */
  readonly value: number | null
}

const MAX_FIELDS = 1_000

/** The signature fields as of a revision, in the form's order. Throws `PdfSyntaxError` on a form that is not a tree. */
export function signatureFieldsOf(file: PdfFile, revision: number): SignatureField[] {
  const form = asType(file.resolve(catalogOf(file, revision).entries.get('AcroForm'), revision), 'dictionary')
  const roots = asType(file.resolve(form?.entries.get('Fields'), revision), 'array')
  const found: SignatureField[] = []
  const seen = new Set<number>()
  function visit(value: PdfValue, parentName: string, parentType: PdfValue | undefined): void {
    const reference = asType(value, 'reference')
    if (!reference || seen.has(reference.number) || seen.size > MAX_FIELDS) {
      throw new PdfSyntaxError('A form that is not a tree', 0)
    }
    seen.add(reference.number)
    const dictionary = asType(file.resolve(reference, revision), 'dictionary')
    if (!dictionary) return
    const type = dictionary.entries.get('FT') ?? parentType
    const name = joinName(parentName, dictionary.entries.get('T'))
    const kids = asType(file.resolve(dictionary.entries.get('Kids'), revision), 'array')
    for (const kid of kids?.items ?? []) visit(kid, name, type)
    if (!kids && isName(type, 'Sig')) found.push(fieldOf(reference.number, name, dictionary))
  }
  for (const root of roots?.items ?? []) visit(root, '', undefined)
  return found
}

function joinName(parent: string, own: PdfValue | undefined): string {
  const text = asType(own, 'string')
  if (!text) return parent
  return parent ? `${parent}.${textOf(text)}` : textOf(text)
}

function fieldOf(object: number, name: string, dictionary: PdfDictionary): SignatureField {
  const label = asType(dictionary.entries.get('TU'), 'string')
  const value = dictionary.entries.get('V')
  const reference = asType(value, 'reference')
  if (value !== undefined && !reference) throw new PdfSyntaxError('A signature inside its field', 0)
  return { name, label: label ? textOf(label) : name, object, dictionary, value: reference?.number ?? null }
}
