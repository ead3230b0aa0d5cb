import { describe, expect, it } from 'vitest'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import { citedFactNumbers, mentionedFactNumbers } from '../../shared/domain/lint/fact-citation.ts'
import {
  commonPartRules,
  lintCommonPart,
  lintSectorPart,
  sectorPartRules,
} from '../../shared/domain/lint/lint.ts'
import { clearlyOtherMaalform } from '../../shared/domain/lint/maalform-guess.ts'
import { shareRepeated } from '../../shared/domain/lint/repetition.ts'
import type { Lane } from '../../shared/domain/sector.ts'
import { findPlaceholder } from '../../shared/domain/lint/text-rules.ts'
import { type Changes, completeCase, defects, withChanges } from './planted-defects.ts'

function ruleIds(snapshot: InspectionSnapshot, part: Lane): readonly string[] {
  const found = part === 'joint' ? lintCommonPart(snapshot) : lintSectorPart(snapshot, part)
  return found.map((one) => one.ruleId)
}

const review = 'lovbrudd/lovbrudd-gjennomgang'
const doctor = 'lovbrudd/lovbrudd-lege'
const part = 'sectorPart/childWelfare'
const guidance = { actId: 'src-helsedir-barnevernsansvarlig', actName: 'veileder', section: null, part: null }
const newAct = { actId: 'lov-2025-06-20-81', actName: 'forvaltningsloven', section: '1', part: null }
const noAnswers = Object.fromEntries(
  ['elvesvingen', 'haugen'].map((id) => [`answer/BV-15~${id}/assessment`, null]),
)
const withoutRow = (kind: string, ids: readonly string[]): Changes =>
  Object.fromEntries(ids.map((id) => [`${kind}/${id}/removed`, true]))
const visitDays = ['dag-1', 'dag-2', 'dag-3', 'dag-4', 'dag-5']
const points = ['punkt-1', 'punkt-2', 'punkt-3']

