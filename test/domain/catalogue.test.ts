import { describe, expect, it } from 'vitest'
import {
  catalogue,
  findAct,
  findRequirement,
  findTheme,
  findTimeLimit,
  type LocalText,
  ownRequirementsOfLane,
  requirementsOfLane,
  uncoveredMandatoryChecks,
} from '../../shared/catalogue/catalogue.ts'
import { sectionExists } from '../../shared/catalogue/law-index.ts'
import { lovdataUrl } from '../../shared/catalogue/lovdata.ts'
import { referenceText } from '../../shared/catalogue/reference-text.ts'
import { lanes, Sector } from '../../shared/domain/sector.ts'
import { DutyHolder, OwnerType, PlacementBasis } from '../../shared/domain/vocabulary.ts'

function expectWords(texts: readonly (LocalText | undefined)[]): void {
  for (const text of texts) {
    expect(text?.nb.trim()).not.toBe('')
    expect(text?.nn.trim()).not.toBe('')
    expect(Object.keys(text ?? {}).sort()).toEqual(['nb', 'nn'])
  }
}

describe('the shipped catalogue', () => {
  it('has 110 requirements, each in one lane and one theme of that lane', () => {
    expect(catalogue.requirements).toHaveLength(110)
    expect(lanes.map((lane) => ownRequirementsOfLane(lane).length)).toEqual([48, 24, 23, 15])
    for (const one of catalogue.requirements) expect(findTheme(one.theme)?.sector).toBe(one.sector)
  })

  it('is complete in bokmål and nynorsk', () => {
    for (const one of catalogue.requirements) {
      expectWords([one.title, one.requirement, one.controlQuestion, ...one.guidance])
      expectWords(Object.values(one.evidence).flat())
      expectWords([one.orderText, one.jointQuestion, one.notes].filter((text) => text !== undefined))
    }
    expectWords(catalogue.themes.map((one) => one.title))
    expectWords(catalogue.mandatoryChecks.map((one) => one.text))
    expectWords(catalogue.timeLimits.flatMap((one) => [one.label, one.startsAt]))
    expectWords(catalogue.childTalkThemes.flatMap((one) => [one.theme, ...one.questions]))
    expectWords(catalogue.strategyGoals.flatMap((one) => [one.title, one.guarantee]))
  })

  it('uses only values this program knows', () => {
    const all = catalogue.requirements
    expect(Sector.options).toEqual(expect.arrayContaining(all.flatMap((one) => one.concludedBy)))
    expect(DutyHolder.options).toEqual(expect.arrayContaining(all.flatMap((one) => one.dutyHolders)))
    expect(lanes).toEqual(expect.arrayContaining(all.flatMap((one) => one.alsoShownIn ?? [])))
    const conditions = all.flatMap((one) => one.appliesWhen ?? [])
    expect(conditions).toHaveLength(6)
    expect(PlacementBasis.options).toEqual(
      expect.arrayContaining(conditions.flatMap((one) => one.placementBases ?? [])),
    )
    expect(OwnerType.options).toEqual(
      expect.arrayContaining(conditions.flatMap((one) => one.ownerTypes ?? [])),
    )
  })

  it('refers only to what is there', () => {
    for (const one of catalogue.requirements) {
      for (const id of one.seeAlso ?? []) expect(findRequirement(id), id).toBeDefined()
      for (const id of one.timeLimits ?? []) expect(findTimeLimit(id), id).toBeDefined()
    }
    for (const basis of catalogue.requirements.flatMap((one) => one.legalBasis)) {
      expect(findAct(basis.act), basis.act).toBeDefined()
      if (basis.section) expect(sectionExists(basis.act, basis.section)).not.toBe(false)
    }
  })

  it('shows a requirement also where another lane needs it', () => {
    const health = requirementsOfLane('health')
    expect(health).toHaveLength(24 + 7)
    expect(health.some((one) => one.id === 'BV-17')).toBe(true)
  })

  it('has four prescribed checks that no requirement covers', () => {
    expect(uncoveredMandatoryChecks.map((one) => one.id)).toEqual(['TF3-5', 'TF4-3', 'TF4-4', 'TF5'])
  })
})

describe('references', () => {
  it('are printed in the reader’s written standard', () => {
    const basis = {
      act: 'lov-2021-06-18-97',
      section: '10-1',
      part: { nb: 'første ledd', nn: 'første ledd' },
    }
    expect(referenceText(basis, 'nb')).toBe('barnevernsloven §\u00A010-1 første ledd')
    expect(referenceText(basis, 'nn')).toBe('barnevernslova §\u00A010-1 første ledd')
  })

  it('lead to the section at Lovdata', () => {
    expect(lovdataUrl('lov-2021-06-18-97', '10-1')).toBe('https://lovdata.no/lov/2021-06-18-97/§10-1')
    expect(lovdataUrl('for-2022-12-16-2272', '5')).toBe('https://lovdata.no/forskrift/2022-12-16-2272/§5')
    expect(lovdataUrl('src-opptrappingsplan-psykisk-helse')).toBeUndefined()
  })
})
