import type { FieldName, RecordKind } from '../../../shared/domain/records.ts'
import { fieldKey } from '../../../shared/text/vocabulary-key.ts'
import type { FieldAddress } from '../../case/field-state.ts'
import { useText } from '../../ui/text-context.ts'

/** Gives a field of a record in the common part its address and its label: `const at = useSetupField('party', id)`. */
export function useSetupField<K extends RecordKind>(
  recordKind: K,
  recordId: string,
): (field: FieldName<K>) => FieldAddress & { readonly label: string } {
  const t = useText()
  return (field) => ({
    recordKind,
    recordId,
    field,
    compartment: 'common',
    label: t(fieldKey(recordKind, field)),
  })
}
