import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findActByName } from '../../shared/domain/act-names.ts'
import { parseLegalReferences, printLegalReference, sectionsOf } from '../../shared/domain/legal-reference.ts'

function sections(text: string): readonly string[] {
  return parseLegalReferences(text).flatMap(sectionsOf)
}

describe('printed forms from published reports', () => {
  it.each([
    ['barnevernsloven § 5-9', ['5-9']],
    ['opplæringsloven § 9 A-4', ['9A-4']],
    ['opplæringsloven § 9a-3', ['9a-3']],
    ['§ 2-3 b', ['2-3b']],
    ['§ 2-3b', ['2-3b']],
    ['§ 12a', ['12a']],
    ['§ 12d og e', ['12d', '12e']],
    ['§ 12 d og e', ['12d', '12e']],
    ['§§ 2-1a og 6-1', ['2-1a', '6-1']],
    ['§ 6-3 a', ['6-3a']],
    ['§§ 1-4, 4-1 og 5-9', ['1-4', '4-1', '5-9']],
    ['§§ 6 -9', ['6', '7', '8', '9']],
    ['§§ 6–9', ['6', '7', '8', '9']],
    ['§ 2-1', ['2-1']],
    ['§ § 2-3 b', ['2-3b']],
    ['§ 17, jf. § 4, jf. § 5', ['17', '4', '5']],
    ['barnevernstjenesterloven§ 5-7', ['5-7']],
    ['omsorgsforskriften 7, jf. § 2', ['7', '2']],
  ])('%s', (text, expected) => {
    expect(sections(text)).toEqual(expected)
  })

  it.each([
    ['utlendingsloven § 95 tredje ledd', 'tredje ledd'],
    ['§ 2, annet ledd', 'annet ledd'],
    ['§ 2-1, 2 ledd', '2 ledd'],
    ['§ 2-3 tredje ledd bokstav c', 'tredje ledd bokstav c'],
    ['§ 9 A-6 fjerde ledd første punktum', 'fjerde ledd første punktum'],
    ['opplæringsloven kapittel 9a', 'kapittel 9a'],
  ])('reads the part of %s', (text, part) => {
    expect(parseLegalReferences(text)[0]?.part).toBe(part)
  })

  it('gives one reference for each act of a chain and keeps «jf.»', () => {
    const found = parseLegalReferences(
      'Barnevernlova §§ 5-9, 5-10, jf. rettigheitsforskrifta §§ 1 og 2, og internkontrollforskrifta §§ 3 og 4',
    )
    expect(found.map((one) => one.printed)).toEqual([
      'Barnevernlova §§ 5-9, 5-10',
      'jf. rettigheitsforskrifta §§ 1 og 2',
      'internkontrollforskrifta §§ 3 og 4',
    ])
    expect(found.map((one) => one.actId)).toEqual([null, 'for-2022-12-20-2358', null])
  })

  it('reads one finding on three acts from three sectors', () => {
    const found = parseLegalReferences(
      'Helse- og omsorgstjenesteloven § 3-4, barnevernloven § 3-2 og opplæringsloven § 15-8',
    )
    expect(found.map((one) => [one.actName, one.section])).toEqual([
      ['Helse- og omsorgstjenesteloven', '3-4'],
      ['barnevernloven', '3-2'],
      ['opplæringsloven', '15-8'],
    ])
  })

  it('keeps a reference it cannot read, exactly as printed', () => {
    expect(parseLegalReferences('ukjent instruks')).toEqual([
      { actId: null, actName: 'ukjent instruks', section: null, part: null, printed: 'ukjent instruks' },
    ])
  })

  it('names no act of today for a section that does not stand in it', () => {
    expect(parseLegalReferences('barnevernsloven § 99-9')[0]?.actId).toBeNull()
    expect(parseLegalReferences('barnevernsloven § 10-1')[0]?.actId).toBe('lov-2021-06-18-97')
  })
})

describe('acts by their names', () => {
  it.each([
    ['barnevernsloven', 'lov-2021-06-18-97'],
    ['Barnevernslova', 'lov-2021-06-18-97'],
    ['bvl.', 'lov-2021-06-18-97'],
    ['LOV-2021-06-18-97', 'lov-2021-06-18-97'],
    ['rettighetsforskriften', 'for-2022-12-20-2358'],
    ['fvl.', 'lov-1967-02-10'],
    ['psl.', 'lov-2003-07-04-84'],
    ['forvaltningsloven', 'lov-1967-02-10'],
  ])('%s', (name, id) => {
    expect(findActByName(name)).toBe(id)
  })

  it.each(['barnevernloven', 'opplæringsloven', 'FOR-2003-12-11-1564'])(
    '%s is not an act of today',
    (name) => {
      expect(findActByName(name)).toBeNull()
    },
  )
})

describe('any text', () => {
  const piece = constantFrom(
    '§ 5-9',
    '§§ 6 -9',
    'jf.',
    'og',
    ',',
    'barnevernsloven',
    '12 d',
    'bokstav c',
    'tredje ledd',
    'kapittel 9a',
    'lov',
    '\u00A0',
    'x',
  )
  it('is read without hanging, and no section number is lost', () => {
    assert(
      property(array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ')
        const printed = parseLegalReferences(text).map(printLegalReference).join(' ')
        for (const digits of text.match(/\d+/gu) ?? []) expect(printed).toContain(digits)
      }),
      { numRuns: 500 },
    )
  })
})
