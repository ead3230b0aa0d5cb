import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import type { Change } from '../../../shared/journal/change.ts'
import { fold } from '../../../shared/lib/fold.ts'
import type { Translator } from '../../../shared/text/translator.ts'
import { printedValue } from '../../case/printed-value.ts'
import { recordName } from '../../case/record-name.ts'
import { fieldLabel } from '../../ui/field-label.ts'

/** Which changes to show. An empty text lets everything through. */
export type ChangeFilter = {
  readonly text: string
  readonly author: string
  readonly compartment: string
  readonly recordKind: string
}

export const noFilter: ChangeFilter = { text: '', author: '', compartment: '', recordKind: '' }

/** The changes that pass; every word of the text must be in what is shown of a change. */
export function matchingChanges(
  changes: readonly Change[],
  filter: ChangeFilter,
  snapshot: InspectionSnapshot,
  t: Translator,
): readonly Change[] {
  const words = fold(filter.text).split(/\s+/u).filter(Boolean)
  return changes.filter((change) => {
    if (filter.author !== '' && change.author !== filter.author) return false
    if (filter.compartment !== '' && change.compartment !== filter.compartment) return false
    if (filter.recordKind !== '' && change.recordKind !== filter.recordKind) return false
    if (words.length === 0) return true
    const shown = fold(
      [
        recordName(snapshot, change.recordKind, change.recordId, t),
        fieldLabel(change.recordKind, change.field, t),
        printedValue(change, change.value, snapshot, t),
      ].join(' '),
    )
    return words.every((word) => shown.includes(word))
  })
}
