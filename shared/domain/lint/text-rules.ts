import { fieldDefinition, RecordKindName, recordFields, recordKinds } from '../records.ts'
import type { LintHit, LintRule } from './finding.ts'
import type { LintContext } from './lint-context.ts'

/** Gaps left in a template that have reached published reports: «(dato for endelig rapport)», «Feil! Bokmerke …». */
const PLACEHOLDERS: readonly RegExp[] = [
  /\((?:dato|navn|namn|sett inn|saksnummer|frist)(?:\s[^()\n]{0,60})?\)/iu,
  /\[[^\]\n]{0,60}\]/u,
  /\b[xX]{2,}\b/u,
  /\bN\.? ?N\b\.?/u,
  /(?:Feil|Error)! (?:Bokmerke|Bokmerket|Fant ikke|Referansekilde|Reference)/iu,
  /\.{5,}|_{3,}|\?{3,}/u,
  // The standard opening of a conclusion, with the gap in it still open.
  /(?:ikke|ikkje|kravet om) …/u,
]

const placeholder: LintRule = {
  id: 'placeholder',
  severity: 'error',
  check: (context) =>
    textsOf(context).flatMap(({ hit, text }) => {
      const found = PLACEHOLDERS.map((pattern) => pattern.exec(text)?.[0]).find((one) => one !== undefined)
      return found === undefined ? [] : [{ ...hit, args: { placeholder: found } }]
    }),
}

const openConflict: LintRule = {
  id: 'openConflict',
  severity: 'error',
  check: (context) =>
    context.conflicts.flatMap((conflict) => {
      const kind = RecordKindName.safeParse(conflict.recordKind)
      return kind.success
        ? [{ target: { recordKind: kind.data, recordId: conflict.recordId, field: conflict.field } }]
        : []
    }),
}

/** Rules about any text, and about fields that two people wrote at once. */
export const textRules: readonly LintRule[] = [placeholder, openConflict]

/** Every text that reaches a report from this part. Notes on sources are working material and are left alone. */
function textsOf(context: LintContext): readonly { readonly hit: LintHit; readonly text: string }[] {
  return recordKinds.flatMap((kind) => {
    const records = kind === 'inspection' ? [context.snapshot.inspection] : context.snapshot[kind]
    return records
      .filter((record) => record.compartment === context.compartment)
      .flatMap((record) =>
        Object.keys(recordFields[kind]).flatMap((field) => {
          if (kind === 'source' && field === 'notes') return []
          const value: unknown = Object.entries(record).find(([name]) => name === field)?.[1]
          if (typeof value !== 'string' || !fieldDefinition(kind, field)?.searchable) return []
          return [{ hit: { target: { recordKind: kind, recordId: record.id, field } }, text: value }]
        }),
      )
  })
}
