import { type Sector, sectors } from '../domain/sector.ts'
import type { Translator } from '../text/translator.ts'
import type { ReportContext } from './report-context.ts'
import type { PrinterWords, StatusMark } from './report-model.ts'
import { participatingSectors } from './sector-verdict.ts'

/**
 * What the report may be called. A sector's report is final when its status is and its part is closed; the joint one
 * when that holds for every sector that takes part. Anything less is a draft.
 */
export function statusOf(context: ReportContext): StatusMark {
  return statusOfSectors(
    context.part === 'joint' ? participatingSectors(context) : sectors.filter((one) => one === context.part),
    context,
  )
}

/** The same for what some sectors say together; where none says anything, it is a draft. */
export function statusOfSectors(told: readonly Sector[], context: ReportContext): StatusMark {
  const parts = told.map((sector) => context.snapshot.sectorPart.find((part) => part.id === sector))
  if (parts.length === 0) return 'draft'
  if (parts.every((part) => part?.status === 'final' && part.closure !== null)) return 'final'
  if (parts.every((part) => part?.status === 'preliminary' || part?.status === 'final')) return 'preliminary'
  return 'draft'
}

/** What the printer says on its own. */
export function printerWords(t: Translator): PrinterWords {
  return {
    page: t('document.page'),
    of: t('document.of'),
    photoMissing: t('document.photos.missing'),
    photoNotRedacted: t('document.photos.notRedacted'),
    archiveField: t('document.signature.archive'),
  }
}
