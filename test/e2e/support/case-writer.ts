import { catalogue, uncoveredMandatoryChecks } from '../../../shared/catalogue/catalogue.ts'
import type { FieldName, RecordKind } from '../../../shared/domain/records.ts'
import type { Compartment } from '../../../shared/domain/sector.ts'
import type { Json } from '../../../shared/lib/canonical-json.ts'
import type { App } from './start-app.ts'

export type CaseWriter = {
  readonly id: string
  /** Writes the first values of a record. */
  readonly write: <K extends RecordKind>(
    recordKind: K,
    recordId: string,
    compartment: Compartment,
    values: { readonly [F in FieldName<K>]?: Json },
  ) => Promise<void>
}

/** Makes a case, and writes in it what a test needs to find there but is not about. */
export async function makeCase(client: App['client'], title: string): Promise<CaseWriter> {
  const { id } = await client.inspection.create({ title })
  return {
    id,
    write: async (recordKind, recordId, compartment, values) => {
      await client.record.write({
        inspectionId: id,
        edits: Object.entries(values).map(([field, value]) => ({
          recordKind,
          recordId,
          compartment,
          field,
          value: value as Json,
          parents: [],
        })),
      })
    },
  }
}

/**
 * Answers what tilsynsforskriften prescribes and a test is not about, so that the child-welfare part can be closed.
 * `except`: requirements the test answers itself.
 */
export async function answerPrescribed(
  client: App['client'],
  inspectionId: string,
  except: readonly string[],
): Promise<void> {
  const requirements = new Set(catalogue.mandatoryChecks.flatMap((check) => check.requirements))
  const answers = [...requirements].filter((id) => !except.includes(id))
  await client.record.write({
    inspectionId,
    edits: [
      ...answers.map((recordId) => ({
        recordKind: 'answer' as const,
        recordId,
        field: 'state',
        value: 'noLovbrudd',
      })),
      ...uncoveredMandatoryChecks.map(({ id: recordId }) => ({
        recordKind: 'mandatoryCheck' as const,
        recordId,
        field: 'done',
        value: true,
      })),
    ].map((edit) => ({ ...edit, parents: [], compartment: 'childWelfare' as const })),
  })
}
