import { type RenderedReport, ReportPart } from '../../shared/contract/report.ts'
import { type EditionName, isRecipient } from '../../shared/domain/edition/edition.ts'
import type { SigningKeyChoice } from '../../shared/contract/signing-key.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { type Maalform, sectors } from '../../shared/domain/sector.ts'
import type { Translator } from '../../shared/text/translator.ts'
import { CommandFailure } from './command-failure.ts'
import type { CommandClient } from './open-backend.ts'
import { tokenKey } from './token-key.ts'
import { saveFile } from './write-file.ts'

export type ReportOrder = {
  readonly inspectionId: string
  readonly part: ReportPart
  readonly maalform: Maalform
  readonly edition: EditionName
  /** Whose copy, for the edition `party`. */
  readonly partyId: string | null
  /** What every field is signed with; null to sign none. */
  readonly key: SigningKeyChoice | null
  readonly folder: string
}

/**
 * Which reports to make, and for which party (by id, or words from its name). Without a part: every report with chapters,
 * or every one that the party is to have; the children's page is asked for by name. A party that is not in the case is handed on, to be refused.
 */
export function partsFor(
  snapshot: InspectionSnapshot,
  options: { readonly part?: string; readonly party?: string },
): { readonly parts: readonly ReportPart[]; readonly partyId: string | null } {
  const sought = options.party?.toLowerCase()
  const found = snapshot.party.find(
    (party) =>
      sought !== undefined && (party.id === options.party || party.name?.toLowerCase().includes(sought)),
  )
  const partyId = found?.id ?? options.party ?? null
  if (options.part !== undefined) return { parts: [ReportPart.parse(options.part)], partyId }
  const parts = [...sectors, 'joint'] as const
  return { parts: found ? parts.filter((part) => isRecipient(snapshot, found.id, part)) : parts, partyId }
}

/** Renders one report, signs every field of it when asked, and saves it. Gives what was made and where. */
export async function makeReport(
  client: CommandClient,
  order: ReportOrder,
): Promise<{ readonly report: RenderedReport; readonly file: string }> {
  const { inspectionId, part, maalform, edition, partyId } = order
  let report: RenderedReport | null = null
  for await (const step of await client.report.render({ inspectionId, part, maalform, edition, partyId })) {
    if (step.step === 'finished') report = step.outcome
  }
  if (!report) throw new CommandFailure('CannotRender', 'render')
  if (order.key) report = await signAll(client, report, order.key)
  return {
    report,
    file: await saveFile(order.folder, report.fileName, await client.report.read({ id: report.id })),
  }
}

/** What every field of a report is to be signed with; null for none. A card's PIN is asked for once. */
export async function keyToSignWith(
  client: CommandClient,
  t: Translator,
  options: { readonly sign?: boolean; readonly token?: string; readonly slotLabel?: string },
): Promise<SigningKeyChoice | null> {
  const { sign, token, slotLabel } = options
  if (token === undefined) return sign === true ? ownKey(client) : null
  const { choice } = await tokenKey(client, t, { library: token, label: slotLabel })
  return choice
}

/** The profile's own certificate. */
export async function ownKey(client: CommandClient): Promise<SigningKeyChoice> {
  const identities = await client.signature.identities()
  const identity = identities.find((each) => each.selfIssued) ?? identities[0]
  if (!identity) throw new CommandFailure('NoIdentity', 'identity')
  return { identityId: identity.id }
}

/** Signs each field that is not the archive's, one after the other. */
async function signAll(
  client: CommandClient,
  report: RenderedReport,
  key: SigningKeyChoice,
): Promise<RenderedReport> {
  let signed = report
  for (const field of report.signatureFields.filter((each) => each.signedBy === null)) {
    signed = await client.signature.sign({ reportId: signed.id, field: field.name, reason: null, ...key })
  }
  return signed
}
