import { parseAnswerId, parseFactLinkId } from '../../shared/domain/answer-id.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { RecordKind } from '../../shared/domain/records.ts'
import { formatNorwegianDate } from '../../shared/lib/norwegian-date.ts'
import { type Translator, isTextKey } from '../../shared/text/translator.ts'

/** Characters. A name is to be known again, not read. */
const LONGEST_NAME = 80

/** What people call a record: its name or title, the requirement it answers, or its date. Empty when it has none. */
export function recordName(
  snapshot: InspectionSnapshot,
  kind: RecordKind,
  id: string,
  t: Translator,
): string {
  if (kind === 'inspection' || kind === 'commonPart') return ''
  if (kind === 'mandatoryCheck') return id
  if (kind === 'answer') return answerName(snapshot, id)
  if (kind === 'factLink') {
    const { factId, requirementId } = parseFactLinkId(id)
    return `${recordName(snapshot, 'fact', factId, t)} – ${requirementId}`
  }
  if (kind === 'sectorPart') {
    const key = `vocabulary.sector.${id}`
    return isTextKey(key) ? t(key) : id
  }
  return ownName(snapshot[kind].find((record) => record.id === id))
}

function answerName(snapshot: InspectionSnapshot, id: string): string {
  const { requirementId, departmentId } = parseAnswerId(id)
  const department = snapshot.department.find((one) => one.id === departmentId)?.name
  return department ? `${requirementId} (${department})` : requirementId
}

function ownName(record: Readonly<Record<string, unknown>> | undefined): string {
  const named = ['name', 'title', 'number', 'text', 'date', 'theme', 'reason']
    .map((field) => record?.[field])
    .find((value) => typeof value === 'string' && value !== '')
  return typeof named === 'string' ? shortened(formatNorwegianDate(named)) : ''
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()} …` : name
}
