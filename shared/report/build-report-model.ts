import { isWritten } from '../domain/conclusion-rules.ts'
import { sectors } from '../domain/sector.ts'
import { catalogueAnnex } from './annex-catalogue.ts'
import { conductAnnex } from './annex-conduct.ts'
import { keptWarningsAnnex } from './annex-kept-warnings.ts'
import { leftOutAnnex } from './annex-left-out.ts'
import { matrixSection } from './department-tables.ts'
import { editionWords } from './edition-words.ts'
import { firstPage, firstPageSections, institutionLine } from './first-page.ts'
import { jointChapters } from './joint-chapters.ts'
import { createReportContext, type ReportContext, type ReportInput } from './report-context.ts'
import { markOfReport } from './mark-of-report.ts'
import { reportFileName } from './report-file-name.ts'
import type { ReportMeta, ReportModel, StatusMark } from './report-model.ts'
import { flattenSections } from './section.ts'
import { sectorChapters } from './sector-chapters.ts'
import { participatingSectors } from './sector-verdict.ts'
import { signatureFieldBlocks, signatureSection } from './signature-page.ts'

/**
 * One report as plain data, in order of reading: a first page for a busy person, contents, chapters, signature page,
 * annexes. Pure: the same case and the same `createdAt` give an equal model. Chapters follow the published reports of
 * Helsetilsynet (health, child welfare) and Udir (school).
 */
export function buildReportModel(input: ReportInput): ReportModel {
  const context = createReportContext(input)
  const meta = metaOf(context)
  const fields = signatureFieldBlocks(context)
  return {
    formatVersion: 1,
    meta,
    mark: markOfReport(context, meta.status),
    blocks: [
      ...firstPage(context, meta),
      ...flattenSections(firstPageSections(context)),
      { kind: 'pageBreak' },
      { kind: 'toc', title: context.t('document.toc') },
      { kind: 'pageBreak' },
      ...flattenSections([
        ...(context.part === 'joint' ? jointChapters(context) : sectorChapters(context.part, context)),
        signatureSection(context),
        conductAnnex(context),
        leftOutAnnex(context),
        ...matrixSection(context),
        catalogueAnnex(context),
        keptWarningsAnnex(context),
      ]),
    ],
    signatureFields: fields.map(({ name, label, sector }) => ({ name, label, sector })),
  }
}

/**
 * What the report may be called. A sector's report is final when its status is and its part is closed; the joint one
 * when that holds for every sector that takes part. Anything less is a draft.
 */
export function statusOf(context: ReportContext): StatusMark {
  const parts = (
    context.part === 'joint' ? participatingSectors(context) : sectors.filter((one) => one === context.part)
  ).map((sector) => context.snapshot.sectorPart.find((part) => part.id === sector))
  if (parts.every((part) => part?.status === 'final' && part.closure !== null)) return 'final'
  if (parts.every((part) => part?.status === 'preliminary' || part?.status === 'final')) return 'preliminary'
  return 'draft'
}

function metaOf(context: ReportContext): ReportMeta {
  const { t, part, maalform, snapshot } = context
  const { inspection } = snapshot
  const status = statusOf(context)
  const edition = editionWords(context.edition ?? { name: 'working' }, snapshot, t)
  const institution = institutionLine(context)
  const partName = t(`document.part.${part}`)
  const title = isWritten(inspection.title)
    ? inspection.title.trim()
    : institution
      ? t('document.title.fallback', { institution })
      : t('document.title.fallbackEmpty')
  const caseNumber = context.sectorPart?.caseNumber ?? null
  return {
    title: [title, edition.title].filter(isWritten).join(' – '),
    language: maalform === 'nb' ? 'nb-NO' : 'nn-NO',
    maalform,
    subject: institution
      ? t('document.subject', { part: partName, institution })
      : t('document.subjectEmpty', { part: partName }),
    author: context.authority,
    createdAt: context.createdAt,
    part,
    runningTitle: [caseNumber, institution ?? title].filter(isWritten).join(' · '),
    runningPart: partName,
    status,
    statusMark: [t(`document.mark.${status}`), edition.mark].filter(isWritten).join('  ·  '),
    trainingMark: context.kind === 'training' ? t('document.mark.training') : null,
    words: {
      page: t('document.page'),
      of: t('document.of'),
      photoMissing: t('document.photos.missing'),
      photoNotRedacted: t('document.photos.notRedacted'),
      archiveField: t('document.signature.archive'),
    },
    fileName: reportFileName(
      institution ?? title,
      t(`document.filePart.${part}`),
      status,
      context.kind,
      context.createdAt,
      edition.filePart,
    ),
  }
}
