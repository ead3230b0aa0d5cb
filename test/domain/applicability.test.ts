import { describe, expect, it } from 'vitest'
import { findRequirement } from '../../shared/catalogue/catalogue.ts'
import { applicabilityOf, institutionProfile } from '../../shared/domain/applicability.ts'
import { caseProgress, laneProgress } from '../../shared/domain/progress.ts'
import { gapsOf } from '../../shared/domain/gaps.ts'
import { record, snapshot } from './snapshot-builder.ts'

const acute = findRequirement('BV-30')
const consent = findRequirement('BV-02')

describe('what applies', () => {
  it('hides nothing on what is not known', () => {
    const progress = caseProgress(snapshot())
    expect(progress.reduce((sum, lane) => sum + lane.applicable, 0)).toBe(110)
    expect(progress.reduce((sum, lane) => sum + lane.hidden, 0)).toBe(0)
  })

  it('says what hides a requirement', () => {
    const profile = institutionProfile(
      snapshot({
        inspection: record('inspection', 'case-1', 'common', {
          acuteIntake: false,
          placementBases: ['6-2'],
        }),
      }),
    )
    expect(applicabilityOf(acute ?? {}, profile).hiddenBy).toEqual([{ reason: 'acuteIntake' }])
    expect(applicabilityOf(consent ?? {}, profile)).toEqual({
      applies: false,
      hiddenBy: [{ reason: 'placementBases', bases: ['6-1'] }],
    })
  })

  it('counts the placement bases of departments too', () => {
    const profile = institutionProfile(
      snapshot({
        inspection: record('inspection', 'case-1', 'common', { placementBases: ['6-2'] }),
        department: [record('department', 'd1', 'common', { placementBases: ['6-1'] })],
      }),
    )
    expect(applicabilityOf(consent ?? {}, profile).applies).toBe(true)
  })
})

describe('progress', () => {
  const departments = [record('department', 'd1', 'common'), record('department', 'd2', 'common')]

  it('counts an answer for the whole institution', () => {
    const lane = laneProgress(
      snapshot({ answer: [record('answer', 'BV-01', 'childWelfare', { state: 'noLovbrudd' })] }),
      'childWelfare',
    )
    expect(lane.answered).toBe(1)
    expect(lane.states.noLovbrudd).toBe(1)
    expect(lane.themes[0]?.answered).toBe(1)
  })

  it('is open until every department has an answer, and «ikke undersøkt» is never hidden behind «ikke lovbrudd»', () => {
    const first = record('answer', 'BV-01~d1', 'childWelfare', { state: 'noLovbrudd' })
    const second = record('answer', 'BV-01~d2', 'childWelfare', { state: 'notExamined' })
    const half = laneProgress(snapshot({ department: departments, answer: [first] }), 'childWelfare')
    expect(half.answered).toBe(0)
    const both = laneProgress(snapshot({ department: departments, answer: [first, second] }), 'childWelfare')
    expect(both.answered).toBe(1)
    expect(both.states.notExamined).toBe(1)
  })
})

describe('gaps', () => {
  it('walks the open requirements in the order of the checklist, prescribed ones marked', () => {
    const gaps = gapsOf(snapshot(), ['childWelfare'], [])
    expect(gaps).toHaveLength(48 + 4)
    expect(gaps[0]).toMatchObject({ requirementId: 'BV-01', kinds: ['prescribed', 'open'] })
    expect(gaps.at(-1)?.target.recordKind).toBe('mandatoryCheck')
  })

  it('asks for a source behind an answer, and stops when there is one', () => {
    const answered = snapshot({
      answer: [record('answer', 'BV-01', 'childWelfare', { state: 'noLovbrudd' })],
      fact: [record('fact', 'f1', 'childWelfare', { sourceIds: ['s1'] })],
    })
    const gapOf = (parts: typeof answered) =>
      gapsOf(parts, ['childWelfare'], []).find((gap) => gap.requirementId === 'BV-01')
    expect(gapOf(answered)?.kinds).toEqual(['withoutSource'])
    const linked = {
      ...answered,
      factLink: [record('factLink', 'f1~BV-01', 'childWelfare', { direction: 'supports' })],
    }
    expect(gapOf(linked)).toBeUndefined()
  })

  it('leads to a conflict, also in a requirement that is hidden', () => {
    const hidden = snapshot({ inspection: record('inspection', 'case-1', 'common', { acuteIntake: false }) })
    const conflict = { recordKind: 'answer', recordId: 'BV-30', field: 'assessment' }
    const gap = gapsOf(hidden, ['childWelfare'], [conflict]).find((one) => one.requirementId === 'BV-30')
    expect(gap).toMatchObject({ kinds: ['conflict'], target: conflict })
  })
})
