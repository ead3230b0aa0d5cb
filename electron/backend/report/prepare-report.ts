import type { Edition } from '../../../shared/domain/edition/edition.ts'
import type { InspectionSnapshot } from '../../../shared/domain/inspection-snapshot.ts'
import { buildReportModel } from '../../../shared/report/build-report-model.ts'
import { prepared } from '../db/prepared.ts'
import { type EditionRequest, editionOf, redactedSnapshot } from '../edition/prepare-edition.ts'
import { loadSnapshot } from '../inspection/load-snapshot.ts'
import type { OpenProfile } from '../open-profile.ts'
import { caseInReport } from './case-in-report.ts'
import type { RenderInput } from './pdf/render-pdf.ts'
import { readPhotos } from './read-photos.ts'

/** What a report is rendered from, and the whole case it was taken from. */
export type PreparedReport = {
  readonly snapshot: InspectionSnapshot
  readonly edition: Edition
  readonly render: RenderInput
}

/**
 * Gathers what one report of a case is rendered from. What the edition must not show is taken out of the case before
 * anything is built from it, photos too. The time in the report is that of the case's last change, so that the same case
 * gives the same file whenever it is rendered. Refuses with `NotFound` when there is no such case, and with
 * `NotARecipient` when a party's copy is for nobody who gets this report.
 */
export function prepareReport(
  open: OpenProfile,
  request: EditionRequest & { readonly inspectionId: string },
  fontFolder: string,
): PreparedReport {
  const snapshot = loadSnapshot(open, request.inspectionId)
  const edition = editionOf(request, snapshot)
  const shown = redactedSnapshot(snapshot, edition, request)
  const { sizes, photos } = readPhotos(open, shown.source)
  const changedAt = lastChangeAt(open, request.inspectionId) ?? open.profile.createdAt
  const model = buildReportModel({
    snapshot: shown,
    part: request.part,
    maalform: request.maalform,
    edition,
    kind: open.profile.kind,
    authority: open.profile.authority,
    createdAt: changedAt,
    attachments: sizes,
  })
  const printed = new Set(
    model.blocks.flatMap((block) => (block.kind === 'figure' ? [block.attachment] : [])),
  )
  const printedPhotos = new Map([...photos].filter(([name]) => printed.has(name)))
  const render = { model, photos: printedPhotos, fontFolder }
  if (edition.name !== 'exchange') return { snapshot, edition, render }
  const { inspectionId, maalform } = request
  const carriedCase = caseInReport(open, { edition, inspectionId, maalform, changedAt })
  return { snapshot, edition, render: { ...render, carriedCase } }
}

/** When a case was last changed, by the clock of whoever changed it; null for a case without changes. */
export function lastChangeAt(open: OpenProfile, inspectionId: string): string | null {
  const row = prepared<{ last: string | null }>(
    open.connection,
    'select max(wallTime) as last from change where inspectionId = ?',
  ).get(inspectionId)
  return row?.last ?? null
}
