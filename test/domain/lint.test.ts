import { describe, expect, it } from 'vitest'
import { judgePart } from '../../shared/domain/lint/kept-warnings.ts'
import {
  commonPartRules,
  lintCommonPart,
  lintSectorPart,
  sectorPartRules,
} from '../../shared/domain/lint/lint.ts'
import type { InspectionSnapshot } from '../../shared/domain/inspection-snapshot.ts'
import type { RecordKind } from '../../shared/domain/records.ts'
import type { Sector } from '../../shared/domain/sector.ts'
import { lintSentence } from '../../shared/text/lint-sentence.ts'
import { createTranslator } from '../../shared/text/translator.ts'
import { sampleSnapshot } from './sample-snapshot.ts'

/** The case with some fields of some records changed. */
function change(
  kind: Exclude<RecordKind, 'inspection'>,
  ids: readonly string[],
  fields: Readonly<Record<string, unknown>>,
): InspectionSnapshot {
  const whole = sampleSnapshot()
  const records = whole[kind].map((one) => (ids.includes(one.id) ? { ...one, ...fields } : one))
  return { ...whole, [kind]: records }
}

const rules = (snap: InspectionSnapshot, sector: Sector) =>
  lintSectorPart(snap, sector).map((one) => one.ruleId)

describe('a whole case', () => {
  it('has no errors in any part', () => {
    for (const sector of ['childWelfare', 'health', 'school'] as const)
      expect(lintSectorPart(sampleSnapshot(), sector).filter((one) => one.severity === 'error')).toEqual([])
  })
})

describe('the sample', () => {
  it('shows a warning that was weighed: school has said why the rest was not examined', () => {
    const { open, kept } = judgePart(sampleSnapshot(), 'school')
    expect(open).toEqual([])
    expect(kept.map((one) => one.ruleId)).toEqual(['requirementsOpen'])
  })
})

describe('each rule fires on what it is for', () => {
  const l1 = ['lovbrudd-gjennomgang']
  it.each([
    ['lovbruddWithoutKrav', change('lovbrudd', l1, { krav: ' ' })],
    ['lovbruddWithoutFact', change('lovbrudd', l1, { factIds: [] })],
    ['lovbruddWithoutAssessment', change('lovbrudd', l1, { assessment: null })],
    ['lovbruddWithoutConsequence', change('lovbrudd', l1, { consequence: null })],
    ['lovbruddWithoutHjemmel', change('lovbrudd', l1, { legalReferences: [] })],
    ['lovbruddWithoutParty', change('lovbrudd', l1, { partyId: null })],
    ['lovbruddWithoutDeadline', change('lovbrudd', l1, { deadline: null })],
    ['partyNeverNotified', change('lovbrudd', l1, { partyId: 'soer-fjord' })],
    ['notYoursToConclude', change('lovbrudd', l1, { requirementIds: ['BV-15', 'SKO-03'] })],
    ['lovbruddWithoutAnswer', change('answer', ['BV-30'], { state: 'noLovbrudd' })],
    ['answerWithoutLovbrudd', change('answer', ['BV-10'], { state: 'lovbrudd' })],
    ['notExaminedWithoutReason', change('answer', ['BV-46'], { reason: null })],
    ['singleSource', change('lovbrudd', l1, { factIds: ['fact-b3'] })],
    ['nothingAgainst', change('factLink', ['fact-b11~BV-30'], { direction: 'supports' })],
    ['factWithoutSource', change('fact', ['fact-b3'], { sourceIds: ['borte'] })],
    ['factWithoutText', change('fact', ['fact-b3'], { text: '' })],
    ['factNumberTwice', change('fact', ['fact-b3'], { number: 'B2' })],
    ['noChildsVoice', change('source', ['k-barn'], { type: 'interview' })],
    ['fewChildren', change('source', ['k-barn'], { talked: 3 })],
    ['mandatoryUnanswered', change('answer', ['BV-01'], { state: null })],
    [
      'placeholder',
      change('sectorPart', ['childWelfare'], { conclusion: 'Sendt (dato for endelig rapport).' }),
    ],
    ['conclusionNotWritten', change('sectorPart', ['childWelfare'], { conclusion: null })],
    ['datesOutOfOrder', change('sectorPart', ['childWelfare'], { finalOn: '2025-09-04' })],
  ])('%s', (rule, broken) => {
    expect(rules(sampleSnapshot(), 'childWelfare')).not.toContain(rule)
    expect(rules(broken, 'childWelfare')).toContain(rule)
  })

  it('guidanceCannotBeBreach', () => {
    expect(rules(change('answer', ['HEL-30'], { state: 'lovbrudd' }), 'health')).toContain(
      'guidanceCannotBeBreach',
    )
  })

  it('schoolWithoutKorreksjonspunkt: school only', () => {
    const without = { ...sampleSnapshot(), korreksjonspunkt: [] }
    expect(rules(without, 'school')).toContain('schoolWithoutKorreksjonspunkt')
    expect(rules(without, 'childWelfare')).not.toContain('schoolWithoutKorreksjonspunkt')
  })

  it('openConflict: in its own part only', () => {
    const conflict = [{ recordKind: 'sectorPart', recordId: 'health', field: 'conclusion' }]
    expect(lintSectorPart(sampleSnapshot(), 'health', conflict)[0]).toMatchObject({
      ruleId: 'openConflict',
      target: { recordKind: 'sectorPart', recordId: 'health', field: 'conclusion' },
    })
    expect(lintSectorPart(sampleSnapshot(), 'school', conflict).map((one) => one.ruleId)).not.toContain(
      'openConflict',
    )
  })

  it('one sector is never held up by another', () => {
    const broken = change('lovbrudd', ['brudd-timetall'], { krav: null, legalReferences: [] })
    expect(rules(broken, 'childWelfare')).toEqual(rules(sampleSnapshot(), 'childWelfare'))
    const unanswered = change('answer', ['HEL-15'], { state: null })
    expect(rules(unanswered, 'childWelfare')).toEqual(rules(sampleSnapshot(), 'childWelfare'))
  })
})

