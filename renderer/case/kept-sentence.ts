import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { judgePart, type KeptWarning } from '../../shared/domain/lint/kept-warnings.ts'
import { sectors } from '../../shared/domain/sector.ts'
import { lintSentence } from '../../shared/text/lint-sentence.ts'
import type { Translator } from '../../shared/text/translator.ts'

/** Judging a case takes longer than reading it; the history asks for every row. */
const judged = new WeakMap<InspectionSnapshot, ReadonlyMap<string, KeptWarning>>()

/** What the warning says that was kept with this reason. Null when the linter does not find it any more. */
export function keptSentence(snapshot: InspectionSnapshot, overrideId: string, t: Translator): string | null {
  const warning = keptIn(snapshot).get(overrideId)
  return warning ? lintSentence(t, warning) : null
}

function keptIn(snapshot: InspectionSnapshot): ReadonlyMap<string, KeptWarning> {
  const known = judged.get(snapshot)
  if (known) return known
  const kept = ([...sectors, 'joint'] as const).flatMap((part) => judgePart(snapshot, part).kept)
  const byOverride = new Map(kept.flatMap((one) => one.overrides.map(({ id }) => [id, one] as const)))
  judged.set(snapshot, byOverride)
  return byOverride
}
