import { catalogue } from '../catalogue/catalogue.ts'
import { methodOf, type Sector } from '../domain/sector.ts'
import { assessmentSections, requirementSections } from './assessment-section.ts'
import { departmentConclusionSections } from './department-tables.ts'
import { factOpening, factSections } from './facts-section.ts'
import { lovbruddCards } from './lovbrudd-card.ts'
import { nextSteps, nextStepTable } from './next-steps.ts'
import { printDate } from './print-date.ts'
import { plain, proseBlocks } from './prose.ts'
import type { ParagraphBlock, ReportBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import { scopeOpening, scopeSections, writtenOr } from './scope-section.ts'
import type { Section } from './section.ts'
import { verdictOf, verdictText } from './sector-verdict.ts'

/**
 * The chapters of one sector's own report. Health and child welfare follow Helsetilsynet's order (theme, law, facts,
 * assessment, conclusion, follow-up); school follows Udir's (legal requirements, observations, assessment,
 * conclusion, reactions with korreksjonspunkter, statement, appeal).
 */
export function sectorChapters(sector: Sector, context: ReportContext): readonly Section[] {
  const { t, sectorPart } = context
  const isAudit = methodOf(sector) === 'systemAudit'
  return [
    {
      id: 'scope',
      title: t('document.chapter.scope'),
      blocks: scopeOpening(context),
      sections: scopeSections(context),
    },
    {
      id: 'law',
      title: t(isAudit ? 'document.chapter.law' : 'document.school.law'),
      blocks: [...writtenOr(sectorPart?.legalBasis, context), lawDate(context)],
      sections: requirementSections(context),
    },
    {
      id: 'facts',
      title: t(isAudit ? 'document.chapter.facts' : 'document.school.observations'),
      blocks: factOpening(context, sectorPart?.factBase ?? null),
      sections: factSections(context),
    },
    {
      id: 'assessment',
      title: t(isAudit ? 'document.chapter.assessment' : 'document.school.assessment'),
      blocks: writtenOr(sectorPart?.assessment, context),
      sections: assessmentSections(context),
    },
    {
      id: 'conclusion',
      title: t(isAudit ? 'document.chapter.conclusion' : 'document.school.conclusion'),
      blocks: conclusionBlocks(sector, context),
      sections: departmentConclusionSections(context),
    },
    ...(isAudit ? auditEnding(sector, context) : schoolEnding(sector, context)),
  ]
}

/** The date of the law text that the criteria were checked against. */
export function lawDate(context: ReportContext): ParagraphBlock {
  const date = context.snapshot.inspection.lawCheckedAt ?? catalogue.lawCheckedAt
  return {
    kind: 'paragraph',
    role: 'small',
    content: plain(context.t('document.law.checked', { date: printDate(date, context.t) })),
  }
}

function conclusionBlocks(sector: Sector, context: ReportContext): readonly ReportBlock[] {
  return [
    { kind: 'paragraph', content: [{ text: verdictText(sector, context), bold: true }] },
    ...proseBlocks(context.sectorPart?.conclusion ?? null),
    ...lovbruddCards(context),
  ]
}

function auditEnding(sector: Sector, context: ReportContext): readonly Section[] {
  const { t, sectorPart } = context
  const hasLovbrudd = context.lovbrudd.length > 0
  return [
    {
      id: 'follow-up',
      title: t(hasLovbrudd ? 'document.chapter.followUp' : 'document.chapter.followUpNone'),
      blocks: followUpBlocks(sector, context),
    },
    commentSection(t('document.chapter.comments'), context),
    { id: 'appeal', title: t('document.chapter.appeal'), blocks: proseBlocks(sectorPart?.appeal ?? null) },
  ]
}

function schoolEnding(sector: Sector, context: ReportContext): readonly Section[] {
  const { t, sectorPart } = context
  const isNotice = sectorPart?.status === 'preliminary'
  const hasLovbrudd = context.lovbrudd.length > 0
  const title = hasLovbrudd
    ? t(isNotice ? 'document.school.reactionNotice' : 'document.school.reaction')
    : t('document.school.reactionNone')
  const notice: readonly ReportBlock[] =
    isNotice && hasLovbrudd ? [{ kind: 'paragraph', content: plain(t('document.school.noticeText')) }] : []
  return [
    { id: 'follow-up', title, blocks: [...notice, ...followUpBlocks(sector, context)] },
    commentSection(t('document.school.statement'), context),
    { id: 'appeal', title: t('document.chapter.appeal'), blocks: proseBlocks(sectorPart?.appeal ?? null) },
  ]
}

function followUpBlocks(sector: Sector, context: ReportContext): readonly ReportBlock[] {
  const steps = nextSteps(sector, context)
  const none: readonly ReportBlock[] =
    verdictOf(sector, context) === 'noLovbrudd'
      ? [{ kind: 'paragraph', content: plain(context.t('document.followUp.none')) }]
      : []
  return [
    ...none,
    ...(context.lovbrudd.length > 0
      ? writtenOr(context.sectorPart?.followUp, context)
      : proseBlocks(context.sectorPart?.followUp ?? null)),
    ...(steps.length > 0 ? [nextStepTable(steps, context)] : []),
  ]
}

function commentSection(title: string, context: ReportContext): Section {
  const { t, sectorPart } = context
  const comments = proseBlocks(sectorPart?.comments ?? null)
  const deadline = sectorPart?.commentDeadline
  const sent = sectorPart?.preliminaryOn != null || deadline != null
  const deadlineBlock: readonly ReportBlock[] = deadline
    ? [
        {
          kind: 'paragraph',
          content: plain(t('document.comments.deadline', { date: printDate(deadline, t) })),
        },
      ]
    : []
  const none: readonly ReportBlock[] =
    sent && comments.length === 0 ? [{ kind: 'paragraph', content: plain(t('document.comments.none')) }] : []
  return { id: 'comments', title, blocks: [...deadlineBlock, ...comments, ...none] }
}
