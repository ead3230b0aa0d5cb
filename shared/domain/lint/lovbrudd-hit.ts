import type { FieldName, RecordOf } from '../records.ts'
import type { LintHit } from './finding.ts'
import { type LintContext, nameOfLovbrudd } from './lint-context.ts'

/** Something found in a field of a lovbrudd, which its sentence calls by name. */
export function lovbruddHit(
  context: LintContext,
  lovbrudd: RecordOf<'lovbrudd'>,
  field: FieldName<'lovbrudd'>,
  args: LintHit['args'] = {},
  about?: string,
): LintHit {
  return {
    target: { recordKind: 'lovbrudd', recordId: lovbrudd.id, field },
    ...(about === undefined ? {} : { about }),
    args: { lovbrudd: nameOfLovbrudd(context, lovbrudd), ...args },
  }
}

/** One finding for each pair of a lovbrudd and a requirement it rests on. */
export function forEachRequirement(
  context: LintContext,
  judge: (lovbrudd: RecordOf<'lovbrudd'>, requirementId: string) => readonly LintHit[],
): readonly LintHit[] {
  return context.lovbrudd.flatMap((one) => (one.requirementIds ?? []).flatMap((id) => judge(one, id)))
}