/** What the planted defects do not show, one change at a time. */
const rows: readonly (readonly [rule: string, part: Lane, changes: Changes])[] = [
  ['lovbruddWithoutFact', 'childWelfare', { [`${review}/factIds`]: [] }],
  ['lovbruddWithoutAssessment', 'childWelfare', { [`${review}/assessment`]: null }],
  ['lovbruddWithoutStatement', 'childWelfare', { [`${review}/statement`]: '' }],
  ['lovbruddWithoutRequirement', 'childWelfare', { [`${review}/requirementIds`]: [] }],
  ['requirementDoesNotApply', 'childWelfare', { 'inspection/case/acuteIntake': false }],
  [
    'sameRequirementTwice',
    'childWelfare',
    {
      [`${doctor}/requirementIds`]: ['BV-30', 'BV-15'],
      [`${doctor}/departmentId`]: null,
    },
  ],
  ['schoolWithoutKorreksjonspunkt', 'school', withoutRow('korreksjonspunkt', points)],
  [
    'hjemmelOnlyGuidance',
    'health',
    {
      'lovbrudd/lovbrudd-samarbeid/legalReferences': [{ ...guidance, printed: 'veilederen' }],
    },
  ],
  [
    'hjemmelAwaitsInForce',
    'health',
    {
      'lovbrudd/lovbrudd-samarbeid/legalReferences': [{ ...newAct, printed: 'forvaltningsloven § 1' }],
    },
  ],
  [
    'hjemmelNotInForce',
    'health',
    {
      'lovbrudd/lovbrudd-samarbeid/legalReferences': [{ ...newAct, printed: 'forvaltningsloven § 1' }],
      ...Object.fromEntries(visitDays.map((id) => [`visitDay/${id}/date`, '2026-05-01'])),
    },
  ],
  [
    'examinedNeverNotified',
    'childWelfare',
    {
      'party/granneset/notifiedOn': null,
      'party/vestre-aas/notifiedOn': null,
    },
  ],
  ['deadRequirementLink', 'childWelfare', { [`${review}/requirementIds`]: ['BV-15', 'BV-999'] }],
  ['deadDepartmentLink', 'childWelfare', { [`${doctor}/departmentId`]: 'borte' }],
  ['deadAddressee', 'childWelfare', { [`${part}/addressees`]: ['granneset', 'borte'] }],
  ['guidanceCannotBeBreach', 'health', { 'answer/HEL-30/state': 'lovbrudd' }],
  [
    'answerWithoutAssessment',
    'childWelfare',
    {
      [`${review}/requirementIds`]: [],
      ...noAnswers,
    },
  ],
  ['allFactsAgainst', 'childWelfare', { 'factLink/fact-b7~BV-05/direction': null }],
  ['requirementsOpen', 'health', { 'answer/HEL-29/state': null }],
  ['mandatoryReminder', 'childWelfare', { 'mandatoryCheck/TF4-4/done': null }],
  ['conclusionSaysBreach', 'childWelfare', withoutRow('lovbrudd', ['lovbrudd-gjennomgang', 'lovbrudd-lege'])],
  ['departmentWithoutOutcome', 'childWelfare', { 'departmentConclusion/avdeling-nordstua/text': null }],
  ['factNumberTwice', 'childWelfare', { 'fact/fact-b3/number': 'B2' }],
  ['factWithoutDate', 'childWelfare', { 'fact/fact-b3/date': null, 'source/k-protokoll/date': null }],
  ['sourceIncomplete', 'childWelfare', { 'source/k-plan/collector': null }],
  ['sourceNamesPerson', 'childWelfare', { 'source/k-leder/function': 'Leder Kari Nordmann' }],
  ['childTalkWithoutCounts', 'childWelfare', { 'source/k-barn/talked': null }],
  ['childCounts', 'childWelfare', { 'source/k-barn/talked': 12 }],
  ['fewChildren', 'childWelfare', { 'source/k-barn/talked': 3 }],
  ['photoWithoutAltText', 'school', { 'source/k-skolerom/altText': null }],
  ['gradeWord', 'joint', { 'commonPart/common/jointAssessment': 'Tilbudet får terningkast fire.' }],
  [
    'lovbruddNamesPerson',
    'childWelfare',
    { [`${review}/statement`]: 'Leder Kari Nordmann sikrer ikke gjennomgang.' },
  ],
  ['lovbruddNotToldChildren', 'childWelfare', { [`${review}/toldChildren`]: ' ' }],
  [
    'toldChildrenNotPrinted',
    'childWelfare',
    { [`${review}/toldChildren`]: 'Tre barn sa «det er ikke greit».' },
  ],
  ['toldChildrenNotPrinted', 'joint', { 'commonPart/common/toldChildren': 'To av dere vil hjem.' }],
  ['hardWordForChildren', 'childWelfare', { [`${doctor}/toldChildren`]: 'Omsorgen er ikke forsvarlig.' }],
  ['wrongMaalform', 'childWelfare', { [`${part}/maalform`]: 'nn' }],
  ['addresseeOtherMaalform', 'childWelfare', { 'party/granneset/maalform': 'nn' }],
  ['conclusionNotWritten', 'childWelfare', { [`${part}/conclusion`]: null }],
  ['assessmentNotWritten', 'childWelfare', { [`${part}/assessment`]: ' ' }],
  ['introductionNotWritten', 'childWelfare', { [`${part}/introduction`]: null }],
  ['legalBasisNotWritten', 'childWelfare', { [`${part}/legalBasis`]: null }],
  ['factBaseNotWritten', 'childWelfare', { [`${part}/factBase`]: null }],
  ['followUpNotWritten', 'childWelfare', { [`${part}/followUp`]: null }],
  ['withoutCaseNumber', 'childWelfare', { [`${part}/caseNumber`]: null }],
  ['withoutApprover', 'childWelfare', { [`${part}/approverName`]: null }],
  ['wrongAuthorityNumber', 'childWelfare', { [`${part}/authorityOrgNumber`]: '974761395' }],
  ['appealNotWritten', 'childWelfare', { [`${part}/appeal`]: null }],
  ['neverSentForComments', 'childWelfare', { [`${part}/preliminaryOn`]: null }],
  [
    'withoutCommentDeadline',
    'childWelfare',
    {
      [`${part}/status`]: 'preliminary',
      [`${part}/commentDeadline`]: null,
    },
  ],
  ['finalWithoutDate', 'childWelfare', { [`${part}/finalOn`]: null }],
  ['commentsNotAssessed', 'childWelfare', { [`${part}/comments`]: null }],
  ['quotesOpenPart', 'joint', { [`${part}/closure`]: null }],
  ['withoutAgreement', 'joint', { [`${part}/agreement`]: null }],
  ['scopeNotWritten', 'joint', { 'inspection/case/scope': null }],
  ['methodNotWritten', 'joint', { 'inspection/case/method': null }],
  ['descriptionNotWritten', 'joint', { 'commonPart/common/description': null }],
  ['childrensVoiceNotWritten', 'joint', { 'commonPart/common/childrensVoice': null }],
  ['jointAssessmentNotWritten', 'joint', { 'commonPart/common/jointAssessment': null }],
  ['unannouncedWithoutReason', 'joint', { 'inspection/case/visitForm': 'unannounced' }],
  ['withoutVisitDay', 'joint', withoutRow('visitDay', visitDays)],
  ['policeCertificateNotShown', 'joint', { 'teamMember/lag-1/policeCertificateShown': null }],
  ['withoutLeadAuditor', 'joint', { 'teamMember/lag-1/role': 'auditor' }],
  ['partyWithoutRole', 'joint', { 'party/vestre-aas/role': null }],
]

