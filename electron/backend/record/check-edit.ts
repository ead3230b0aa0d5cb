import { ORPCError } from '@orpc/server'
import type { FieldEdit } from '../../../shared/contract/record.ts'
import { commonKinds, fieldDefinition } from '../../../shared/domain/records.ts'
import { Sector } from '../../../shared/domain/sector.ts'
import type { Json } from '../../../shared/lib/canonical-json.ts'
import type { OpenProfile } from '../open-profile.ts'

/** The refusal for a value or an address that does not fit. `reason` is for the log and the developer. */
export function invalidValue(
  field: string,
  reason: string,
): ORPCError<'InvalidValue', { field: string; reason: string }> {
  return new ORPCError('InvalidValue', { data: { field, reason } })
}

/**
 * Checks one edit by itself: the field exists, the value fits it, the record may lie in that compartment, and the
 * profile has a role there. Gives the value as it is to be written. Refuses with `InvalidValue` or `NotYourSector`.
 */
export function checkEdit(edit: FieldEdit, inspectionId: string, profile: OpenProfile['profile']): Json {
  const definition = fieldDefinition(edit.recordKind, edit.field)
  if (!definition) throw invalidValue(edit.field, `${edit.recordKind} has no such field`)
  const misplaced = misplacement(edit, inspectionId)
  if (misplaced) throw invalidValue(edit.field, misplaced)
  const sector = Sector.safeParse(edit.compartment)
  if (sector.success && !profile.sectors.includes(sector.data)) {
    throw new ORPCError('NotYourSector', { data: { compartment: sector.data } })
  }
  if (edit.value === null) return null
  const value = definition.schema.safeParse(wellFormed(edit.value))
  if (!value.success) throw invalidValue(edit.field, value.error.issues[0]?.message ?? 'does not fit')
  return value.data as Json
}

/** Half of a character that takes two places (a cut emoji) cannot be kept as UTF-8: it becomes U+FFFD before, not after, it is hashed. */
function wellFormed(value: Json): Json {
  return typeof value === 'string' ? value.toWellFormed() : value
}

/** Why a record cannot lie where the edit says, or null. A sector part lies in its own sector, common kinds in common. */
export function misplacement(
  edit: Pick<FieldEdit, 'recordKind' | 'recordId' | 'compartment'>,
  inspectionId: string,
): string | null {
  if (commonKinds.has(edit.recordKind) && edit.compartment !== 'common') return 'lies in the common part'
  if (edit.recordKind === 'inspection' && edit.recordId !== inspectionId) return 'has the id of its case'
  if (edit.recordKind === 'commonPart' && edit.recordId !== 'common') return 'has the id common'
  if (edit.recordKind !== 'sectorPart') return null
  const inItsSector = edit.recordId === edit.compartment && edit.compartment !== 'common'
  return inItsSector ? null : 'has the id and the compartment of its sector'
}
