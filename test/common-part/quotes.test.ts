import { describe, expect, it } from 'vitest'
import { isVoid, quotes } from '../../renderer/features/common-part/quotes.ts'
import type { Closure } from '../../shared/domain/vocabulary.ts'
import { record, snapshot } from '../domain/snapshot-builder.ts'

const closedAt = (at: string): Closure => ({ hash: 'a'.repeat(64), at, by: 'Kari' })

function view(closure: Closure | null, quotedAt: string | null) {
  return {
    snapshot: snapshot({
      sectorPart: [record('sectorPart', 'health', 'health', { closure })],
      commonPart: quotedAt ? [record('commonPart', 'common', 'common', { quotedSectors: ['health'] })] : [],
    }),
    heads: quotedAt ? { 'commonPart/common/quotedSectors': { ids: ['c1'], savedAt: quotedAt } } : {},
  }
}

describe('the conclusions a joint assessment rests on', () => {
  it.each([
    ['notClosed', null, null, false],
    ['available', closedAt('2026-03-01T10:00:00.000Z'), null, false],
    ['quoted', closedAt('2026-03-01T10:00:00.000Z'), '2026-03-02T10:00:00.000Z', false],
    ['reopened', null, '2026-03-02T10:00:00.000Z', true],
    ['closedAnew', closedAt('2026-03-03T10:00:00.000Z'), '2026-03-02T10:00:00.000Z', true],
  ] as const)('%s', (state, closure, quotedAt, voided) => {
    const all = quotes(view(closure, quotedAt))
    expect(all.find((one) => one.sector === 'health')?.state).toBe(state)
    expect(isVoid(all)).toBe(voided)
  })
})
