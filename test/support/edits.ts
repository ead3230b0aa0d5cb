import type { FieldEdit } from '../../shared/contract/record.ts'
import type { RecordKind } from '../../shared/domain/records.ts'
import { commonKinds } from '../../shared/domain/records.ts'
import { Sector } from '../../shared/domain/sector.ts'
import type { Client } from './backend.ts'

/** One edit. In the common part for kinds that live there; a sector part in its sector; otherwise child welfare's. */
export function edit(
  recordKind: RecordKind,
  recordId: string,
  field: string,
  value: FieldEdit['value'],
  more: Partial<Pick<FieldEdit, 'parents' | 'compartment'>> = {},
): FieldEdit {
  const sector = recordKind === 'sectorPart' ? Sector.safeParse(recordId) : null
  const compartment = commonKinds.has(recordKind) ? 'common' : (sector?.data ?? 'childWelfare')
  return { recordKind, recordId, field, value, parents: [], compartment, ...more }
}

/** Makes a case and gives its id. */
export async function aCase(client: Client, title = 'Solbakken'): Promise<string> {
  return (await client.inspection.create({ title })).id
}

/** Writes one field upon what stands there now, as the screen does. Gives the field's heads. */
export async function writeField(client: Client, inspectionId: string, change: FieldEdit): Promise<string[]> {
  const { heads } = await client.inspection.view({ id: inspectionId })
  const key = `${change.recordKind}/${change.recordId}/${change.field}`
  const parents = heads[key]?.ids ?? []
  const receipt = await client.record.write({ inspectionId, edits: [{ ...change, parents }] })
  return receipt.fields[0]?.heads ?? []
}
