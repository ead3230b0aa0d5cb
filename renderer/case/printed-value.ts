import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { parseRecordTarget, type RecordTarget } from '../../shared/domain/record-target.ts'
import { type RecordKind, RecordKindName } from '../../shared/domain/records.ts'
import { Closure } from '../../shared/domain/vocabulary.ts'
import type { Json } from '../../shared/lib/canonical-json.ts'
import { formatNorwegianDate } from '../../shared/lib/norwegian-date.ts'
import { isTextKey, type Translator } from '../../shared/text/translator.ts'
import { vocabularyKey } from '../../shared/text/vocabulary-key.ts'
import { dateAndTime } from '../ui/date-words.ts'
import { fieldLabel } from '../ui/field-label.ts'
import { keptSentence } from './kept-sentence.ts'
import { recordName } from './record-name.ts'

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
  'exemption.basis': 'exemptionBasis',
  'exemption.scope': 'exemptionScope',
  'exemption.recordKind': 'recordKind',
  'identityReview.kind': 'identityKind',
  'identityReview.decision': 'identityDecision',
}

/** Fields that name other records by their ids. */
const REFERENCES: Readonly<Record<string, RecordKind>> = {
  'fact.sourceIds': 'source',
  'sectorPart.addressees': 'party',
  'departmentConclusion.departmentId': 'department',
  'lovbrudd.factIds': 'fact',
  'lovbrudd.partyId': 'party',
  'lovbrudd.departmentId': 'department',
  'korreksjonspunkt.lovbruddId': 'lovbrudd',
  'exemption.partyId': 'party',
}

/** A field and the case it is read in: ids in it are told by the names of what they point at. */
type Place = { readonly target: RecordTarget; readonly snapshot: InspectionSnapshot; readonly t: Translator }
type Printer = (value: string, place: Place) => string

/** Fields whose text is made for the program, each with what it says to people. */
const OWN_WORDS: Readonly<Record<string, Printer>> = {
  'source.attachment': (value, { t }) => t('history.file', { hash: value.slice(0, 12) }),
  'lintOverride.rule': (_, { target, snapshot, t }) =>
    keptSentence(snapshot, target.recordId, t) ?? t('history.pointGone'),
  'lintOverride.target': (value, { snapshot, t }) => {
    const target = parseRecordTarget(value)
    return target ? placeInWords(target, snapshot, t) : value
  },
  'exemption.recordId': (value, { target, snapshot, t }) => {
    const kind = exemptKind(target, snapshot)
    return kind ? recordName(snapshot, kind, value, t) : value
  },
  'exemption.field': (value, { target, snapshot, t }) => {
    const kind = exemptKind(target, snapshot)
    return kind ? fieldLabel(kind, value, t) : value
  },
}

/**
 * A field's value as it is read: dates, choices and yes or no in words, other records by their names, long text as it is.
 * Empty text: nothing written.
 */
export function printedValue(
  target: RecordTarget,
  value: Json,
  snapshot: InspectionSnapshot,
  t: Translator,
): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return t(value ? 'app.yes' : 'app.no')
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return printedList(target, value, snapshot, t)
  return typeof value === 'object' ? printedObject(value, t) : printedText(value, { target, snapshot, t })
}

/** «Svar: BV-15 – Vurdering»: where in the case a field stands. */
export function placeInWords(target: RecordTarget, snapshot: InspectionSnapshot, t: Translator): string {
  const { recordKind, recordId, field } = target
  const name = recordName(snapshot, recordKind, recordId, t)
  const record = [t(vocabularyKey('recordKind', recordKind)), name].filter(Boolean).join(': ')
  return `${record} – ${fieldLabel(recordKind, field, t)}`
}

function printedList(
  target: RecordTarget,
  values: readonly Json[],
  snapshot: InspectionSnapshot,
  t: Translator,
): string {
  if (target.field === 'redactions') return t('history.redactions', { count: values.length })
  return values.map((each) => printedValue(target, each, snapshot, t)).join(', ')
}

function printedText(value: string, place: Place): string {
  const { target, snapshot, t } = place
  const address = `${target.recordKind}.${target.field}`
  const own = OWN_WORDS[address]
  if (own) return own(value, place)
  const referred = REFERENCES[address]
  if (referred) return recordName(snapshot, referred, value, t) || t('history.recordGone')
  const key = `vocabulary.${VOCABULARY[address] ?? VOCABULARY[target.field] ?? target.field}.${value}`
  if (isTextKey(key)) return t(key)
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatNorwegianDate(value) : value
}

/** A legal reference has a printed form of its own; a closure is told by whom, when and over what. */
function printedObject(value: { readonly [key: string]: Json }, t: Translator): string {
  const closure = Closure.safeParse(value)
  if (closure.success) {
    const { by, at, hash } = closure.data
    return t('history.closure', { who: by, when: dateAndTime(at), hash: hash.slice(0, 12) })
  }
  return typeof value['printed'] === 'string' ? value['printed'] : ''
}

function exemptKind({ recordId }: RecordTarget, { exemption }: InspectionSnapshot): RecordKind | null {
  const kind = RecordKindName.safeParse(exemption.find((one) => one.id === recordId)?.recordKind)
  return kind.success ? kind.data : null
}
