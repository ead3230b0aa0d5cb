import { assertNever } from '../lib/assert-never.ts'
import { type Lane, methodOf, type Sector } from '../domain/sector.ts'
import type { AnswerState, DepartmentOutcome } from '../domain/vocabulary.ts'
import type { FieldName, RecordKind } from '../domain/records.ts'
import { isTextKey, type TextKey } from './translator.ts'

type VocabularyName<Group extends string> =
  Extract<TextKey, `vocabulary.${Group}.${string}`> extends `vocabulary.${Group}.${infer Value}`
    ? Value
    : never

/** The key of a choice's label: `vocabularyKey('visitForm', 'announced')`. Does not compile for a value without words. */
export function vocabularyKey<Group extends string>(group: Group, value: VocabularyName<Group>): TextKey {
  return `vocabulary.${group}.${value}` as TextKey
}

/**
 * The key of an answer's label in the words of the lane's authority: school asks a control question that is answered
 * yes or no; the others speak of lovbrudd. `null` is an answer that nobody has given.
 */
export function answerStateKey(state: AnswerState | null, lane: Lane): TextKey {
  const value = state ?? 'open'
  return lane === 'school' ? `vocabulary.answerStateSchool.${value}` : `vocabulary.answerState.${value}`
}

/** The key of what a sector calls a finding: «lovbrudd», or the school authority's «brudd på regelverket». */
export function lovbruddKey(sector: Sector): TextKey {
  return `vocabulary.lovbrudd.${methodOf(sector)}`
}

/** The key of the sentence a sector uses when nothing was found. */
export function noLovbruddKey(sector: Sector): TextKey {
  return `vocabulary.noLovbrudd.${methodOf(sector)}`
}

/** The key of a department's outcome in the words of the sector that concludes. */
export function departmentOutcomeKey(outcome: DepartmentOutcome, sector: Sector): TextKey {
  const method = methodOf(sector)
  switch (method) {
    case 'udir':
      return `vocabulary.departmentOutcomeSchool.${outcome}`
    case 'systemAudit':
      return `vocabulary.departmentOutcome.${outcome}`
    default:
      return assertNever(method)
  }
}

/** The key of a field's label. */
export function fieldKey<K extends RecordKind>(kind: K, field: FieldName<K>): TextKey {
  const key = `field.${kind}.${field}`
  if (!isTextKey(key)) throw new Error(`No label for ${key}`)
  return key
}
