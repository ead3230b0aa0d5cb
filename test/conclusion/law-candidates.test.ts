import { describe, expect, it } from 'vitest'
import { findRequirement } from '../../shared/catalogue/catalogue.ts'
import {
  lawCandidates,
  referenceOfCandidate,
  typedReference,
} from '../../renderer/features/conclusion/law-candidates.ts'

describe('what can be referred to', () => {
  it('begins with the sections of the requirements that are tied to the lovbrudd, with their parts', () => {
    const [first] = lawCandidates('nb', 'childWelfare', ['BV-01'])
    const basis = findRequirement('BV-01')!.legalBasis[0]!
    const reference = referenceOfCandidate(first!.id, 'nb')
    expect(reference).toMatchObject({ actId: basis.act, section: basis.section, part: basis.part!.nb })
    expect(reference.printed).toContain(basis.part!.nb)
  })

  it('holds every section once, and the acts of the sector first', () => {
    const all = lawCandidates('nn', 'school', [])
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(500)
    expect(referenceOfCandidate(all[0]!.id, 'nn').actId).toBe('lov-2023-06-09-30')
  })
})

describe('a reference that is typed', () => {
  it.each([
    'Internkontrollforskrifta § 12d og e',
    'Internkontrollforskrifta § 5, § 12c og kvalitetsforskrifta § 5, jf. internkontrollforskrifta § 12a',
    'omsorgsforskriften 7, jf. § 2',
    ' § 3,  jf. § 2',
  ])('is kept to the letter: %s', (printed) => {
    expect(typedReference(printed).printed).toBe(printed)
  })

  it('is known where the act is in the index, and left alone where it is not', () => {
    expect(typedReference('barnevernsloven § 10-1')).toMatchObject({
      actId: 'lov-2021-06-18-97',
      section: '10-1',
    })
    expect(typedReference('Internkontrollforskrifta § 12a').actId).toBeNull()
  })
})
