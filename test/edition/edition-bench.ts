import type { EditionReview } from '../../shared/contract/edition.ts'
import type { FieldEdit } from '../../shared/contract/record.ts'
import type { RenderedReport, ReportPart } from '../../shared/contract/report.ts'
import type { EditionName } from '../../shared/domain/edition/edition.ts'
import type { RecordKind } from '../../shared/domain/records.ts'
import type { Client } from '../support/backend.ts'

export type EditionOrder = {
  readonly inspectionId: string
  readonly part: ReportPart
  readonly maalform?: 'nb' | 'nn'
  readonly edition: EditionName
  readonly partyId?: string
}

/** Makes an edition through the contract. Gives the file and what is said of it. */
export async function makeEdition(
  client: Client,
  order: EditionOrder,
): Promise<{ readonly report: RenderedReport; readonly bytes: Uint8Array }> {
  let report: RenderedReport | null = null
  for await (const step of await client.report.render({ maalform: 'nb', ...order })) {
    if (step.step === 'finished') report = step.outcome
  }
  if (!report) throw new Error('The stream ended without a report')
  const file = await client.report.read({ id: report.id })
  return { report, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** What stands in the way of an edition. */
export function review(client: Client, order: EditionOrder): Promise<EditionReview> {
  return client.edition.review({ maalform: 'nb', ...order })
}

/** Decides that everything found may stand, with a reason. */
export async function keepAll(client: Client, order: EditionOrder): Promise<number> {
  const { found } = await review(client, order)
  const open = found.filter((one) => one.keptBecause === null)
  await writeAll(
    client,
    order.inspectionId,
    open.flatMap(({ id, kind }) =>
      fieldsOf('identityReview', id, 'common', { kind, decision: 'keep', reason: 'Prøve' }),
    ),
  )
  return open.length
}

/** Exempts words of a field. */
export async function exempt(
  client: Client,
  inspectionId: string,
  id: string,
  values: {
    readonly recordKind: RecordKind
    readonly recordId: string
    readonly field: string
    readonly passage: string
    readonly scope?: 'public' | 'otherParties' | 'otherMunicipalities'
    readonly partyId?: string
  },
  compartment: FieldEdit['compartment'] = 'childWelfare',
): Promise<void> {
  const fields = { basis: 'bvl-13-1', scope: 'public', ...values }
  await writeAll(client, inspectionId, fieldsOf('exemption', id, compartment, fields))
}

/** The first values of a record, as edits. */
export function fieldsOf(
  recordKind: RecordKind,
  recordId: string,
  compartment: FieldEdit['compartment'],
  values: Readonly<Record<string, FieldEdit['value']>>,
): readonly FieldEdit[] {
  return Object.entries(values).map(([field, value]) => ({
    recordKind,
    recordId,
    compartment,
    field,
    value,
    parents: [],
  }))
}

/** Writes many edits upon what stands there now. */
export async function writeAll(
  client: Client,
  inspectionId: string,
  edits: readonly FieldEdit[],
): Promise<void> {
  const { heads } = await client.inspection.view({ id: inspectionId })
  for (let at = 0; at < edits.length; at += 1_000) {
    await client.record.write({
      inspectionId,
      edits: edits.slice(at, at + 1_000).map((edit) => ({
        ...edit,
        parents: heads[`${edit.recordKind}/${edit.recordId}/${edit.field}`]?.ids ?? [],
      })),
    })
  }
}
