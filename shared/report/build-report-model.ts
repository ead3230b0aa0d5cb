import { isWritten } from '../domain/conclusion-rules.ts'
import { annexes } from './annexes.ts'
import { buildChildrenPage } from './children-page.ts'
import { editionWords } from './edition-words.ts'
import { firstPage, firstPageSections, institutionLine } from './first-page.ts'
import { jointChapters } from './joint-chapters.ts'
import {
  type ChapterInput,
  createReportContext,
  type ReportContext,
  type ReportInput,
} from './report-context.ts'
import { markOfReport } from './mark-of-report.ts'
import { reportFileName } from './report-file-name.ts'
import type { ReportMeta, ReportModel } from './report-model.ts'
import { printerWords, statusOf } from './report-status.ts'
import { flattenSections } from './section.ts'
import { sectorChapters } from './sector-chapters.ts'
import { signatureFieldBlocks, signatureSection } from './signature-page.ts'

/** One report as plain data, in order of reading. Pure: the same case and the same `createdAt` give an equal model. */
export function buildReportModel(input: ReportInput): ReportModel {
  const { part } = input
  return part === 'children' ? buildChildrenPage(input) : buildChapters({ ...input, part })
}

/**
 * A first page for a busy person, contents, chapters, signature page, annexes. Chapters follow the published reports of
 * Helsetilsynet (health, child welfare) and Udir (school).
 */
function buildChapters(input: ChapterInput): ReportModel {
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
        ...annexes(context),
      ]),
    ],
    signatureFields: fields.map(({ name, label, sector }) => ({ name, label, sector })),
  }
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
    words: printerWords(t),
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
