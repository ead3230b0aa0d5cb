import type { FieldName } from '../../../shared/domain/records.ts'

/** The address of a field of the common part. There is one common part in a case. */
export function commonField(field: FieldName<'commonPart'>) {
  return { recordKind: 'commonPart', recordId: 'common', compartment: 'common', field } as const
}
