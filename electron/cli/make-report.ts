import type { RenderedReport, ReportPart } from '../../shared/contract/report.ts'
import type { Maalform } from '../../shared/domain/sector.ts'
import { CommandFailure } from './command-failure.ts'
import type { CommandClient } from './open-backend.ts'
import { saveFile } from './write-file.ts'

export type ReportOrder = {
  readonly inspectionId: string
  readonly part: ReportPart
  readonly maalform: Maalform
  readonly sign: boolean
  readonly folder: string
}

/** Renders one report, signs every field of it when asked, and saves it. Gives what was made and where. */
export async function makeReport(
  client: CommandClient,
  order: ReportOrder,
): Promise<{ readonly report: RenderedReport; readonly file: string }> {
  const { inspectionId, part, maalform } = order
  let report: RenderedReport | null = null
  for await (const step of await client.report.render({ inspectionId, part, maalform })) {
    if (step.step === 'finished') report = step.outcome
  }
  if (!report) throw new CommandFailure('CannotRender', 'render')
  if (order.sign) report = await signAll(client, report)
  return {
    report,
    file: await saveFile(order.folder, report.fileName, await client.report.read({ id: report.id })),
  }
}

/** Signs each field that is not the archive's, one after the other, with the profile's own certificate. */
async function signAll(client: CommandClient, report: RenderedReport): Promise<RenderedReport> {
  const identities = await client.signature.identities()
  const identity = identities.find((each) => each.selfIssued) ?? identities[0]
  if (!identity) throw new CommandFailure('NoIdentity', 'identity')
  let signed = report
  for (const field of report.signatureFields.filter((each) => each.signedBy === null)) {
    signed = await client.signature.sign({
      reportId: signed.id,
      field: field.name,
      identityId: identity.id,
      reason: null,
    })
  }
  return signed
}
