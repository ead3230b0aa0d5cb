import { CASE_FORMAT, CASE_FORMAT_VERSION } from '../../../shared/case-format/case-file-v1.ts'
import type { ExchangeEdition } from '../../../shared/domain/edition/edition.ts'
import type { Maalform } from '../../../shared/domain/sector.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import type { OpenProfile } from '../open-profile.ts'
import { caseFileBytes } from '../transfer/export-case.ts'

/** What the case is called inside an exchange edition. */
export const CASE_IN_REPORT = 'sak.json'

/** The case as it lies inside an exchange edition. */
export type CaseInReport = {
  readonly fileName: typeof CASE_IN_REPORT
  readonly json: Uint8Array
  readonly changedAt: string
  readonly description: string
}

/**
 * The case for a report to carry: the same bytes that an export gives. It holds everything, also what is exempt, so it can
 * be made for no other edition than the one for exchange.
 */
export function caseInReport(
  open: OpenProfile,
  order: {
    readonly edition: ExchangeEdition
    readonly inspectionId: string
    readonly maalform: Maalform
    readonly changedAt: string
  },
): CaseInReport {
  const t = createTranslator(order.maalform)
  return {
    fileName: CASE_IN_REPORT,
    json: caseFileBytes(open, order.inspectionId),
    changedAt: order.changedAt,
    description: t('document.edition.exchangeFileDescription', {
      format: CASE_FORMAT,
      version: CASE_FORMAT_VERSION,
    }),
  }
}
