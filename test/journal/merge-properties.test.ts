import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyChains } from '../../shared/journal/chain.ts'
import type { Change } from '../../shared/journal/change.ts'
import { type FieldState, fieldState } from '../../shared/journal/field-state.ts'
import { fieldDefinition } from '../../shared/domain/records.ts'
import { laptopJournals, PATIENCE, randomFields, RUNS, sha256, union } from './random-history.ts'

/** What every field shows, from a set of changes in the order they happen to lie in. */
function statesOf(changes: readonly Change[]): FieldState[] {
  return randomFields.map(({ recordKind, field }) =>
    fieldState(
      changes.filter((change) => change.field === field),
      fieldDefinition(recordKind, field)?.merge ?? 'replace',
    ),
  )
}

function paragraphsOf(value: unknown): string[] {
  return typeof value === 'string' ? value.split(/\n+/u) : []
}

function forAll(check: (a: readonly Change[], b: readonly Change[], c: readonly Change[]) => void): void {
  fc.assert(
    fc.property(laptopJournals, ([a = [], b = [], c = []]) => {
      check(a, b, c)
    }),
    { numRuns: RUNS },
  )
}

test('the order of merging does not matter', { timeout: PATIENCE }, () => {
  forAll((a, b) => {
    expect(statesOf(union(a, b))).toEqual(statesOf(union(b, a)))
  })
})

test('the grouping of merging does not matter', { timeout: PATIENCE }, () => {
  forAll((a, b, c) => {
    expect(statesOf(union(union(a, b), c))).toEqual(statesOf(union(a, union(b, c))))
  })
})

test('merging again changes nothing, and neither does an older journal after a newer', {
  timeout: PATIENCE,
}, () => {
  forAll((a, b) => {
    const both = union(a, b)
    expect(union(both, b)).toEqual(both)
    expect(union(both, a.slice(0, a.length >> 1))).toEqual(both)
  })
})

test('no value ever entered is lost: it is in history, and the values nobody replaced are shown or in conflict', {
  timeout: PATIENCE,
}, () => {
  forAll((a, b, c) => {
    const all = union(union(a, b), c)
    const kept = new Set(all.map((change) => change.id))
    for (const change of [...a, ...b, ...c]) expect(kept.has(change.id)).toBe(true)
    const replaced = new Set(all.flatMap((change) => change.parents))
    const standing = statesOf(all).flatMap((state) => state.heads)
    for (const change of all) {
      expect(replaced.has(change.id) || standing.includes(change.id)).toBe(true)
    }
  })
})

test('a merged text holds nothing that nobody wrote, and every paragraph that only one side touched', {
  timeout: PATIENCE,
}, () => {
  forAll((a, b, c) => {
    const all = union(union(a, b), c).filter((change) => change.field === 'description')
    const state = fieldState(all, 'text')
    if (state.status !== 'merged') return
    const written = new Set(all.flatMap((change) => paragraphsOf(change.value)))
    for (const part of paragraphsOf(state.value)) expect(written.has(part)).toBe(true)
  })
})

test('a decision ends a conflict for good, until someone writes something new beside it', {
  timeout: PATIENCE,
}, () => {
  forAll((a, b, c) => {
    const all = union(union(a, b), c).filter((change) => change.field === 'title')
    const { status, heads } = fieldState(all, 'replace')
    if (status !== 'conflict') return
    const decision = { id: 'decision', value: 'decided', parents: [...heads] }
    expect(fieldState([decision, ...all], 'replace')).toMatchObject({ status: 'settled', value: 'decided' })
    const beside = { id: 'beside', value: 'something else', parents: [...heads] }
    expect(fieldState([beside, decision, ...all], 'replace').status).toBe('conflict')
  })
})

test('every chain holds, and a change that is altered, missing or renumbered breaks it', {
  timeout: PATIENCE,
}, () => {
  fc.assert(
    fc.property(
      laptopJournals,
      fc.nat(),
      fc.constantFrom('value', 'drop', 'parents'),
      (journals, pick, fault) => {
        const all = journals.reduce<Change[]>((sum, next) => union(sum, next), [])
        expect(verifyChains(all, sha256).ok).toBe(true)
        const at = pick % Math.max(1, all.length)
        const hit = all[at]
        if (!hit) return
        const isLast = !all.some((change) => change.device === hit.device && change.seq > hit.seq)
        if (fault === 'drop' && isLast) return
        const spoiled =
          fault === 'drop'
            ? all.toSpliced(at, 1)
            : all.with(at, fault === 'value' ? { ...hit, value: 'forged' } : { ...hit, parents: ['forged'] })
        expect(verifyChains(spoiled, sha256)).toMatchObject({
          ok: false,
          error: { device: hit.device, seq: hit.seq },
        })
      },
    ),
    { numRuns: RUNS },
  )
})
