import { catalogueAnnex } from './annex-catalogue.ts'
import { conductAnnex } from './annex-conduct.ts'
import { keptWarningsAnnex } from './annex-kept-warnings.ts'
import { leftOutAnnex } from './annex-left-out.ts'
import { matrixSection } from './department-tables.ts'
import type { ReportContext } from './report-context.ts'
import { hasContent, type Section } from './section.ts'

const FIRST_LETTER = 'A'.charCodeAt(0)

/** The annexes that have something in them, lettered from A without a gap. */
export function annexes(context: ReportContext): readonly Section[] {
  return [
    conductAnnex(context),
    leftOutAnnex(context),
    ...matrixSection(context),
    catalogueAnnex(context),
    keptWarningsAnnex(context),
  ]
    .filter(hasContent)
    .map((section, index) => ({
      ...section,
      title: context.t('document.annex.lettered', {
        letter: String.fromCharCode(FIRST_LETTER + index),
        title: section.title,
      }),
    }))
}
