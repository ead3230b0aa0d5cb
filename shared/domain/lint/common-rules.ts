import { isWritten } from '../conclusion-rules.ts'
import { parseOrganisationNumber } from '../organisation-number.ts'
import type { FieldName } from '../records.ts'
import { closureOf } from '../sector-part.ts'
import { sectors } from '../sector.ts'
import type { LintHit, LintRule } from './finding.ts'

/** The joint assessment may quote only what is concluded, so that it never says more than the sectors do. */
const quotesOpenPart: LintRule = {
  id: 'quotesOpenPart',
  severity: 'error',
  check: (context) =>
    (context.snapshot.commonPart[0]?.quotedSectors ?? [])
      .filter((sector) => closureOf(context.snapshot, sector) === null)
      .map((sector) => ({ ...commonHit('quotedSectors'), args: { sector } })),
}

const dissentWithoutWords: LintRule = {
  id: 'dissentWithoutWords',
  severity: 'error',
  check: (context) =>
    context.snapshot.sectorPart
      .filter((part) => part.agreement === 'dissent' && !isWritten(part.agreementText))
      .map((part) => ({
        target: { recordKind: 'sectorPart', recordId: part.id, field: 'agreementText' },
        args: { sector: part.id },
      })),
}

const withoutAgreement: LintRule = {
  id: 'withoutAgreement',
  severity: 'warning',
  check: (context) =>
    sectors
      .filter((sector) => closureOf(context.snapshot, sector) !== null)
      .filter((sector) => !context.snapshot.sectorPart.find((part) => part.id === sector)?.agreement)
      .map((sector) => ({
        target: { recordKind: 'sectorPart', recordId: sector, field: 'agreement' },
        args: { sector },
      })),
}

function commonTextMissing(field: FieldName<'commonPart'>, id: string): LintRule {
  return {
    id,
    severity: 'warning',
    check: (context) => {
      const text = context.snapshot.commonPart[0]?.[field]
      return typeof text === 'string' && isWritten(text) ? [] : [commonHit(field)]
    },
  }
}

const wrongOrgNumber: LintRule = {
  id: 'wrongOrgNumber',
  severity: 'warning',
  check: ({ snapshot }) => {
    const { inspection, party } = snapshot
    return [
      ...(isWrong(inspection.orgNumber) ? [inspectionHit(inspection.id, 'orgNumber')] : []),
      ...party
        .filter((one) => isWrong(one.orgNumber))
        .map((one): LintHit => ({ target: { recordKind: 'party', recordId: one.id, field: 'orgNumber' } })),
    ]
  },
}

const unannouncedWithoutReason: LintRule = {
  id: 'unannouncedWithoutReason',
  severity: 'warning',
  check: ({ snapshot: { inspection } }) =>
    inspection.visitForm === 'unannounced' && !isWritten(inspection.unannouncedReason)
      ? [inspectionHit(inspection.id, 'unannouncedReason')]
      : [],
}

const withoutVisitDay: LintRule = {
  id: 'withoutVisitDay',
  severity: 'warning',
  check: ({ snapshot: { inspection, visitDay } }) =>
    visitDay.length === 0 && inspection.visitForm !== 'written'
      ? [{ target: { recordKind: 'inspection', recordId: inspection.id, field: 'visitForm' } }]
      : [],
}

/** Impartiality (fvl. § 6) is judged for each person and each case. */
const impartialityNotConfirmed: LintRule = {
  id: 'impartialityNotConfirmed',
  severity: 'warning',
  check: ({ snapshot }) =>
    snapshot.teamMember
      .filter((member) => member.impartial !== true)
      .map((member) => ({
        target: { recordKind: 'teamMember', recordId: member.id, field: 'impartial' },
        args: { name: member.name ?? '' },
      })),
}

const withoutLeadAuditor: LintRule = {
  id: 'withoutLeadAuditor',
  severity: 'warning',
  check: ({ snapshot }) =>
    snapshot.teamMember.some((member) => member.role === 'leadAuditor')
      ? []
      : [inspectionHit(snapshot.inspection.id, 'title')],
}

/** Rules about what all three share. */
export const commonRules: readonly LintRule[] = [
  quotesOpenPart,
  dissentWithoutWords,
  withoutAgreement,
  commonTextMissing('description', 'descriptionNotWritten'),
  commonTextMissing('childrensVoice', 'childrensVoiceNotWritten'),
  commonTextMissing('jointAssessment', 'jointAssessmentNotWritten'),
  wrongOrgNumber,
  unannouncedWithoutReason,
  withoutVisitDay,
  impartialityNotConfirmed,
  withoutLeadAuditor,
]

function commonHit(field: FieldName<'commonPart'>): LintHit {
  return { target: { recordKind: 'commonPart', recordId: 'common', field } }
}

function inspectionHit(id: string, field: FieldName<'inspection'>): LintHit {
  return { target: { recordKind: 'inspection', recordId: id, field } }
}

function isWrong(orgNumber: string | null): boolean {
  return orgNumber !== null && orgNumber.trim() !== '' && !parseOrganisationNumber(orgNumber).ok
}
