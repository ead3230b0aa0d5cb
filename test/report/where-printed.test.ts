import { describe, expect, test } from 'vitest'
import { wherePrinted } from '../../shared/report/where-printed.ts'
import { snapshot } from '../domain/snapshot-builder.ts'
import { granneset } from '../judges/granneset.ts'

const input = {
  snapshot: granneset(),
  maalform: 'nb',
  kind: 'training',
  authority: 'Statsforvalteren i Fjordlandet',
  createdAt: '2026-09-04T12:00:00Z',
  attachments: {},
} as const

describe('where a field is printed', () => {
  test('an assessment stands under its theme in the report of its sector', () => {
    const target = { recordKind: 'answer', recordId: 'BV-05', field: 'assessment' } as const
    const places = [
      { part: 'childWelfare', headings: ['4.2 Medvirkning og rettigheter – BV-05 Medvirkning i hverdagen'] },
    ]
    expect(wherePrinted(target, input)).toEqual(places)
    // So it does in a case where nobody has written anything yet.
    const empty = wherePrinted(target, { ...input, snapshot: snapshot() })
    expect(empty).toMatchObject([{ part: 'childWelfare', headings: [expect.stringMatching('Medvirkning')] }])
  })

  test('the title stands on every first page, and what is told the children on their page alone', () => {
    const title = wherePrinted({ recordKind: 'inspection', recordId: 'case', field: 'title' }, input)
    expect(title?.map(({ part }) => part)).toEqual(expect.arrayContaining(['childWelfare', 'joint']))
    for (const { headings } of title ?? []) expect(headings).toContain(null)
    const told = { recordKind: 'commonPart', recordId: 'common', field: 'toldChildren' } as const
    expect(wherePrinted(told, input)?.map(({ part }) => part)).toEqual(['children'])
  })

  test('a date is found by how it is printed; notes of a talk are in no report; a choice cannot be told', () => {
    const deadline = { recordKind: 'sectorPart', recordId: 'school', field: 'correctionDeadline' } as const
    expect(wherePrinted(deadline, input)?.map(({ part }) => part)).toContain('school')
    const talk = input.snapshot.source.find((one) => one.type === 'childTalk')
    const notes = { recordKind: 'source', recordId: talk?.id ?? '', field: 'notes' } as const
    expect(wherePrinted(notes, input)).toEqual([])
    expect(wherePrinted({ recordKind: 'answer', recordId: 'BV-05', field: 'state' }, input)).toBeNull()
    expect(wherePrinted({ recordKind: 'lovbrudd', recordId: 'x', field: 'partyId' }, input)).toBeNull()
  })
})
