import type { RecordKind } from '../../shared/domain/records.ts'
import type { Json } from '../../shared/lib/canonical-json.ts'
import { formatNorwegianDate } from '../../shared/lib/norwegian-date.ts'
import { isTextKey, type Translator } from '../../shared/text/translator.ts'

/** Which words a field's choices are printed with, where the name of the field is not the name of the vocabulary. */
const VOCABULARY: Readonly<Record<string, string>> = {
  placementBases: 'placementBasis',
  sectors: 'sector',
  quotedSectors: 'sector',
  'party.role': 'dutyHolder',
  'teamMember.role': 'teamRole',
  'visitDay.kind': 'visitDayKind',
  'answer.state': 'answerState',
  'source.type': 'sourceType',
  'factLink.direction': 'factDirection',
  'sectorPart.status': 'reportStatus',
  'departmentConclusion.outcome': 'departmentOutcome',
}

/** The label of any field, also of those every record has. */
export function fieldLabel(kind: RecordKind, field: string, t: Translator): string {
  const key = field === 'removed' ? 'field.removed' : `field.${kind}.${field}`
  return isTextKey(key) ? t(key) : field
}

/** A field's value as it is read: dates, choices and yes or no in words, long text as it is. Empty text: nothing written. */
export function printedValue(kind: RecordKind, field: string, value: Json, t: Translator): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return t(value ? 'app.yes' : 'app.no')
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((each) => printedValue(kind, field, each, t)).join(', ')
  if (typeof value === 'object') return printedObject(value)
  const group = VOCABULARY[`${kind}.${field}`] ?? VOCABULARY[field] ?? field
  const key = `vocabulary.${group}.${value}`
  if (isTextKey(key)) return t(key)
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatNorwegianDate(value) : value
}

/** A legal reference has a printed form of its own; a closure is told by whom and when. */
function printedObject(value: { readonly [key: string]: Json }): string {
  if (typeof value['printed'] === 'string') return value['printed']
  return Object.values(value)
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(', ')
}
