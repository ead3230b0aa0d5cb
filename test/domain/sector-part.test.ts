import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { missingInLovbrudd } from '../../shared/domain/conclusion-rules.ts'
import { contentBelongsToPart, sectorPartHash } from '../../shared/domain/sector-part.ts'
import { record, snapshot } from './snapshot-builder.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const part = record('sectorPart', 'health', 'health', { conclusion: 'Lovbrudd.' })
const lovbrudd = record('lovbrudd', 'l1', 'health', { factIds: ['f1'] })
const fact = record('fact', 'f1', 'common', { text: 'Timen ble avlyst.', sourceIds: ['s1'] })
const base = snapshot({ sectorPart: [part], lovbrudd: [lovbrudd], fact: [fact] })
const hash = (parts: Partial<typeof base>) => sectorPartHash({ ...base, ...parts }, 'health', sha256)

describe('the content of a sector part', () => {
  it('is the same whatever happens in other sectors and in what is said of the joint assessment', () => {
    const other = record('lovbrudd', 'l2', 'school', { title: 'Skole' })
    const agreed = { ...part, agreement: 'agree' as const, closure: { hash: 'a'.repeat(64), at: '', by: '' } }
    expect(hash({ lovbrudd: [lovbrudd, other] })).toBe(hash({}))
    expect(hash({ sectorPart: [agreed] })).toBe(hash({}))
    expect(hash({ fact: [fact, record('fact', 'f9', 'common', { text: 'Noe annet.' })] })).toBe(hash({}))
  })

  it('changes with its own text, and with a common fact or source it rests on', () => {
    expect(hash({ sectorPart: [{ ...part, conclusion: 'Ikke lovbrudd.' }] })).not.toBe(hash({}))
    expect(hash({ fact: [{ ...fact, text: 'Timen ble flyttet.' }] })).not.toBe(hash({}))
    expect(hash({ source: [record('source', 's1', 'common', { title: 'Journal' })] })).not.toBe(hash({}))
  })

  it('knows which changes touch it', () => {
    const change = { recordKind: 'sectorPart', field: 'conclusion', compartment: 'health' } as const
    expect(contentBelongsToPart(change, 'health')).toBe(true)
    expect(contentBelongsToPart(change, 'school')).toBe(false)
    expect(contentBelongsToPart({ ...change, field: 'agreement' }, 'health')).toBe(false)
    expect(contentBelongsToPart({ ...change, field: 'closure' }, 'health')).toBe(false)
  })
})

describe('a lovbrudd', () => {
  it('lacks everything to begin with', () => {
    expect(missingInLovbrudd(record('lovbrudd', 'l', 'health'), snapshot())).toEqual([
      'krav',
      'facts',
      'assessment',
      'consequence',
      'legalReferences',
      'party',
    ])
  })

  it('is complete with krav, fact, vurdering, konsekvens, hjemmel and plikthaver that are still in the case', () => {
    const whole = record('lovbrudd', 'l', 'health', {
      krav: 'k',
      assessment: 'v',
      consequence: 'b',
      factIds: ['f1'],
      partyId: 'p1',
      legalReferences: [{ actId: null, actName: 'x', section: null, part: null, printed: 'x § 1' }],
    })
    const party = [record('party', 'p1', 'common')]
    expect(missingInLovbrudd(whole, { fact: [fact], party })).toEqual([])
    expect(missingInLovbrudd(whole, { fact: [], party: [] })).toEqual(['facts', 'party'])
  })
})
