import type { Maalform } from '../domain/sector.ts'
import type { LegalReference } from '../domain/vocabulary.ts'
import { type Basis, findAct } from './catalogue.ts'
import { findActIndex } from './law-index.ts'

const NBSP = '\u00A0'

/** An act's short name, its title if only the index knows it, or the id of an act that is unknown here. */
export function actName(actId: string, maalform: Maalform): string {
  return findAct(actId)?.shortName[maalform] ?? findActIndex(actId)?.title ?? actId
}

/** A basis as it is read: «barnevernsloven § 10-1 første ledd». No-break space after §. */
export function referenceText(basis: Basis, maalform: Maalform): string {
  const section = basis.section ? ` §${NBSP}${basis.section}` : ''
  const part = basis.part ? ` ${basis.part[maalform]}` : ''
  return `${actName(basis.act, maalform)}${section}${part}`
}

/** A basis of the catalogue as the reference of a lovbrudd. */
export function legalReferenceOf(basis: Basis, maalform: Maalform): LegalReference {
  return {
    actId: basis.act,
    actName: actName(basis.act, maalform),
    section: basis.section ?? null,
    part: basis.part?.[maalform] ?? null,
    printed: referenceText(basis, maalform),
  }
}
