import { judgePart } from '../domain/lint/kept-warnings.ts'
import { lintSentence } from '../text/lint-sentence.ts'
import { paragraphsOf, plain } from './prose.ts'
import type { ReportContext } from './report-context.ts'
import type { Section } from './section.ts'

/**
 * The warnings of the quality control that were kept, each with its reason: whoever reads the report sees what was
 * weighed before it was closed. Empty, and so not printed, where nothing was kept.
 */
export function keptWarningsAnnex(context: ReportContext): Section {
  const { t } = context
  const { kept } = judgePart(context.snapshot, context.part)
  const section = { id: 'annex-kept-warnings', title: t('lint.annex.title'), unnumbered: true }
  if (kept.length === 0) return { ...section, blocks: [] }
  return {
    ...section,
    blocks: [
      { kind: 'paragraph', content: plain(t('lint.annex.intro')) },
      {
        kind: 'table',
        caption: t('lint.annex.summary'),
        columns: [
          { header: t('lint.annex.point'), width: 2 },
          { header: t('lint.annex.reason'), width: 3 },
        ],
        rows: kept.map((warning) => [
          [plain(lintSentence(t, warning))],
          warning.overrides.flatMap((one) => paragraphsOf(one.reason ?? '')),
        ]),
        rowHeaders: true,
      },
    ],
  }
}
