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
      .map((sector) => ({ ...commonHit('quotedSectors'), about: sector, args: { sector } })),
}

/** A dissent is printed in the sector's own words (design § 2.1). */
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

/** Each sector says whether it shares the joint assessment. */
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

/** The joint assessment names the conclusions it rests on (design § 2.1). */
const quotesNobody: LintRule = {
  id: 'quotesNobody',
  severity: 'warning',
  check: ({ snapshot: { commonPart } }) =>
    isWritten(commonPart[0]?.jointAssessment ?? null) && (commonPart[0]?.quotedSectors ?? []).length === 0
      ? [commonHit('quotedSectors')]
      : [],
}

/** The whole, the children's own words, and what it comes to. */
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

/** What was examined and how, for the one who was not there (VS23 6.1; Udir: delimitation comes first). */
function inspectionTextMissing(field: 'scope' | 'method', id: string): LintRule {
  return {
    id,
    severity: 'warning',
    check: ({ snapshot: { inspection } }) =>
      isWritten(inspection[field]) ? [] : [inspectionHit(inspection.id, field)],
  }
}

/** The control digit says that a digit is wrong (modulus 11). */
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

/** Without notice, the report says why (fvl. § 16 third paragraph). */
const unannouncedWithoutReason: LintRule = {
  id: 'unannouncedWithoutReason',
  severity: 'warning',
  check: ({ snapshot: { inspection } }) =>
    inspection.visitForm === 'unannounced' && !isWritten(inspection.unannouncedReason)
      ? [inspectionHit(inspection.id, 'unannouncedReason')]
      : [],
}

/** Days of the visit are a list; a visit that was made has at least one. */
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

/** Those who meet the children show a police certificate (bvl. § 12-11). The one who only approves does not meet them. */
const policeCertificateNotShown: LintRule = {
  id: 'policeCertificateNotShown',
  severity: 'warning',
  check: ({ snapshot }) =>
    snapshot.inspection.visitForm === 'written'
      ? []
      : snapshot.teamMember
          .filter((member) => member.role !== 'approver' && member.policeCertificateShown !== true)
          .map((member) => ({
            target: { recordKind: 'teamMember', recordId: member.id, field: 'policeCertificateShown' },
            args: { name: member.name ?? '' },
          })),
}

/** One named revisjonsleder for each supervision (VS23 5.1). */
const withoutLeadAuditor: LintRule = {
  id: 'withoutLeadAuditor',
  severity: 'warning',
  check: ({ snapshot: { inspection, teamMember } }) => {
    if (teamMember.some((member) => member.role === 'leadAuditor')) return []
    const [first] = teamMember
    return first
      ? [{ target: { recordKind: 'teamMember', recordId: first.id, field: 'role' } }]
      : [inspectionHit(inspection.id, 'title')]
  },
}

/** Without a role nobody can tell which duties a party owes. */
const partyWithoutRole: LintRule = {
  id: 'partyWithoutRole',
  severity: 'warning',
  check: ({ snapshot }) =>
    snapshot.party
      .filter((party) => party.role === null)
      .map((party) => ({
        target: { recordKind: 'party', recordId: party.id, field: 'role' },
        args: { party: party.name ?? '' },
      })),
}

/** Rules about what all three share. */
export const commonRules: readonly LintRule[] = [
  quotesOpenPart,
  dissentWithoutWords,
  withoutAgreement,
  quotesNobody,
  inspectionTextMissing('scope', 'scopeNotWritten'),
  inspectionTextMissing('method', 'methodNotWritten'),
  commonTextMissing('description', 'descriptionNotWritten'),
  commonTextMissing('childrensVoice', 'childrensVoiceNotWritten'),
  commonTextMissing('jointAssessment', 'jointAssessmentNotWritten'),
  wrongOrgNumber,
  unannouncedWithoutReason,
  withoutVisitDay,
  impartialityNotConfirmed,
  policeCertificateNotShown,
  withoutLeadAuditor,
  partyWithoutRole,
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
