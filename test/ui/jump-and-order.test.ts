import { describe, expect, it } from 'vitest'
import { fieldPath } from '../../renderer/ui/jump-to-field.ts'
import { movedItem, nextPosition, positionsAfterMove } from '../../renderer/ui/order.ts'
import { recordFields, recordKinds } from '../../shared/domain/records.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'

describe('where a field is written', () => {
  const data = snapshot({
    lovbrudd: [record('lovbrudd', 'l1', 'school')],
    korreksjonspunkt: [record('korreksjonspunkt', 'k1', 'school', { lovbruddId: 'l1' })],
    departmentConclusion: [record('departmentConclusion', 'dc1', 'health')],
  })
  const path = (recordKind: (typeof recordKinds)[number], recordId: string, field: string) =>
    fieldPath(data, { recordKind, recordId, field })

  it('is known for every kind of record', () => {
    for (const kind of recordKinds) {
      const [field = ''] = Object.keys(recordFields[kind])
      expect(path(kind, 'x', field)).toMatch(/^\/sak\/case-1\//u)
    }
  })

  it('is the sector, the room and the lovbrudd', () => {
    expect(path('lovbrudd', 'l1', 'krav')).toBe('/sak/case-1/konklusjon/school?vis=lovbrudd&lovbrudd=l1')
    expect(path('korreksjonspunkt', 'k1', 'text')).toBe(
      '/sak/case-1/konklusjon/school?vis=lovbrudd&lovbrudd=l1',
    )
    expect(path('departmentConclusion', 'dc1', 'outcome')).toBe(
      '/sak/case-1/konklusjon/health?vis=avdelinger',
    )
    expect(path('sectorPart', 'health', 'appeal')).toBe('/sak/case-1/konklusjon/health?vis=tekst')
    expect(path('sectorPart', 'health', 'finalOn')).toBe('/sak/case-1/konklusjon/health?vis=mottakere')
    expect(path('sectorPart', 'health', 'agreementText')).toBe('/sak/case-1/fellesdel')
    expect(path('answer', 'BV-05~d1', 'state')).toBe('/sak/case-1/sjekkliste/BV-05?avdeling=d1')
  })
})

describe('order in a list', () => {
  const list = [
    { id: 'a', position: null },
    { id: 'b', position: 1 },
    { id: 'c', position: 7 },
  ]
  it('moves one step and changes no more places than it must', () => {
    expect(positionsAfterMove(list, 'c', -1)).toEqual([
      { id: 'a', position: 1 },
      { id: 'c', position: 2 },
      { id: 'b', position: 3 },
    ])
    expect(movedItem(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
  })
  it('stays at the ends', () => {
    expect(movedItem(['a', 'b'], 'a', -1)).toEqual(['a', 'b'])
    expect(movedItem(['a', 'b'], 'b', 1)).toEqual(['a', 'b'])
    expect(movedItem(['a', 'b'], 'x', 1)).toEqual(['a', 'b'])
  })
  it('puts a new one last', () => {
    expect(nextPosition(list)).toBe(8)
    expect(nextPosition([])).toBe(1)
  })
})
