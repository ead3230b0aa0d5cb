import { isWritten } from '../domain/conclusion-rules.ts'
import { plain, paragraphsOf } from './prose.ts'
import type { Prose, TableBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import { departmentName, groupByTheme, requirementTitle, stateText, themeName } from './requirement-list.ts'
import type { Section } from './section.ts'

/** What the sector concluded for each department, theme by theme: departments are concluded one by one. */
export function departmentConclusionSections(context: ReportContext): readonly Section[] {
  const conclusions = context.snapshot.departmentConclusion.filter((one) => one.compartment === context.part)
  const ids = [...new Set(conclusions.map((one) => one.departmentId))]
  const order = new Map(context.snapshot.department.map((one, index) => [one.id, index]))
  const sorted = ids.toSorted((a, b) => (order.get(a ?? '') ?? -1) - (order.get(b ?? '') ?? -1))
  if (sorted.length === 0) return []
  return [
    {
      id: 'conclusion-departments',
      title: context.t('document.conclusion.departments'),
      blocks: [],
      sections: sorted.map((id, index) => ({
        id: `conclusion-department-${index + 1}`,
        title: departmentName(id, context),
        blocks: [departmentTable(id, context)],
      })),
    },
  ]
}

function departmentTable(departmentId: string | null, context: ReportContext): TableBlock {
  const { t } = context
  const rows = context.snapshot.departmentConclusion
    .filter((one) => one.compartment === context.part && one.departmentId === departmentId)
    .map((one): readonly (readonly Prose[])[] => [
      [plain(themeName(one.theme, context))],
      [plain(t(`document.outcome.${one.outcome ?? 'open'}`))],
      isWritten(one.text) ? paragraphsOf(one.text) : [plain('–')],
    ])
  return {
    kind: 'table',
    caption: t('document.conclusion.departmentsSummary', {
      department: departmentName(departmentId, context),
    }),
    columns: [
      { header: t('document.conclusion.theme'), width: 2 },
      { header: t('document.conclusion.outcome'), width: 1.3 },
      { header: t('document.conclusion.text'), width: 3 },
    ],
    rows,
    rowHeaders: true,
  }
}

/** Requirements × departments, with states in words. Only where something was answered for a department. */
export function matrixSection(context: ReportContext): readonly Section[] {
  const { t, snapshot } = context
  const departments = snapshot.department
  const answered = context.answers.filter((answer) => answer.departmentId !== null)
  if (answered.length === 0 || departments.length === 0) return []
  const ids = new Set(answered.map((answer) => answer.requirementId))
  const rows = groupByTheme(context, (id) => ids.has(id)).flatMap((group) =>
    group.entries.map(({ requirementId, requirement }) => [
      [plain(requirementTitle(requirementId, requirement, context))],
      ...[null, ...departments.map((one) => one.id)].map((departmentId) => {
        const answer = context.answers.find(
          (one) => one.requirementId === requirementId && one.departmentId === departmentId,
        )
        return [plain(answer ? stateText(answer.state, context) : '–')]
      }),
    ]),
  )
  const table: TableBlock = {
    kind: 'table',
    caption: t('document.matrix.summary'),
    columns: [
      { header: t('document.law.requirement'), width: 2 },
      { header: t('document.matrix.whole'), width: 1 },
      ...departments.map((one) => ({ header: departmentName(one.id, context), width: 1 })),
    ],
    rows,
    rowHeaders: true,
  }
  return [
    {
      id: 'annex-matrix',
      title: t('document.annex.matrix'),
      unnumbered: true,
      blocks: [table],
    },
  ]
}