describe('one change to a finished case', () => {
  const clean = completeCase()
  it.each(rows)('%s', (rule, where, changes) => {
    expect(ruleIds(clean, where)).not.toContain(rule)
    expect(ruleIds(withChanges(clean, changes), where)).toContain(rule)
  })

  it('shows every rule there is', () => {
    const shown = new Set([...rows.map(([rule]) => rule), ...defects.map((one) => one.rule), 'openConflict'])
    const all = new Set([...sectorPartRules, ...commonPartRules].map((rule) => rule.id))
    expect([...all].filter((id) => !shown.has(id))).toEqual([])
  })
})

describe('what is no mistake', () => {
  const clean = completeCase()
  it.each<[string, string, Changes]>([
    [
      'assessmentInFact',
      'a fact about the institution’s own deviation system',
      {
        'fact/fact-b1/text': 'Avdelingen hadde meldt fire avvik.',
      },
    ],
    ['normWord', 'a word that holds another', { [`${review}/statement`]: 'Børsa sikrer ikke barna.' }],
    [
      'outsideScopeUnexplained',
      'an assessment that says what was notified',
      {
        [`${review}/outsideScope`]: true,
        [`${review}/assessment`]: 'Dette lå utenfor varselet, men var alvorlig (B3).',
      },
    ],
    [
      'conclusionSaysNone',
      'no lovbrudd at one of two parties',
      {
        'sectorPart/childWelfare/conclusion':
          'Det ble ikke avdekket lovbrudd hos Vestre Ås kommune. Dette er brudd på § 10-5.',
      },
    ],
    [
      'childCounts',
      'fewer offered than live there, and why',
      {
        'source/k-barn/offered': 9,
        'source/k-barn/talked': 7,
        'source/k-barn/declined': 2,
      },
    ],
    [
      'lovbruddNamesPerson',
      'the name of the institution with capitals',
      {
        [`${review}/statement`]: 'Granneset ungdomssenter sikrer ikke gjennomgang.',
      },
    ],
  ])('%s: %s', (rule, _, changes) => {
    expect(ruleIds(withChanges(clean, changes), 'childWelfare')).not.toContain(rule)
  })
})

describe('reading texts', () => {
  it('finds the numbers of facts the way reports write them', () => {
    expect(citedFactNumbers('Se (B3), (B4, H7 og S9), (jf. F2-KTR) og vitamin B12.')).toEqual([
      'B3',
      'B4',
      'H7',
      'S9',
      'F2-KTR',
    ])
    expect([...mentionedFactNumbers('B1 viser det samme som B12 og F2-KTR, ikke § 9B1 eller AB3.')]).toEqual([
      'B1',
      'B12',
      'F2-KTR',
    ])
  })
  it('measures how much is said again', () => {
    const fact = 'Fire av de sju barna som kom akutt, var ikke undersøkt av lege det første døgnet.'
    expect(shareRepeated(fact, [fact])).toBe(1)
    expect(shareRepeated('Kort tekst.', ['Kort tekst.'])).toBe(0)
    expect(
      shareRepeated('At så mange ikke var undersøkt, viser at ansvaret ikke er plassert hos noen her.', [
        fact,
      ]),
    ).toBeLessThan(0.3)
  })
  it('tells bokmål from nynorsk, and leaves short and mixed texts alone', () => {
    expect(clearlyOtherMaalform('Dei veit ikkje kva som er avtalt, og korleis det skjer.', 'nb')).toBe(true)
    expect(clearlyOtherMaalform('De vet ikke hva som er avtalt, og hvordan det skjer.', 'nn')).toBe(true)
    expect(clearlyOtherMaalform('De vet ikke hva som er avtalt, og hvordan det skjer.', 'nb')).toBe(false)
    expect(clearlyOtherMaalform('Ikke aktuelt.', 'nn')).toBe(false)
  })
  it.each(['TODO: skrive mer', 'Lorem ipsum dolor', '«…»', 'xxx', '<navn>', 'Fylles ut senere'])(
    '%s is a gap',
    (text) => expect(findPlaceholder(text)).not.toBeNull(),
  )
  it.each([
    '«Jeg […] ville ikke»',
    'Temperaturen var < 5 og > 2',
    'todo',
    'Skjemaet skal fylles ut av den som har vakt',
    'Svar til <post@granneset.no>',
  ])('%s is text', (text) => expect(findPlaceholder(text)).toBeNull())
})
