import { catalogue, findRequirement } from '../catalogue/catalogue.ts'
import { isWritten } from '../domain/conclusion-rules.ts'
import { printDate } from './print-date.ts'
import { paragraphsOf, plain } from './prose.ts'
import type { Prose, ReportBlock, TableBlock } from './report-block.ts'
import type { ReportContext } from './report-context.ts'
import { examinedIds } from './assessment-section.ts'
import { requirementTitle } from './requirement-list.ts'
import type { Section } from './section.ts'

/** Which catalogue and which law text the case was measured against, what rests on a reading, and the mandatory checks. */
export function catalogueAnnex(context: ReportContext): Section {
  const { t } = context
  return {
    id: 'annex-catalogue',
    title: t('document.annex.catalogue'),
    unnumbered: true,
    blocks: versionBlocks(context),
    sections: [
      {
        id: 'catalogue-interpreted',
        title: t('document.catalogue.interpreted'),
        blocks: interpretedBlocks(context),
      },
      { id: 'catalogue-mandatory', title: t('document.mandatory.title'), blocks: mandatoryBlocks(context) },
    ],
  }
}

function versionBlocks(context: ReportContext): readonly ReportBlock[] {
  const { t } = context
  const { inspection } = context.snapshot
  const pairs: readonly (readonly [string, string | null])[] = [
    [t('document.catalogue.version'), catalogue.version],
    [t('document.catalogue.lawCheckedAt'), printDate(catalogue.lawCheckedAt, t)],
    [t('document.catalogue.caseVersion'), inspection.catalogueVersion],
    [
      t('document.catalogue.caseLawCheckedAt'),
      inspection.lawCheckedAt ? printDate(inspection.lawCheckedAt, t) : null,
    ],
  ]
  return [
    {
      kind: 'keyValues',
      summary: t('document.catalogue.summary'),
      rows: pairs.flatMap(([key, text]) => (isWritten(text) ? [{ key, value: [plain(text)] }] : [])),
    },
    { kind: 'paragraph', role: 'small', content: plain(t('document.catalogue.paraphrase')) },
  ]
}

/** Requirements in this report that are not read straight from the law text: said openly, so that a lawyer can look. */
function interpretedBlocks(context: ReportContext): readonly ReportBlock[] {
  const { t } = context
  const ids = new Set([
    ...examinedIds(context),
    ...context.lovbrudd.flatMap((one) => one.requirementIds ?? []),
  ])
  const rows = [...ids].toSorted().flatMap((id): (readonly Prose[])[][] => {
    const requirement = findRequirement(id)
    return !requirement || requirement.certainty === 'read'
      ? []
      : [
          [
            [plain(requirementTitle(id, requirement, context))],
            [plain(t(`document.certainty.${requirement.certainty}`))],
          ],
        ]
  })
  if (rows.length === 0) return [{ kind: 'paragraph', content: plain(t('document.catalogue.noInterpreted')) }]
  return [
    { kind: 'paragraph', content: plain(t('document.catalogue.interpretedText')) },
    {
      kind: 'table',
      caption: t('document.catalogue.interpreted'),
      columns: [
        { header: t('document.law.requirement'), width: 3 },
        { header: t('document.catalogue.certainty'), width: 1.5 },
      ],
      rows,
      rowHeaders: true,
    },
  ]
}

/** The checks of tilsynsforskriften: a duty of the child welfare authority, so they stand in its report alone. */
function mandatoryBlocks(context: ReportContext): readonly ReportBlock[] {
  const { t, maalform } = context
  if (context.part !== 'childWelfare') return []
  const hasNotes = context.snapshot.mandatoryCheck.some((one) => isWritten(one.note))
  const table: TableBlock = {
    kind: 'table',
    caption: t('document.mandatory.summary'),
    columns: [
      { header: t('document.mandatory.check'), width: 3 },
      { header: t('document.mandatory.done'), width: 1.3 },
      ...(hasNotes ? [{ header: t('document.mandatory.note'), width: 2 }] : []),
    ],
    rows: catalogue.mandatoryChecks.map((check) => {
      const record = context.snapshot.mandatoryCheck.find((one) => one.id === check.id)
      const note = paragraphsOf(record?.note ?? '')
      return [
        [[{ text: check.text[maalform] }]],
        [plain(doneText(record?.done ?? null, check.requirements, context))],
        ...(hasNotes ? [note.length > 0 ? note : [plain('–')]] : []),
      ]
    }),
    rowHeaders: true,
  }
  return [table]
}

function doneText(done: boolean | null, requirements: readonly string[], context: ReportContext): string {
  const { t } = context
  if (done !== null) return t(done ? 'document.conduct.yes' : 'document.mandatory.notDone')
  if (requirements.length === 0) return t('document.mandatory.open')
  const answered = requirements.filter((id) =>
    context.snapshot.answer.some((answer) => answer.state !== null && answer.id.split('~')[0] === id),
  )
  return t('document.mandatory.answered', { done: answered.length, of: requirements.length })
}
