import { assertNever } from '../lib/assert-never.ts'
import { applicabilityOf, type HiddenBy, institutionProfile } from '../domain/applicability.ts'
import { isWritten } from '../domain/conclusion-rules.ts'
import { findRequirement, ownRequirementsOfLane } from '../catalogue/catalogue.ts'
import { placementSections } from './placement-sections.ts'
import { paragraphsOf, plain } from './prose.ts'
import type { Prose, ReportBlock, TableBlock } from './report-block.ts'
import type { ReportAnswer, ReportContext } from './report-context.ts'
import { departmentName, groupByTheme, isExamined, requirementTitle, themeTitle } from './requirement-list.ts'
import type { Section } from './section.ts'

/** Everything that is not in the chapters, and why: not examined, not applicable, hidden, unanswered. */
export function leftOutAnnex(context: ReportContext): Section {
  const { t } = context
  const profile = institutionProfile(context.snapshot)
  const answered = new Set(
    context.answers.filter((one) => one.state !== null || isExamined(one)).map((one) => one.requirementId),
  )
  const hidden = ownRequirementsOfLane(context.lane).flatMap((requirement) => {
    const { applies, hiddenBy } = applicabilityOf(requirement, profile)
    return applies || answered.has(requirement.id) ? [] : [{ requirement, hiddenBy }]
  })
  const hiddenIds = new Set(hidden.map((one) => one.requirement.id))
  const hiddenRows = hidden.map(({ requirement, hiddenBy }) => [
    [plain(requirementTitle(requirement.id, requirement, context))],
    hiddenBy.map((reason) => plain(hiddenText(reason, context))),
  ])
  return {
    id: 'annex-left-out',
    title: t('document.annex.leftOut'),
    unnumbered: true,
    blocks: [{ kind: 'paragraph', content: plain(t('document.leftOut.intro')) }],
    sections: [
      {
        id: 'left-out-not-examined',
        title: t('document.leftOut.notExamined'),
        blocks: answerTable('notExamined', context),
      },
      {
        id: 'left-out-not-applicable',
        title: t('document.leftOut.notApplicable'),
        blocks: answerTable('notApplicable', context),
      },
      { id: 'left-out-hidden', title: t('document.leftOut.hidden'), blocks: table(hiddenRows, context) },
      {
        id: 'left-out-open',
        title: t('document.leftOut.open'),
        blocks: openBlocks(answered, hiddenIds, context),
      },
      {
        id: 'left-out-child-notes',
        title: t('document.leftOut.childNotes'),
        blocks: childNoteBlocks(context),
      },
    ],
  }
}

function answerTable(state: 'notExamined' | 'notApplicable', context: ReportContext): readonly ReportBlock[] {
  const rows = context.answers
    .filter((answer) => answer.state === state)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((answer) => [[plain(answerTitle(answer, context))], reasonProse(answer, context)])
  return table(rows, context)
}

function answerTitle(answer: ReportAnswer, context: ReportContext): string {
  const title = requirementTitle(answer.requirementId, findRequirement(answer.requirementId) ?? null, context)
  return answer.departmentId === null ? title : `${title} (${departmentName(answer.departmentId, context)})`
}

function reasonProse(answer: ReportAnswer, context: ReportContext): readonly Prose[] {
  const written = [answer.reason, answer.assessment].filter(isWritten).flatMap(paragraphsOf)
  return written.length > 0 ? written : [plain(context.t('document.leftOut.noReason'))]
}

function hiddenText(hidden: HiddenBy, context: ReportContext): string {
  const { t } = context
  switch (hidden.reason) {
    case 'placementBases':
      return t('document.leftOut.hiddenPlacement', {
        sections: placementSections(hidden.bases, t),
      })
    case 'acuteIntake':
      return t('document.leftOut.hiddenAcute')
    case 'schoolOnSite':
      return t('document.leftOut.hiddenSchool')
    case 'ownerTypes':
      return t('document.leftOut.hiddenOwner')
    default:
      return assertNever(hidden)
  }
}

/** Unanswered requirements theme by theme, in one row each: many at first, few at the end. */
function openBlocks(
  answered: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
  context: ReportContext,
): readonly ReportBlock[] {
  const { t } = context
  const groups = groupByTheme(context, (id) => !answered.has(id) && !hidden.has(id))
  if (groups.length === 0) return [{ kind: 'paragraph', content: plain(t('document.leftOut.nothing')) }]
  const open: TableBlock = {
    kind: 'table',
    caption: t('document.leftOut.open'),
    columns: [
      { header: t('document.law.theme'), width: 1.4 },
      { header: t('document.law.requirement'), width: 3 },
    ],
    rows: groups.map((group) => [
      [plain(themeTitle(group.theme, context))],
      group.entries.map((entry) => plain(requirementTitle(entry.requirementId, entry.requirement, context))),
    ]),
    rowHeaders: true,
  }
  return [open]
}

function childNoteBlocks(context: ReportContext): readonly ReportBlock[] {
  const count = context.sources.filter(
    (source) => source.type === 'childTalk' && isWritten(source.notes),
  ).length
  return count > 0
    ? [{ kind: 'paragraph', content: plain(context.t('document.leftOut.childNotesText', { count })) }]
    : []
}

function table(rows: TableBlock['rows'], context: ReportContext): readonly ReportBlock[] {
  const { t } = context
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      caption: t('document.leftOut.tableSummary'),
      columns: [
        { header: t('document.law.requirement'), width: 2 },
        { header: t('document.leftOut.reason'), width: 3 },
      ],
      rows,
      rowHeaders: true,
    },
  ]
}
