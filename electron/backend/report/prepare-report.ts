import type { ReportPart } from '../../../shared/contract/report.ts'
import type { Maalform } from '../../../shared/domain/sector.ts'
import { buildReportModel } from '../../../shared/report/build-report-model.ts'
import { prepared } from '../db/prepared.ts'
import { loadSnapshot } from '../inspection/load-snapshot.ts'
import type { OpenProfile } from '../open-profile.ts'
import type { RenderInput } from './pdf/render-pdf.ts'
import { readPhotos } from './read-photos.ts'

/**
 * Gathers what one report of a case is rendered from. The time in the report is that of the case's last change, so that
 * the same case gives the same file whenever it is rendered. Refuses with `NotFound` when there is no such case.
 */
export function prepareReport(
  open: OpenProfile,
  request: { readonly inspectionId: string; readonly part: ReportPart; readonly maalform: Maalform },
  fontFolder: string,
): RenderInput {
  const snapshot = loadSnapshot(open, request.inspectionId)
  const { sizes, photos } = readPhotos(open, snapshot.source)
  const model = buildReportModel({
    snapshot,
    part: request.part,
    maalform: request.maalform,
    kind: open.profile.kind,
    authority: open.profile.authority,
    createdAt: lastChangeAt(open, request.inspectionId) ?? open.profile.createdAt,
    attachments: sizes,
  })
  const printed = new Set(
    model.blocks.flatMap((block) => (block.kind === 'figure' ? [block.attachment] : [])),
  )
  return { model, photos: new Map([...photos].filter(([name]) => printed.has(name))), fontFolder }
}

function lastChangeAt(open: OpenProfile, inspectionId: string): string | null {
  const row = prepared<{ last: string | null }>(
    open.connection,
    'select max(wallTime) as last from change where inspectionId = ?',
  ).get(inspectionId)
  return row?.last ?? null
}
