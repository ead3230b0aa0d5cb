import { fieldDefinition, type RecordKind, recordFields, recordKinds, type RecordOf } from '../records.ts'
import type { RecordTarget } from '../record-target.ts'
import type { LintContext } from './lint-context.ts'

/** A text somebody wrote, and where. */
export type PartText = { readonly target: RecordTarget; readonly text: string }

/** Working material, and the reasons for what is kept, are not the report's own text. */
const notJudged: ReadonlySet<string> = new Set(['source/notes', 'lintOverride/reason'])

/** Every text that reaches a report from this part. */
export function textsOf(context: LintContext): readonly PartText[] {
  return recordKinds.flatMap((kind) => {
    const records = kind === 'inspection' ? [context.snapshot.inspection] : context.snapshot[kind]
    return records
      .filter((record) => record.compartment === context.compartment)
      .flatMap((record) => textsOfRecord(kind, record))
  })
}

/** The texts of the part in the given fields, as `KIND/FIELD`. */
export function textsIn(context: LintContext, fields: readonly string[]): readonly PartText[] {
  return textsOf(context).filter(({ target }) => fields.includes(`${target.recordKind}/${target.field}`))
}

function textsOfRecord(kind: RecordKind, record: RecordOf<RecordKind>): readonly PartText[] {
  const values: Readonly<Record<string, unknown>> = record
  return Object.keys(recordFields[kind]).flatMap((field) => {
    const text = values[field]
    if (notJudged.has(`${kind}/${field}`)) return []
    if (typeof text !== 'string' || !fieldDefinition(kind, field)?.searchable) return []
    return [{ target: { recordKind: kind, recordId: record.id, field }, text }]
  })
}
