import type { Basis } from '../catalogue/catalogue.ts'
import { lovdataUrl } from '../catalogue/lovdata.ts'
import { referenceText } from '../catalogue/reference-text.ts'
import type { Maalform } from '../domain/sector.ts'
import type { LegalReference } from '../domain/vocabulary.ts'
import type { Inline, Prose } from './report-block.ts'

/** A basis of the catalogue as text that leads to Lovdata. */
export function printBasis(basis: Basis, maalform: Maalform): Inline {
  return linked(referenceText(basis, maalform), lovdataUrl(basis.act, basis.section))
}

/** Several bases, with semicolons between them. */
export function printBases(bases: readonly Basis[], maalform: Maalform): Prose {
  return bases.flatMap((basis, index): Inline[] =>
    index === 0 ? [printBasis(basis, maalform)] : [{ text: '; ' }, printBasis(basis, maalform)],
  )
}

/** The reference of a lovbrudd in the form that was written. It leads to Lovdata where the act is known. */
export function printReference(reference: LegalReference): Inline {
  const text =
    reference.printed.trim() ||
    [reference.actName, reference.section, reference.part].filter(Boolean).join(' ')
  return linked(text, reference.actId ? lovdataUrl(reference.actId, reference.section) : undefined)
}

function linked(text: string, link: string | undefined): Inline {
  return link ? { text, link } : { text }
}
