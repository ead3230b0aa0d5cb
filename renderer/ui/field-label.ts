import type { RecordKind } from '../../shared/domain/records.ts'
import { isTextKey, type Translator } from '../../shared/text/translator.ts'

/** The label of any field, also of those every record has. */
export function fieldLabel(kind: RecordKind, field: string, t: Translator): string {
  const key = field === 'removed' ? 'field.removed' : `field.${kind}.${field}`
  return isTextKey(key) ? t(key) : field
}
