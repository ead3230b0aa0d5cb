import { asType, isName, type PdfDictionary, textOf } from '../pdf/pdf-value.ts'

/**
 * Whether a signature forbids that a field is signed after it: a field lock that names it (FieldMDP, ISO 32000-1
 * § 12.8.2.4), or a certification that allows no changes (DocMDP with P 1, § 12.8.2.2).
 */
export function isLocked(signature: PdfDictionary, field: string): boolean {
  const references = asType(signature.entries.get('Reference') ?? null, 'array')?.items ?? []
  return references.some((reference) => {
    const dictionary = asType(reference, 'dictionary')
    const parameters = asType(dictionary?.entries.get('TransformParams') ?? null, 'dictionary')
    if (!dictionary || !parameters) return false
    const method = dictionary.entries.get('TransformMethod')
    if (isName(method, 'DocMDP')) return parameters.entries.get('P') === 1
    return isName(method, 'FieldMDP') && locksField(parameters, field)
  })
}

function locksField(parameters: PdfDictionary, field: string): boolean {
  const action = parameters.entries.get('Action')
  const names = asType(parameters.entries.get('Fields') ?? null, 'array')?.items ?? []
  const named = names.some((name) => {
    const text = asType(name, 'string')
    return text !== undefined && textOf(text) === field
  })
  if (isName(action, 'All')) return true
  return isName(action, 'Include') ? named : isName(action, 'Exclude') && !named
}
