import { isWritten } from '../conclusion-rules.ts'
import { dateWarnings } from '../date-warnings.ts'
import { parseOrganisationNumber } from '../organisation-number.ts'
import type { FieldName } from '../records.ts'
import type { LintHit, LintRule } from './finding.ts'
import { type LintContext, partOf } from './lint-context.ts'

/** Published reports have misprinted years (§ 2.6, Lunner 2021): dates are held against each other. */
const datesOutOfOrder: LintRule = {
  id: 'datesOutOfOrder',
  severity: 'warning',
  check: (context) =>
    dateWarnings(context.snapshot)
      .filter((warning) => (warning.sector ?? 'common') === context.compartment)
      .map(({ name, target }) => ({ target, about: name, args: { dateWarning: name } })),
}

/** A report stands on its own feet for people who were not there (VS23 6.1): its chapters are written. */
function unwritten(field: FieldName<'sectorPart'>, id: string): LintRule {
  return {
    id,
    severity: 'warning',
    check: (context) => {
      const value = partOf(context)?.[field] ?? null
      const written = Array.isArray(value) ? value.length > 0 : typeof value === 'string' && isWritten(value)
      return written ? [] : [partHit(context, field)]
    },
  }
}

/** What must be put right, by whom and by when, wherever there is something to put right (VS23 ch. 7). */
const followUpNotWritten: LintRule = {
  id: 'followUpNotWritten',
  severity: 'warning',
  check: (context) =>
    context.lovbrudd.length > 0 && !isWritten(partOf(context)?.followUp ?? null)
      ? [partHit(context, 'followUp')]
      : [],
}

/** The written standard is a duty towards each recipient (språklova §§ 12 and 15), so one is chosen. */
const withoutMaalform: LintRule = {
  id: 'withoutMaalform',
  severity: 'warning',
  check: (context) => (partOf(context)?.maalform ? [] : [partHit(context, 'maalform')]),
}

/** A recipient who uses the other written standard gets a report in it too. */
const addresseeOtherMaalform: LintRule = {
  id: 'addresseeOtherMaalform',
  severity: 'warning',
  check: (context) => {
    const part = partOf(context)
    if (!part?.maalform) return []
    return context.snapshot.party
      .filter((party) => part.addressees?.includes(party.id))
      .filter((party) => party.maalform !== null && party.maalform !== part.maalform)
      .map((party) => ({
        ...partHit(context, 'maalform'),
        about: party.id,
        args: { party: party.name ?? '', maalform: party.maalform ?? '' },
      }))
  },
}

/** With lovbrudd, the party is heard before the report is final (facts: VS23; school: forhåndsvarsel, fvl. § 16). */
const neverSentForComments: LintRule = {
  id: 'neverSentForComments',
  severity: 'warning',
  check: (context) => {
    const part = partOf(context)
    return part?.status === 'final' && part.preliminaryOn === null && context.lovbrudd.length > 0
      ? [partHit(context, 'preliminaryOn')]
      : []
  },
}

/** A preliminary report says by when it can be commented on. */
const withoutCommentDeadline: LintRule = {
  id: 'withoutCommentDeadline',
  severity: 'warning',
  check: (context) => {
    const part = partOf(context)
    return part?.status === 'preliminary' && part.commentDeadline === null
      ? [partHit(context, 'commentDeadline')]
      : []
  },
}

/** The conclusions hold for the date of the report (Udir): a final one has a date. */
const finalWithoutDate: LintRule = {
  id: 'finalWithoutDate',
  severity: 'warning',
  check: (context) => {
    const part = partOf(context)
    return part?.status === 'final' && part.finalOn === null ? [partHit(context, 'finalOn')] : []
  },
}

/** School: a «nei» is notice of a pålegg, and the statement must be described and assessed in the final report. */
const commentsNotAssessed: LintRule = {
  id: 'commentsNotAssessed',
  severity: 'warning',
  check: (context) => {
    const part = partOf(context)
    return part?.status === 'final' && part.preliminaryOn !== null && !isWritten(part.comments)
      ? [partHit(context, 'comments')]
      : []
  },
}

/** The number a certificate is held against must be a number: the control digit says that a digit is wrong (modulus 11). */
const wrongAuthorityNumber: LintRule = {
  id: 'wrongAuthorityNumber',
  severity: 'warning',
  check: (context) => {
    const number = partOf(context)?.authorityOrgNumber ?? null
    return isWritten(number) && !parseOrganisationNumber(number).ok
      ? [partHit(context, 'authorityOrgNumber')]
      : []
  },
}

/** Rules about one sector's part as a document. */
export const partRules: readonly LintRule[] = [
  unwritten('conclusion', 'conclusionNotWritten'),
  unwritten('assessment', 'assessmentNotWritten'),
  unwritten('introduction', 'introductionNotWritten'),
  unwritten('legalBasis', 'legalBasisNotWritten'),
  unwritten('factBase', 'factBaseNotWritten'),
  followUpNotWritten,
  unwritten('addressees', 'withoutAddressee'),
  unwritten('caseNumber', 'withoutCaseNumber'),
  unwritten('approverName', 'withoutApprover'),
  wrongAuthorityNumber,
  unwritten('appeal', 'appealNotWritten'),
  withoutMaalform,
  addresseeOtherMaalform,
  neverSentForComments,
  withoutCommentDeadline,
  finalWithoutDate,
  commentsNotAssessed,
  datesOutOfOrder,
]

/** The date rule alone, for the common part. */
export const commonDateRules: readonly LintRule[] = [datesOutOfOrder]

function partHit(context: LintContext, field: FieldName<'sectorPart'>): LintHit {
  return { target: { recordKind: 'sectorPart', recordId: context.compartment, field } }
}
