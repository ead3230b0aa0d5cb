import { describe, expect, it } from 'vitest'
import { findRequirement } from '../../shared/catalogue/catalogue.ts'
import { answerId, factLinkId } from '../../shared/domain/answer-id.ts'
import {
  lovbruddFromAnswer,
  pendingAnswers,
} from '../../renderer/features/conclusion/lovbrudd-from-answer.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'

describe('a lovbrudd from an answer', () => {
  const base = snapshot({
    department: [record('department', 'd1', 'common', { name: 'Nord' })],
    party: [
      record('party', 'p1', 'common', { name: 'Fjordbo AS', role: 'institution' }),
      record('party', 'p2', 'common', { name: 'Fylket', role: 'countyMunicipality' }),
    ],
    answer: [
      record('answer', answerId('BV-05'), 'childWelfare', {
        state: 'lovbrudd',
        assessment: 'Ikke forsvarlig.',
      }),
      record('answer', answerId('BV-06', 'd1'), 'childWelfare', { state: 'lovbrudd' }),
      record('answer', answerId('BV-07'), 'childWelfare', { state: 'notExamined' }),
      record('answer', answerId('SKO-01'), 'school', { state: 'lovbrudd' }),
    ],
    fact: [
      record('fact', 'f1', 'childWelfare', { number: 'B1' }),
      record('fact', 'f2', 'childWelfare', { number: 'B2' }),
      record('fact', 'f3', 'childWelfare', { number: 'B3' }),
    ],
    factLink: [
      record('factLink', factLinkId('f3', 'BV-05'), 'childWelfare', { direction: 'against' }),
      record('factLink', factLinkId('f1', 'BV-05'), 'childWelfare', { direction: 'supports' }),
      record('factLink', factLinkId('f2', 'BV-05'), 'childWelfare', { direction: null }),
    ],
  })

  it('offers what the sector found and has not written on, and only the sector its own', () => {
    expect(pendingAnswers(base, 'childWelfare').map((one) => one.requirement.id)).toEqual(['BV-05', 'BV-06'])
    expect(pendingAnswers(base, 'school').map((one) => one.requirement.id)).toEqual(['SKO-01'])
    const written = {
      ...base,
      lovbrudd: [record('lovbrudd', 'l1', 'childWelfare', { requirementIds: ['BV-05'] })],
    }
    expect(pendingAnswers(written, 'childWelfare').map((one) => one.departmentId)).toEqual(['d1'])
  })

  it('fills in requirement, binding law, tied facts in their order, and the assessment', () => {
    const [pending] = pendingAnswers(base, 'childWelfare')
    const draft = lovbruddFromAnswer(base, pending!, 'childWelfare', 'nn')
    const requirement = findRequirement('BV-05')!
    expect(draft).toMatchObject({
      title: requirement.title.nn,
      krav: requirement.requirement.nn,
      factIds: ['f1', 'f3'],
      assessment: 'Ikke forsvarlig.',
      requirementIds: ['BV-05'],
    })
    const references = draft.legalReferences as { printed: string; actId: string }[]
    expect(references.length).toBeGreaterThan(0)
    expect(references.every((one) => /^(lov|for)-/u.test(one.actId) && one.printed.includes('§'))).toBe(true)
  })

  it('names the party only when one can be meant', () => {
    const [pending] = pendingAnswers(base, 'school')
    const draft = lovbruddFromAnswer(base, pending!, 'school', 'nb')
    expect(findRequirement('SKO-01')!.dutyHolders).toContain('countyMunicipality')
    expect(draft.partyId).toBe('p2')
    expect(draft.controlQuestion).toBe(findRequirement('SKO-01')!.controlQuestion.nb)
    const two = {
      ...base,
      party: [...base.party, record('party', 'p3', 'common', { role: 'countyMunicipality' })],
    }
    expect(lovbruddFromAnswer(two, pending!, 'school', 'nb').partyId).toBeNull()
  })
})
