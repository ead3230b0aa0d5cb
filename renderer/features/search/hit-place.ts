import { findRequirement } from '../../../shared/catalogue/catalogue.ts'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { parseAnswerId } from '../../../shared/domain/answer-id.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { isTextKey, type Translator } from '../../../shared/text/translator.ts'
import { sourceLabel } from '../../case/facts/source-label.ts'

/** Where a hit stands, as a person would say it: «Svar · BV-01 Gyldig vedtak · Vurdering». */
export function hitPlace(hit: SearchHit, snapshot: InspectionSnapshot, t: Translator): string {
  const fieldKey = `field.${hit.recordKind}.${hit.field}`
  return [
    t(`vocabulary.recordKind.${hit.recordKind}`),
    nameOf(hit, snapshot, t),
    isTextKey(fieldKey) ? t(fieldKey) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

type NameOf = (recordId: string, snapshot: InspectionSnapshot, t: Translator) => string | null | undefined

/** Kinds whose records are told apart by a name; the others are known by their kind and field. */
const names: Partial<Record<SearchHit['recordKind'], NameOf>> = {
  answer: (recordId, snapshot, t) => {
    const { requirementId, departmentId } = parseAnswerId(recordId)
    const title = findRequirement(requirementId)?.title[t.maalform] ?? ''
    const department = byId(snapshot.department, departmentId)?.name ?? ''
    return [`${requirementId} ${title}`, department].filter(Boolean).join(', ')
  },
  source: (recordId, snapshot, t) => {
    const source = byId(snapshot.source, recordId)
    return source && sourceLabel(source, t)
  },
  fact: (recordId, { fact }) => byId(fact, recordId)?.number,
  department: (recordId, { department }) => byId(department, recordId)?.name,
  event: (recordId, { event }) => byId(event, recordId)?.title,
  lovbrudd: (recordId, { lovbrudd }) => byId(lovbrudd, recordId)?.title,
  mandatoryCheck: (recordId) => recordId,
  party: (recordId, { party }) => byId(party, recordId)?.name,
  sectorPart: (recordId, { sectorPart }, t) => {
    const sector = byId(sectorPart, recordId)?.compartment
    return sector && t(`vocabulary.compartment.${sector}`)
  },
  teamMember: (recordId, { teamMember }) => byId(teamMember, recordId)?.name,
}

function nameOf(hit: SearchHit, snapshot: InspectionSnapshot, t: Translator): string {
  return names[hit.recordKind]?.(hit.recordId, snapshot, t) ?? ''
}

function byId<R extends { readonly id: string }>(records: readonly R[], id: string | null): R | undefined {
  return records.find((record) => record.id === id)
}