describe('the common part', () => {
  it('may quote only closed conclusions', () => {
    const open = lintCommonPart(sampleSnapshot()).filter((one) => one.severity === 'error')
    expect(open.map((one) => [one.ruleId, one.args?.sector])).toEqual([
      ['quotesOpenPart', 'childWelfare'],
      ['quotesOpenPart', 'health'],
      ['quotesOpenPart', 'school'],
    ])
  })

  it('prints no dissent without words', () => {
    const silent = change('sectorPart', ['school'], { agreementText: null })
    expect(lintCommonPart(silent).map((one) => one.ruleId)).toContain('dissentWithoutWords')
  })

  it('warns of a wrong organisation number and a member whose impartiality is not judged', () => {
    const wrong = change('party', ['granneset'], { orgNumber: '123456789' })
    expect(lintCommonPart(wrong).map((one) => one.ruleId)).toContain('wrongOrgNumber')
    const unjudged = change('teamMember', ['lag-1'], { impartial: null })
    expect(lintCommonPart(unjudged).map((one) => one.ruleId)).toContain('impartialityNotConfirmed')
  })
})

describe('placeholders', () => {
  it.each([
    '(dato for endelig rapport)',
    'xx',
    '[navn på institusjonen]',
    'Feil! Bokmerke er ikke definert',
    'N.N.',
    '______',
    'Eieren sikrer ikke … Dette er brudd på loven.',
  ])('%s is found', (text) => {
    expect(rules(change('sectorPart', ['health'], { followUp: `Se ${text} her.` }), 'health')).toContain(
      'placeholder',
    )
  })
  it.each(['jf. § 4 (to ledd)', 'Barn (13–18 år) … og voksne', 'nn', 'XXI'])('%s is text', (text) => {
    expect(rules(change('sectorPart', ['health'], { followUp: `Se ${text} her.` }), 'health')).not.toContain(
      'placeholder',
    )
  })
})

describe('every rule', () => {
  const all = [...new Map([...sectorPartRules, ...commonPartRules].map((rule) => [rule.id, rule])).values()]
  it.each(all.map((rule) => rule.id))('%s has a sentence in bokmål and nynorsk', (ruleId) => {
    const finding = {
      ruleId,
      severity: 'error' as const,
      target: { recordKind: 'lovbrudd' as const, recordId: 'x', field: 'krav' },
      args: {
        lovbrudd: '1',
        requirement: 'BV-01',
        party: 'P',
        fact: 'B1',
        check: 'TF6',
        count: 2,
        source: 'K',
        sector: 'health',
        placeholder: 'xx',
        name: 'N',
        point: 'Gi timer',
        reference: 'loven § 1',
        section: '1',
        date: '01.01.2026',
        since: '01.01.2026',
        department: 'Haugen',
        field: 'title',
        word: 'bør',
        maalform: 'nn',
        unfit: 'quote',
      },
    }
    for (const maalform of ['nb', 'nn'] as const)
      expect(lintSentence(createTranslator(maalform), finding)).not.toBe('')
  })
})
