import { ORPCError } from '@orpc/server'
import type { EditionReview } from '../../../shared/contract/edition.ts'
import type { ReportPart } from '../../../shared/contract/report-part.ts'
import {
  type Edition,
  type EditionName,
  isRecipient,
  isRedacted,
} from '../../../shared/domain/edition/edition.ts'
import { looseExemptions } from '../../../shared/domain/edition/exempt-passages.ts'
import { reviewIdentities } from '../../../shared/domain/edition/identity-review.ts'
import { snapshotForEdition } from '../../../shared/domain/edition/snapshot-for-edition.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import type { Maalform } from '../../../shared/domain/sector.ts'
import { childrenMarker } from '../../../shared/report/children-context.ts'
import { exemptionMarker } from '../../../shared/report/edition-words.ts'
import { modelTexts } from '../../../shared/report/model-texts.ts'
import type { ReportModel } from '../../../shared/report/report-model.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sha256 } from '../record/sha256.ts'

export type EditionRequest = {
  readonly part: ReportPart
  readonly maalform: Maalform
  readonly edition: EditionName
  readonly partyId: string | null
}

/**
 * The edition that is asked for; the children's page is the public one's, whatever is asked. Refuses with `NotARecipient`
 * when a party's copy is for nobody who gets this report.
 */
export function editionOf(request: EditionRequest, snapshot: InspectionSnapshot): Edition {
  const { edition, partyId, part } = request
  if (part === 'children') return { name: 'public' }
  if (edition !== 'party') return { name: edition }
  if (partyId === null || !isRecipient(snapshot, partyId, part)) throw new ORPCError('NotARecipient')
  return { name: edition, partyId }
}

/** The case as the edition shows it, with the markers of the report, in its language. */
export function redactedSnapshot(
  snapshot: InspectionSnapshot,
  edition: Edition,
  { part, maalform }: Pick<EditionRequest, 'part' | 'maalform'>,
): InspectionSnapshot {
  const marker = part === 'children' ? childrenMarker : exemptionMarker(createTranslator(maalform))
  return snapshotForEdition(snapshot, edition, marker)
}

/** What stands in the way of sending an edition out. `model`: the edition's report, made from the redacted case. */
export function reviewEdition(
  snapshot: InspectionSnapshot,
  edition: Edition,
  authority: string,
  model: ReportModel,
): EditionReview {
  return {
    found: [
      ...reviewIdentities({
        snapshot,
        edition,
        authority,
        printed: modelTexts(model),
        isForChildren: model.meta.part === 'children',
        sha256,
      }),
    ],
    loose: isRedacted(edition) ? looseExemptions(snapshot).map((one) => one.id) : [],
  }
}

/** Refuses with `LooseExemptions` or `UndecidedIdentities` while something is not decided. */
export function requireDecided({ found, loose }: EditionReview): void {
  if (loose.length > 0) throw new ORPCError('LooseExemptions', { data: { count: loose.length } })
  const count = found.filter((one) => one.keptBecause === null).length
  if (count > 0) throw new ORPCError('UndecidedIdentities', { data: { count } })
}
