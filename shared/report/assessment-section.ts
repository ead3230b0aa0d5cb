import type { Requirement } from '../catalogue/catalogue.ts'
import { isWritten } from '../domain/conclusion-rules.ts'
import { plain, proseBlocks } from './prose.ts'
import type { ParagraphBlock, ReportBlock, TableBlock } from './report-block.ts'
import type { ReportAnswer, ReportContext } from './report-context.ts'
import { printBases } from './law-print.ts'
import {
  departmentName,
  groupByTheme,
  isExamined,
  requirementTitle,
  stateText,
  type ThemeGroup,
  themeTitle,
} from './requirement-list.ts'
import type { Section } from './section.ts'

/** The requirements that were examined, with their legal basis: the measure that the facts are held against. */
export function requirementSections(context: ReportContext): readonly Section[] {
  const { t, maalform } = context
  const examined = examinedIds(context)
  const rows = groupByTheme(context, (id) => examined.has(id)).flatMap((group) =>
    group.entries.map(({ requirementId, requirement }) => [
      [plain(requirementId)],
      [plain(requirement ? requirement.requirement[maalform] : requirementId)],
      [requirement ? printBases(requirement.legalBasis.filter(isPrimary), maalform) : plain('–')],
    ]),
  )
  if (rows.length === 0) return []
  const table: TableBlock = {
    kind: 'table',
    caption: t('document.law.requirements'),
    columns: [
      { header: t('document.law.number'), width: 'narrow' },
      { header: t('document.law.requirement'), width: 3 },
      { header: t('document.law.basis'), width: 2 },
    ],
    rows,
    rowHeaders: true,
  }
  const opening: ParagraphBlock = { kind: 'paragraph', content: plain(t('document.law.opening')) }
  return [{ id: 'law-requirements', title: t('document.law.requirements'), blocks: [opening, table] }]
}

/** The assessment of each requirement, theme by theme, for the whole institution and for each department. */
export function assessmentSections(context: ReportContext): readonly Section[] {
  const examined = examinedIds(context)
  return groupByTheme(context, (id) => examined.has(id)).map((group) => ({
    id: `assessment-${group.theme?.id ?? 'unknown'}`,
    title: themeTitle(group.theme, context),
    blocks: [],
    sections: group.entries.map((entry) => requirementSection(entry, context)),
  }))
}

/** Ids of the requirements with an answer that says something. */
export function examinedIds(context: ReportContext): ReadonlySet<string> {
  return new Set(context.answers.filter(isExamined).map((answer) => answer.requirementId))
}

function isPrimary(basis: { readonly role?: 'primary' | 'supporting' }): boolean {
  return basis.role !== 'supporting'
}

function requirementSection(entry: ThemeGroup['entries'][number], context: ReportContext): Section {
  const { requirementId, requirement } = entry
  const answers = context.answers.filter((one) => one.requirementId === requirementId && isExamined(one))
  const question = questionOf(requirement, context)
  return {
    id: `assessment-${requirementId}`,
    title: requirementTitle(requirementId, requirement, context),
    unnumbered: true,
    unlisted: true,
    blocks: [
      ...(question === null
        ? []
        : [{ kind: 'paragraph' as const, role: 'small' as const, content: plain(question) }]),
      ...answers.flatMap((answer) => answerBlocks(answer, answers.length, context)),
    ],
  }
}

function questionOf(requirement: Requirement | null, context: ReportContext): string | null {
  if (!requirement) return null
  const joint = context.lane === 'joint' ? requirement.jointQuestion : undefined
  return (joint ?? requirement.controlQuestion)[context.maalform]
}

function answerBlocks(answer: ReportAnswer, count: number, context: ReportContext): readonly ReportBlock[] {
  const state = stateText(answer.state, context)
  const isWhole = answer.departmentId === null && count === 1
  const where = isWhole ? '' : `${departmentName(answer.departmentId, context)}: `
  return [
    { kind: 'paragraph', content: [{ text: `${where}${state}`, bold: true }] },
    ...proseBlocks(answer.assessment),
    ...(isWritten(answer.reason)
      ? [
          {
            kind: 'paragraph' as const,
            content: [
              { text: `${context.t('document.assessment.reason')}: `, bold: true },
              { text: answer.reason },
            ],
          },
        ]
      : []),
  ]
}
